package org.tauscope.formats.root;

/**
 * Table of a finite-state entropy code (RFC 8878, section 4.1): for every state the symbol, and how many bits to read to
 * come to the next state.
 */
final class EntropyTable {

    private final int accuracy;
    private final byte[] symbol;
    private final byte[] bits;
    private final int[] base;

    private EntropyTable(int accuracy) {
        this.accuracy = accuracy;
        this.symbol = new byte[1 << accuracy];
        this.bits = new byte[1 << accuracy];
        this.base = new int[1 << accuracy];
    }

    /** A table that always gives the same symbol and reads nothing. */
    static EntropyTable always(int symbol) {
        EntropyTable table = new EntropyTable(0);
        table.symbol[0] = (byte) symbol;
        return table;
    }

    /** @param counts of each symbol in 2^accuracy; -1 for less than one */
    static EntropyTable of(int[] counts, int symbols, int accuracy) throws DamagedData {
        EntropyTable table = new EntropyTable(accuracy);
        int size = 1 << accuracy;
        int[] next = new int[symbols];
        int high = size;
        for (int s = 0; s < symbols; s++) {
            if (counts[s] == -1) {
                table.symbol[--high] = (byte) s;
                next[s] = 1;
            }
        }
        int step = (size >> 1) + (size >> 3) + 3;
        int place = 0;
        for (int s = 0; s < symbols; s++) {
            if (counts[s] <= 0) {
                continue;
            }
            next[s] = counts[s];
            for (int i = 0; i < counts[s]; i++) {
                table.symbol[place] = (byte) s;
                do {
                    place = (place + step) & (size - 1);
                } while (place >= high);
            }
        }
        if (place != 0) {
            throw new DamagedData("zstd counts that do not fill their table");
        }
        for (int state = 0; state < size; state++) {
            int n = next[table.symbol[state] & 0xff]++;
            int count = accuracy - (31 - Integer.numberOfLeadingZeros(n));
            table.bits[state] = (byte) count;
            table.base[state] = (n << count) - size;
        }
        return table;
    }

    /** A table as it is described in a block, and where the description ends. */
    record Described(EntropyTable table, int end) {}

    /** Reads a table's description (RFC 8878, section 4.1.1). */
    static Described read(byte[] in, int start, int end, int mostSymbols, int mostAccuracy) throws DamagedData {
        ForwardBits from = new ForwardBits(in, start, end);
        int accuracy = from.read(4) + 5;
        if (accuracy > mostAccuracy) {
            throw new DamagedData("a zstd table of 2^" + accuracy + " states");
        }
        int[] counts = new int[mostSymbols];
        int remaining = 1 << accuracy;
        int symbols = 0;
        while (remaining > 0) {
            if (symbols >= mostSymbols) {
                throw new DamagedData("a zstd table of more than " + mostSymbols + " symbols");
            }
            int width = 32 - Integer.numberOfLeadingZeros(remaining + 1);
            int value = from.read(width);
            int lower = (1 << (width - 1)) - 1;
            int threshold = (1 << width) - 1 - (remaining + 1);
            if ((value & lower) < threshold) {
                from.back();
                value &= lower;
            } else if (value > lower) {
                value -= threshold;
            }
            int count = value - 1;
            remaining -= Math.abs(count);
            counts[symbols++] = count;
            if (count == 0) {
                int zeros;
                do {
                    zeros = from.read(2);
                    symbols += zeros;
                } while (zeros == 3 && symbols < mostSymbols);
            }
        }
        if (remaining != 0 || symbols > mostSymbols) {
            throw new DamagedData("zstd counts that do not fill their table");
        }
        return new Described(of(counts, symbols, accuracy), from.nextByte());
    }

    int begin(ReverseBits from) {
        return from.read(accuracy);
    }

    int symbol(int state) {
        return symbol[state] & 0xff;
    }

    int next(int state, ReverseBits from) {
        return base[state] + from.read(bits[state]);
    }

    /** Bits read in the usual direction. */
    private static final class ForwardBits {
        private final byte[] data;
        private final long end;
        private long at;

        ForwardBits(byte[] data, int start, int end) {
            this.data = data;
            this.at = (long) start * 8;
            this.end = (long) end * 8;
        }

        int read(int count) throws DamagedData {
            if (at + count > end) {
                throw new DamagedData("a zstd table without an end");
            }
            int value = 0;
            for (int i = 0; i < count; i++, at++) {
                value |= (data[(int) (at >>> 3)] >>> (at & 7) & 1) << i;
            }
            return value;
        }

        void back() {
            at--;
        }

        int nextByte() {
            return (int) ((at + 7) >>> 3);
        }
    }
}
