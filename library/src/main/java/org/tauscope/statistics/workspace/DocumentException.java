package org.tauscope.statistics.workspace;

import org.tauscope.cards.CardException;

/** A document that cannot be used: the place inside it, what was found and what was expected, in one line. */
public final class DocumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * An error at a place.
     *
     * @param path    JSON pointer (RFC 6901), e.g. {@code /channels/0/samples/1/data}; empty for the whole document
     * @param problem what was found and what was expected
     */
    public DocumentException(String path, String problem) {
        super(CardException.oneLine((path.isEmpty() ? "/" : path) + ": " + problem));
        this.path = path;
    }

    /** JSON pointer of the place. */
    public String path() {
        return path;
    }
}
