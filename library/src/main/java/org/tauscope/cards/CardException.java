package org.tauscope.cards;

/** Input that cannot be used: one line that names the place, what was found and what was expected. */
public final class CardException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2000;

    /**
     * @param message place, found, expected; what of a file would break the line becomes {@code ?}, and a message of more than
     *     2000 characters loses its end
     */
    public CardException(String message) {
        super(oneLine(message));
    }

    /** A text on one line of bounded length: files decide what stands in messages, and some are malicious. */
    public static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\u0085\u2028\u2029]", "?");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }
}
