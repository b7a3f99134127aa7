package org.tauscope.formats.hepdata;

import java.io.IOException;
import java.io.Serial;

/** An archive that cannot be unpacked, or must not be. */
final class ArchiveDefect extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    ArchiveDefect(String message) {
        super(message);
    }
}
