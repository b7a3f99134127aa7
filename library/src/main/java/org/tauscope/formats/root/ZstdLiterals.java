package org.tauscope.formats.root;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The literals section of zstd blocks (RFC 8878, section 3.1.1.3.1); a block may use the code of the one before. */
final class ZstdLiterals {

    private static final int LARGEST_BLOCK = 128 << 10;

    private final byte[] bytes = new byte[LARGEST_BLOCK];
    private int size;
    private @Nullable HuffmanTable table;

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    /** Reads the section; where it ends. */
    int read(byte[] in, int start, int end) throws DamagedData {
        if (start >= end) {
            throw new DamagedData("an empty zstd block");
        }
        int kind = in[start] & 3;
        int format = in[start] >>> 2 & 3;
        return kind < 2 ? plain(in, start, end, kind == 1, format) : packed(in, start, end, kind == 3, format);
    }

    private int plain(byte[] in, int start, int end, boolean repeated, int format) throws DamagedData {
        int header = (format & 1) == 0 ? 1 : format == 1 ? 2 : 3;
        long word = little(in, start, end, header);
        size = (int) (word >>> (header == 1 ? 3 : 4));
        int next = start + header;
        int stored = repeated ? 1 : size;
        if (size > LARGEST_BLOCK || stored > end - next) {
            throw new DamagedData(size + " zstd literals");
        }
        if (repeated) {
            Arrays.fill(bytes, 0, size, in[next]);
        } else {
            System.arraycopy(in, next, bytes, 0, size);
        }
        return next + stored;
    }

    private int packed(byte[] in, int start, int end, boolean sameCode, int format) throws DamagedData {
        int header = format < 2 ? 3 : format + 2;
        int width = format < 2 ? 10 : format == 2 ? 14 : 18;
        long word = little(in, start, end, header) >>> 4;
        size = (int) (word & ((1 << width) - 1));
        int stored = (int) (word >>> width & ((1 << width) - 1));
        int next = start + header;
        int sectionEnd = next + stored;
        if (size > LARGEST_BLOCK || stored > end - next) {
            throw new DamagedData(size + " zstd literals");
        }
        if (!sameCode) {
            HuffmanTable.Described described = HuffmanTable.read(in, next, sectionEnd);
            table = described.table();
            next = described.end();
        }
        HuffmanTable code = table;
        if (code == null) {
            throw new DamagedData("zstd literals without a code");
        }
        if (format == 0) {
            code.decode(in, next, sectionEnd, bytes, 0, size);
        } else {
            fourStreams(code, in, next, sectionEnd);
        }
        return sectionEnd;
    }

    private void fourStreams(HuffmanTable code, byte[] in, int start, int end) throws DamagedData {
        int quarter = (size + 3) / 4;
        int[] ends = new int[4];
        int from = start + 6;
        for (int i = 0; i < 3; i++) {
            from += (int) little(in, start + 2 * i, end, 2);
            ends[i] = from;
        }
        ends[3] = end;
        if (from > end || 3 * quarter > size) {
            throw new DamagedData("four zstd streams of " + size + " literals");
        }
        from = start + 6;
        for (int i = 0; i < 4; i++) {
            code.decode(in, from, ends[i], bytes, i * quarter, i == 3 ? size : (i + 1) * quarter);
            from = ends[i];
        }
    }

    private static long little(byte[] in, int start, int end, int count) throws DamagedData {
        if (count > end - start) {
            throw new DamagedData("a zstd block without an end");
        }
        long word = 0;
        for (int i = count - 1; i >= 0; i--) {
            word = word << 8 | (in[start + i] & 0xff);
        }
        return word;
    }
}
