package org.tauscope.cards;

/** Input that cannot be used: one line that names the place, what was found and what was expected. */
public final class CardException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** @param message one line: place, found, expected */
    public CardException(String message) {
        super(message);
    }
}
