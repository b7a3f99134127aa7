package org.tauscope.formats.root;

import java.util.Arrays;

/**
 * Unpacks LZMA chunks (LZMA specification of the LZMA SDK by I. Pavlov) into an array that is at the same time the
 * dictionary: no memory besides it and the probabilities.
 */
final class LzmaDecoder {

    private static final int EVEN = 1024;
    private static final int STATES = 12;
    private static final int SHORTEST_MATCH = 2;

    private final byte[] in;
    private int at;
    private int inEnd;
    private int range;
    private int code;

    private final byte[] out;
    private int dictionaryStart;
    private int to;

    private int literalContext;
    private int literalPosition;
    private int positionMask;
    private int state;
    private final int[] recent = new int[4];
    private short[] literals = new short[0];
    private final short[] match = new short[STATES << 4];
    private final short[] again = new short[STATES];
    private final short[] again0 = new short[STATES];
    private final short[] again1 = new short[STATES];
    private final short[] again2 = new short[STATES];
    private final short[] againLong = new short[STATES << 4];
    private final short[][] slots = new short[4][64];
    private final short[] distances = new short[115];
    private final short[] lowest = new short[16];
    private final Lengths matchLengths = new Lengths();
    private final Lengths againLengths = new Lengths();

    /** Probabilities of the lengths of copies. */
    private static final class Lengths {
        private final short[] choice = new short[2];
        private final short[][] low = new short[16][8];
        private final short[][] middle = new short[16][8];
        private final short[] high = new short[256];

        void reset() {
            Arrays.fill(choice, (short) EVEN);
            Arrays.fill(high, (short) EVEN);
            for (int i = 0; i < 16; i++) {
                Arrays.fill(low[i], (short) EVEN);
                Arrays.fill(middle[i], (short) EVEN);
            }
        }
    }

    LzmaDecoder(byte[] in, byte[] out, int outStart) {
        this.in = in;
        this.out = out;
        this.to = outStart;
        this.dictionaryStart = outStart;
    }

    int written() {
        return to;
    }

    void forgetDictionary() {
        dictionaryStart = to;
    }

    void copyPlain(int start, int count) {
        System.arraycopy(in, start, out, to, count);
        to += count;
    }

    /** @param properties (pb 5 + lp) 9 + lc, in LZMA2 with lc + lp at most 4 */
    void setProperties(int properties) throws DamagedData {
        literalContext = properties % 9;
        literalPosition = properties / 9 % 5;
        int positionBits = properties / 45;
        if (positionBits > 4 || literalContext + literalPosition > 4) {
            throw new DamagedData("lzma properties " + properties);
        }
        positionMask = (1 << positionBits) - 1;
        literals = new short[0x300 << (literalContext + literalPosition)];
    }

    void resetState() throws DamagedData {
        if (literals.length == 0) {
            throw new DamagedData("lzma data without properties");
        }
        state = 0;
        Arrays.fill(recent, 0);
        for (short[] all : new short[][] {
            literals, match, again, again0, again1, again2, againLong, slots[0], slots[1], slots[2], slots[3],
            distances, lowest
        }) {
            Arrays.fill(all, (short) EVEN);
        }
        matchLengths.reset();
        againLengths.reset();
    }

    /** Unpacks one chunk, which must be used up exactly. */
    void chunk(int start, int end, int outEnd) throws DamagedData {
        if (end - start < 5 || in[start] != 0 || literals.length == 0) {
            throw new DamagedData("a damaged lzma chunk");
        }
        at = start + 1;
        inEnd = end;
        range = -1;
        code = 0;
        for (int i = 0; i < 4; i++) {
            code = code << 8 | (in[at++] & 0xff);
        }
        while (to < outEnd) {
            int place = (to - dictionaryStart) & positionMask;
            if (bit(match, (state << 4) + place) == 0) {
                literal();
            } else {
                copy(place, outEnd);
            }
        }
        if (at != inEnd || code != 0) {
            throw new DamagedData("an lzma chunk that is not used up");
        }
    }

    private void literal() throws DamagedData {
        int before = to == dictionaryStart ? 0 : out[to - 1] & 0xff;
        int place = (to - dictionaryStart) & ((1 << literalPosition) - 1);
        int base = 0x300 * ((place << literalContext) + (before >>> (8 - literalContext)));
        int symbol = 1;
        if (state >= 7) {
            int expected = out[from(recent[0])] & 0xff;
            while (symbol < 0x100) {
                expected <<= 1;
                int expectedBit = expected & 0x100;
                int bit = bit(literals, base + 0x100 + expectedBit + symbol);
                symbol = symbol << 1 | bit;
                if (expectedBit >>> 8 != bit) {
                    break;
                }
            }
        }
        while (symbol < 0x100) {
            symbol = symbol << 1 | bit(literals, base + symbol);
        }
        out[to++] = (byte) symbol;
        state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
    }

