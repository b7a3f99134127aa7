package org.tauscope.selection.expression;

/** An expression that cannot be understood, or does not suit its columns. */
public final class ExpressionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String found;
    private final String expected;

    /**
     * @param position of the character, from 1
     * @param found    what stands there
     * @param expected what could stand there
     */
    ExpressionException(String text, int position, String found, String expected) {
        this(found + " at character " + position + " of '" + text + "'", expected);
    }

    ExpressionException(String found, String expected) {
        super("found " + found + ", expected " + expected);
        this.found = found;
        this.expected = expected;
    }

    /** What was found, with its place. */
    public String found() {
        return found;
    }

    /** What was expected there. */
    public String expected() {
        return expected;
    }
}
