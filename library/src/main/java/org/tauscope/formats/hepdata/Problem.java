package org.tauscope.formats.hepdata;

/**
 * One thing that is wrong with a submission.
 *
 * @param file    name in the submission
 * @param line    line of the file, from 1; 0 where it concerns the file as a whole
 * @param path    place inside the document, such as {@code dependent_variables[0].values[3]}; empty for all of it
 * @param message what was found and what was expected
 */
public record Problem(String file, int line, String path, String message) {

    /** Names of files come from archives of anybody: a message stays on one line. */
    public Problem {
        file = printable(file);
        path = printable(path);
        message = printable(message);
    }

    /** The text with a question mark for every character that would not stay on its line. */
    static String printable(String text) {
        return text.chars().anyMatch(Problem::breaks)
                ? text.codePoints()
                        .map(character -> breaks(character) ? '?' : character)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    private static boolean breaks(int character) {
        return Character.isISOControl(character) || character == 0x2028 || character == 0x2029;
    }

    /** One line for people. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
