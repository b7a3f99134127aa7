package org.tauscope.formats.hepdata;

import java.io.Serial;

/** A document that is no YAML, or more than is allowed. */
final class YamlDefect extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int line;

    YamlDefect(int line, String message) {
        super(message, null, false, false);
        this.line = line;
    }

    /** Line of the file, from 1; 0 where unknown. */
    int line() {
        return line;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
