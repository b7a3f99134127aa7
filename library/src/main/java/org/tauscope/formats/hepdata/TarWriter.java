package org.tauscope.formats.hepdata;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes entries of a ustar archive; owner, group and time are zero, so that equal content makes equal bytes. */
final class TarWriter {

    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 100;
    private static final int END_BLOCKS = 2;

    private TarWriter() {}

    /** Header, content and padding of a file. */
    static byte[] file(String name, byte[] content) {
        return entry(name, '0', content);
    }

    /** What ends an archive. */
    static byte[] end() {
        return new byte[END_BLOCKS * BLOCK];
    }

    /** @param type of the entry as tar codes it: 0 for a file */
    static byte[] entry(String name, char type, byte[] content) {
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        if (nameBytes.length > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "name of an archive entry: found " + nameBytes.length + " bytes, expected at most " + LONGEST_NAME);
        }
        byte[] entry = new byte[BLOCK * (1 + (content.length + BLOCK - 1) / BLOCK)];
        System.arraycopy(nameBytes, 0, entry, 0, nameBytes.length);
        put(entry, 100, "0000644\0");
        put(entry, 108, "0000000\0");
        put(entry, 116, "0000000\0");
        put(entry, 124, String.format(Locale.ROOT, "%011o\0", content.length));
        put(entry, 136, "00000000000\0");
        put(entry, 148, "        ");
        entry[156] = (byte) type;
        put(entry, 257, "ustar\00000");
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += entry[i] & 0xff;
        }
        put(entry, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        System.arraycopy(content, 0, entry, BLOCK, content.length);
        return entry;
    }

    private static void put(byte[] entry, int at, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, entry, at, bytes.length);
    }
}
