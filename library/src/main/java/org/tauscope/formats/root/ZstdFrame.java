package org.tauscope.formats.root;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks zstd frames (RFC 8878) of known length. Every copy is checked against what has been unpacked, so that a damaged
 * frame is refused and never reads or writes elsewhere.
 */
final class ZstdFrame {

    private static final int MAGIC = 0xFD2FB528;
    private static final int LARGEST_BLOCK = 128 << 10;

    private final byte[] in;
    private final int inEnd;
    private final byte[] out;
    private final int outStart;
    private final int outEnd;
    private int at;
    private int to;

    private ZstdLiterals literals = new ZstdLiterals();
    private final @Nullable EntropyTable[] tables = new EntropyTable[3];
    private final int[] recent = {1, 4, 8};

    private ZstdFrame(byte[] in, int inStart, int inEnd, byte[] out, int outStart, int outEnd) {
        this.in = in;
        this.at = inStart;
        this.inEnd = inEnd;
        this.out = out;
        this.outStart = outStart;
        this.outEnd = outEnd;
        this.to = outStart;
    }

    /** Fills all of {@code out} from {@code outStart} to {@code outEnd}. */
    static void unpack(byte[] in, int inStart, int inEnd, byte[] out, int outStart, int outEnd) throws DamagedData {
        ZstdFrame frame = new ZstdFrame(in, inStart, inEnd, out, outStart, outEnd);
        while (frame.at < inEnd) {
            frame.frame();
        }
        if (frame.to != outEnd) {
            throw new DamagedData("zstd data of " + (frame.to - outStart) + " bytes");
        }
    }

    private void frame() throws DamagedData {
        int magic = (int) little(4);
        if ((magic & 0xFFFFFFF0) == 0x184D2A50) {
            long skipped = little(4);
            if (skipped > inEnd - at) {
                throw new DamagedData("a zstd frame without an end");
            }
            at += (int) skipped;
            return;
        }
        if (magic != MAGIC) {
            throw new DamagedData("no zstd frame");
        }
        int begin = to;
        int flags = (int) little(1);
        boolean single = (flags & 0x20) != 0;
        little(single ? 0 : 1);
        if (little(new int[] {0, 1, 2, 4}[flags & 3]) != 0) {
            throw new DamagedData("a zstd frame with a dictionary");
        }
        little(flags >>> 6 == 0 ? (single ? 1 : 0) : 1 << (flags >>> 6));
        literals = new ZstdLiterals();
        Arrays.fill(tables, null);
        recent[0] = 1;
        recent[1] = 4;
        recent[2] = 8;
        int header;
        do {
            header = (int) little(3);
            block(header >>> 1 & 3, header >>> 3);
        } while ((header & 1) == 0);
        if ((flags & 4) != 0 && little(4) != (XxHash64.of(out, begin, to) & 0xffffffffL)) {
            throw new DamagedData("zstd data with another checksum");
        }
    }

    private long little(int count) throws DamagedData {
        if (count > inEnd - at) {
            throw new DamagedData("a zstd frame without an end");
        }
        long word = 0;
        for (int i = count - 1; i >= 0; i--) {
            word = word << 8 | (in[at + i] & 0xff);
        }
        at += count;
        return word;
    }

    private void block(int kind, int size) throws DamagedData {
        int stored = kind == 1 ? 1 : size;
        boolean fits = stored <= inEnd - at && (kind == 2 || size <= outEnd - to);
        if (kind == 3 || !fits) {
            throw new DamagedData("a zstd block of " + size + " bytes");
        }
        switch (kind) {
            case 0 -> {
                System.arraycopy(in, at, out, to, size);
                to += size;
            }
            case 1 -> {
                Arrays.fill(out, to, to + size, in[at]);
                to += size;
            }
            default -> sequences(literals.read(in, at, at + size), at + size);
        }
        at += stored;
    }

    private void sequences(int start, int end) throws DamagedData {
        if (start >= end) {
            throw new DamagedData("a zstd block without sequences");
        }
        int used = 0;
        int next = start;
        int count = in[next++] & 0xff;
        if (count >= 128) {
            int more = count == 255 ? 2 : 1;
            if (more > end - next) {
                throw new DamagedData("a zstd block without sequences");
            }
            count = count == 255
                    ? (in[next] & 0xff) + ((in[next + 1] & 0xff) << 8) + 0x7F00
                    : ((count - 128) << 8) + (in[next] & 0xff);
            next += more;
        }
        if (count > 0) {
            if (next >= end) {
                throw new DamagedData("a zstd block without sequences");
            }
            int modes = in[next++];
            for (int place = 0; place < 3; place++) {
                next = table(place, modes >>> (6 - 2 * place) & 3, next, end);
            }
            used = copies(count, new ReverseBits(in, next, end));
        }
        copyLiterals(used, literals.size() - used);
    }

