package org.tauscope.formats.root;

/** The prefix code of the literals in a zstd block (RFC 8878, section 4.2). */
final class HuffmanTable {

    private static final int MOST_BITS = 11;

    private final int longest;
    private final byte[] symbol;
    private final byte[] bits;

    private HuffmanTable(int longest) {
        this.longest = longest;
        this.symbol = new byte[1 << longest];
        this.bits = new byte[1 << longest];
    }

    /** A code as it is described in a block, and where the description ends. */
    record Described(HuffmanTable table, int end) {}

    static Described read(byte[] in, int start, int end) throws DamagedData {
        if (start >= end) {
            throw new DamagedData("zstd literals without a code");
        }
        int header = in[start] & 0xff;
        int[] weights = new int[256];
        int count;
        int next = start + 1;
        if (header >= 128) {
            count = header - 127;
            if ((count + 1) / 2 > end - next) {
                throw new DamagedData("a zstd code without an end");
            }
            for (int i = 0; i < count; i++) {
                int pair = in[next + i / 2] & 0xff;
                weights[i] = i % 2 == 0 ? pair >>> 4 : pair & 15;
            }
            next += (count + 1) / 2;
        } else {
            if (header > end - next) {
                throw new DamagedData("a zstd code without an end");
            }
            count = packedWeights(in, next, next + header, weights);
            next += header;
        }
        return new Described(of(weights, count), next);
    }

    private static int packedWeights(byte[] in, int start, int end, int[] weights) throws DamagedData {
        EntropyTable.Described described = EntropyTable.read(in, start, end, 256, 6);
        EntropyTable table = described.table();
        ReverseBits from = new ReverseBits(in, described.end(), end);
        int one = table.begin(from);
        int two = table.begin(from);
        int count = 0;
        while (count < 254) {
            weights[count++] = table.symbol(one);
            one = table.next(one, from);
            if (from.left() < 0) {
                weights[count++] = table.symbol(two);
                return count;
            }
            int swap = one;
            one = two;
            two = swap;
        }
        throw new DamagedData("a zstd code of more than 255 symbols");
    }

    /** The last symbol's weight is what is missing to a power of two. */
    private static HuffmanTable of(int[] weights, int count) throws DamagedData {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            if (weights[i] > MOST_BITS) {
                throw new DamagedData("a zstd code of more than 11 bits");
            }
            sum += weights[i] == 0 ? 0 : 1 << (weights[i] - 1);
        }
        if (sum == 0) {
            throw new DamagedData("a zstd code without symbols");
        }
        int longest = 32 - Integer.numberOfLeadingZeros(sum);
        int rest = (1 << longest) - sum;
        if (longest > MOST_BITS || Integer.bitCount(rest) != 1) {
            throw new DamagedData("a zstd code that is not complete");
        }
        weights[count] = 32 - Integer.numberOfLeadingZeros(rest);
        HuffmanTable table = new HuffmanTable(longest);
        int place = 0;
        for (int weight = 1; weight <= longest; weight++) {
            for (int s = 0; s <= count; s++) {
                if (weights[s] == weight) {
                    int width = 1 << (weight - 1);
                    java.util.Arrays.fill(table.symbol, place, place + width, (byte) s);
                    java.util.Arrays.fill(table.bits, place, place + width, (byte) (longest + 1 - weight));
                    place += width;
                }
            }
        }
        return table;
    }

    /** Fills {@code out} from one stream, which must be used up exactly. */
    void decode(byte[] in, int start, int end, byte[] out, int outStart, int outEnd) throws DamagedData {
        ReverseBits from = new ReverseBits(in, start, end);
        for (int i = outStart; i < outEnd; i++) {
            int code = from.peek(longest);
            out[i] = symbol[code];
            from.skip(bits[code]);
        }
        if (from.left() != 0) {
            throw new DamagedData("zstd literals with " + from.left() + " bits left");
        }
    }
}
