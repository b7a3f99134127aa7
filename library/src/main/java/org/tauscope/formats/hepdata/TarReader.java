package org.tauscope.formats.hepdata;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a tar stream: ustar, GNU long names and pax headers. Links and devices are refused. */
final class TarReader {

    private static final int BLOCK = 512;
    private static final int LONGEST_HEADER = 1 << 16;

    private final InputStream in;
    private final byte[] header = new byte[BLOCK];
    private String name = "";
    private boolean folder;
    private long left;
    private int padding;

    TarReader(InputStream in) {
        this.in = in;
    }

    /** Moves to the next file or folder; false at the end. */
    boolean next() throws IOException {
        String longName = null;
        long longSize = -1;
        while (true) {
            passRest();
            int read = in.readNBytes(header, 0, BLOCK);
            if (read == 0 || (read == BLOCK && isZero())) {
                return false;
            }
            if (read < BLOCK) {
                throw new EOFException("the archive ends inside an entry");
            }
            requireSum();
            left = number(124, 12);
            padding = (int) ((BLOCK - left % BLOCK) % BLOCK);
            char type = (char) (header[156] & 0xff);
            switch (type) {
                case 'L' -> longName = text(headerText());
                case 'g' -> headerText();
                case 'x' -> {
                    String records = headerText();
                    longName = record(records, "path", longName);
                    String size = record(records, "size", null);
                    longSize = size == null ? longSize : parse(size, 10);
                }
                case '0', '\0', '7', '5' -> {
                    String prefix = header[262] == 0 ? text(field(345, 155)) : "";
                    String plain = text(field(0, 100));
                    name = longName != null ? longName : prefix.isEmpty() ? plain : prefix + "/" + plain;
                    folder = type == '5' || name.endsWith("/");
                    if (longSize >= 0) {
                        left = longSize;
                        padding = (int) ((BLOCK - left % BLOCK) % BLOCK);
                    }
                    return true;
                }
                default ->
                    throw new ArchiveDefect("found a link or a device (tar type " + (int) type + ") at '"
                            + text(field(0, 100)).replaceAll("[^ -~]", "?") + "', expected files");
            }
        }
    }

    String name() {
        return name;
    }

    boolean isFolder() {
        return folder;
    }

    /** The content of the current entry. */
    InputStream content() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (left == 0) {
                    return -1;
                }
                int n = in.read(into, offset, (int) Math.min(length, left));
                if (n < 0) {
                    throw new EOFException("the archive ends inside an entry");
                }
                left -= n;
                return n;
            }
        };
    }

    private void passRest() throws IOException {
        in.skipNBytes(left + padding);
        left = 0;
        padding = 0;
    }

    private String headerText() throws IOException {
        if (left > LONGEST_HEADER) {
            throw new ArchiveDefect("found a header of " + left + " bytes, expected at most " + LONGEST_HEADER);
        }
        byte[] content = in.readNBytes((int) left);
        if (content.length < left) {
            throw new EOFException("the archive ends inside a header");
        }
        left = 0;
        return new String(content, StandardCharsets.UTF_8);
    }

    /** The value of a pax record, {@code LENGTH KEY=VALUE} and a line end. */
    private static @Nullable String record(String records, String key, @Nullable String otherwise) throws IOException {
        String found = otherwise;
        for (String line : records.split("\n", -1)) {
            int blank = line.indexOf(' ');
            if (blank > 0 && line.startsWith(key + "=", blank + 1)) {
                found = line.substring(blank + 2 + key.length());
            }
        }
        return found;
    }

    private boolean isZero() {
        for (byte b : header) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private void requireSum() throws IOException {
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xff;
        }
        if (sum != number(148, 8)) {
            throw new ArchiveDefect("is a damaged tar archive: a header has a wrong sum");
        }
    }

    private long number(int from, int length) throws IOException {
        return parse(text(field(from, length)).strip(), 8);
    }

    private static long parse(String digits, int base) throws IOException {
        if (digits.isEmpty()) {
            return 0;
        }
        long value;
        try {
            value = Long.parseLong(digits, base);
        } catch (NumberFormatException e) {
            throw new ArchiveDefect("is a damaged tar archive: a header has a number that is none");
        }
        if (value < 0 || value > UnpackedArchive.MOST_BYTES) {
            throw new ArchiveDefect(
                    "found an entry of " + value + " bytes, expected at most " + UnpackedArchive.MOST_BYTES);
        }
        return value;
    }

    private String field(int from, int length) {
        return new String(header, from, length, StandardCharsets.UTF_8);
    }

    /** A text up to its first zero byte. */
    private static String text(String field) {
        int end = field.indexOf('\0');
        return end < 0 ? field : field.substring(0, end);
    }
}
