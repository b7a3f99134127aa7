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

    /** One line for people. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