    /** Chooses or reads the table of a field; where its description ends. */
    private int table(int place, int mode, int start, int end) throws DamagedData {
        SequenceCode code = SequenceCode.at(place);
        switch (mode) {
            case 0 -> tables[place] = code.predefined();
            case 1 -> {
                if (start >= end || (in[start] & 0xff) >= code.codes()) {
                    throw new DamagedData("a zstd table of an unknown code");
                }
                tables[place] = EntropyTable.always(in[start]);
                return start + 1;
            }
            case 2 -> {
                EntropyTable.Described described = EntropyTable.read(in, start, end, code.codes(), code.mostAccuracy());
                tables[place] = described.table();
                return described.end();
            }
            default -> {}
        }
        if (tables[place] == null) {
            throw new DamagedData("a zstd block without a table");
        }
        return start;
    }

    /** Carries out the sequences; the number of literals used. */
    private int copies(int count, ReverseBits from) throws DamagedData {
        EntropyTable literalCodes = require(tables[0]);
        EntropyTable offsetCodes = require(tables[1]);
        EntropyTable matchCodes = require(tables[2]);
        int literalState = literalCodes.begin(from);
        int offsetState = offsetCodes.begin(from);
        int matchState = matchCodes.begin(from);
        int used = 0;
        for (int i = 0; i < count; i++) {
            int offsetCode = offsetCodes.symbol(offsetState);
            if (offsetCode > 30) {
                throw new DamagedData("a zstd copy from 2^" + offsetCode + " before");
            }
            long offsetValue = (1L << offsetCode) + from.read(offsetCode);
            int matchCode = matchCodes.symbol(matchState);
            int length = SequenceCode.MATCH.value(matchCode, from);
            int literalCode = literalCodes.symbol(literalState);
            int plain = SequenceCode.LITERALS.value(literalCode, from);
            if (i < count - 1) {
                literalState = literalCodes.next(literalState, from);
                matchState = matchCodes.next(matchState, from);
                offsetState = offsetCodes.next(offsetState, from);
            }
            if (from.left() < 0) {
                throw new DamagedData("zstd sequences without an end");
            }
            copyLiterals(used, plain);
            used += plain;
            copy(offset(offsetValue, plain == 0), length);
        }
        if (from.left() != 0) {
            throw new DamagedData("zstd sequences with " + from.left() + " bits left");
        }
        return used;
    }

    private static EntropyTable require(@Nullable EntropyTable table) throws DamagedData {
        if (table == null) {
            throw new DamagedData("a zstd block without a table");
        }
        return table;
    }

    /** Values 1 to 3 mean one of the recent offsets (RFC 8878, section 3.1.1.5). */
    private int offset(long value, boolean noLiterals) throws DamagedData {
        int offset;
        if (value > 3) {
            offset = (int) Math.min(Integer.MAX_VALUE, value - 3);
            recent[2] = recent[1];
            recent[1] = recent[0];
        } else {
            int place = (int) value - 1 + (noLiterals ? 1 : 0);
            offset = place == 3 ? recent[0] - 1 : recent[place];
            if (place >= 2) {
                recent[2] = recent[1];
            }
            if (place >= 1) {
                recent[1] = recent[0];
            }
        }
        if (offset <= 0) {
            throw new DamagedData("a zstd copy from 0 before");
        }
        recent[0] = offset;
        return offset;
    }

    private void copyLiterals(int from, int count) throws DamagedData {
        if (count < 0 || count > literals.size() - from || count > outEnd - to) {
            throw new DamagedData(count + " zstd literals");
        }
        System.arraycopy(literals.bytes(), from, out, to, count);
        to += count;
    }

    private void copy(int offset, int length) throws DamagedData {
        if (offset > to - outStart || length > outEnd - to || length > LARGEST_BLOCK) {
            throw new DamagedData("a zstd copy of " + length + " bytes from " + offset + " before");
        }
        for (int end = to + length; to < end; to++) {
            out[to] = out[to - offset];
        }
    }
}