    private void copy(int place, int outEnd) throws DamagedData {
        int length;
        if (bit(again, state) == 0) {
            recent[3] = recent[2];
            recent[2] = recent[1];
            recent[1] = recent[0];
            length = length(matchLengths, place);
            recent[0] = distance(length);
            state = state < 7 ? 7 : 10;
        } else {
            if (bit(again0, state) == 0) {
                if (bit(againLong, (state << 4) + place) == 0) {
                    out[to] = out[from(recent[0])];
                    to++;
                    state = state < 7 ? 9 : 11;
                    return;
                }
            } else {
                recall();
            }
            length = length(againLengths, place);
            state = state < 7 ? 8 : 11;
        }
        int from = from(recent[0]);
        if (length > outEnd - to) {
            throw new DamagedData("an lzma copy of " + length + " bytes");
        }
        for (int i = 0; i < length; i++) {
            out[to++] = out[from++];
        }
    }

    private void recall() throws DamagedData {
        int distance;
        if (bit(again1, state) == 0) {
            distance = recent[1];
        } else {
            if (bit(again2, state) == 0) {
                distance = recent[2];
            } else {
                distance = recent[3];
                recent[3] = recent[2];
            }
            recent[2] = recent[1];
        }
        recent[1] = recent[0];
        recent[0] = distance;
    }

    /** Where a copy begins. */
    private int from(int distance) throws DamagedData {
        if (distance < 0 || distance >= to - dictionaryStart) {
            throw new DamagedData("an lzma copy from " + distance + " before");
        }
        return to - distance - 1;
    }

    private int length(Lengths lengths, int place) throws DamagedData {
        if (bit(lengths.choice, 0) == 0) {
            return SHORTEST_MATCH + tree(lengths.low[place], 3);
        }
        if (bit(lengths.choice, 1) == 0) {
            return SHORTEST_MATCH + 8 + tree(lengths.middle[place], 3);
        }
        return SHORTEST_MATCH + 16 + tree(lengths.high, 8);
    }

    private int distance(int length) throws DamagedData {
        int slot = tree(slots[Math.min(length - SHORTEST_MATCH, 3)], 6);
        if (slot < 4) {
            return slot;
        }
        int count = (slot >>> 1) - 1;
        int distance = (2 | (slot & 1)) << count;
        if (slot < 14) {
            return distance + reverseTree(distances, distance - slot, count);
        }
        return distance + (direct(count - 4) << 4) + reverseTree(lowest, 0, 4);
    }

    private int tree(short[] probabilities, int count) throws DamagedData {
        int node = 1;
        for (int i = 0; i < count; i++) {
            node = node << 1 | bit(probabilities, node);
        }
        return node - (1 << count);
    }

    private int reverseTree(short[] probabilities, int base, int count) throws DamagedData {
        int node = 1;
        int value = 0;
        for (int i = 0; i < count; i++) {
            int bit = bit(probabilities, base + node);
            node = node << 1 | bit;
            value |= bit << i;
        }
        return value;
    }

    private int direct(int count) throws DamagedData {
        int value = 0;
        for (int i = 0; i < count; i++) {
            range >>>= 1;
            int bit = Integer.compareUnsigned(code, range) >= 0 ? 1 : 0;
            code -= bit * range;
            value = value << 1 | bit;
            normalise();
        }
        return value;
    }

    private int bit(short[] probabilities, int index) throws DamagedData {
        int probability = probabilities[index];
        int bound = (range >>> 11) * probability;
        int bit;
        if (Integer.compareUnsigned(code, bound) < 0) {
            range = bound;
            probabilities[index] = (short) (probability + ((2048 - probability) >>> 5));
            bit = 0;
        } else {
            range -= bound;
            code -= bound;
            probabilities[index] = (short) (probability - (probability >>> 5));
            bit = 1;
        }
        normalise();
        return bit;
    }

    private void normalise() throws DamagedData {
        if (range >>> 24 == 0) {
            if (at >= inEnd) {
                throw new DamagedData("an lzma chunk without an end");
            }
            range <<= 8;
            code = code << 8 | (in[at++] & 0xff);
        }
    }
}
