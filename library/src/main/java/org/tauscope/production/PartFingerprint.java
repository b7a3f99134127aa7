package org.tauscope.production;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tauscope.searches.Harvest;

/** SHA-256 over the harvests of some chunks of a sample, in the order of the events. */
final class PartFingerprint {

    private final MessageDigest digest;
    private boolean empty = true;

    PartFingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Takes the harvest of the next chunk. */
    void add(Harvest chunk) {
        chunk.feed(digest);
        empty = false;
    }

    /** Hexadecimal digits; nothing where there was no chunk. */
    String text() {
        return empty ? "" : HexFormat.of().formatHex(digest.digest());
    }
}
