package org.tauscope.formats.root;

/** Packed bytes that do not follow their format; the message says what was found. */
final class DamagedData extends Exception {

    private static final long serialVersionUID = 1L;

    DamagedData(String message) {
        super(message);
    }
}
