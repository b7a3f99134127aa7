package org.tauscope.formats.root;

/**
 * One of the three numbers of a zstd sequence: codes that stand for a first value and further bits, and the counts of the
 * codes where a block tells none (RFC 8878, sections 3.1.1.3.2.1.1 and 3.1.1.3.2.2).
 */
final class SequenceCode {

    /** How many literals. */
    static final SequenceCode LITERALS = new SequenceCode(
            9,
            6,
            new int[] {
                4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1,
                -1, -1
            },
            new int[] {
                0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 28, 32, 40, 48, 64, 128, 256,
                512, 1024, 2048, 4096, 8192, 16384, 32768, 65536
            },
            new int[] {
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13,
                14, 15, 16
            });

    /** From how far before; its codes are the number of bits. */
    static final SequenceCode OFFSET = new SequenceCode(
            8,
            5,
            new int[] {1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1},
            new int[] {},
            new int[] {});

    /** How many bytes to copy. */
    static final SequenceCode MATCH = new SequenceCode(
            9,
            6,
            new int[] {
                1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1
            },
            new int[] {
                3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
                31, 32, 33, 34, 35, 37, 39, 41, 43, 47, 51, 59, 67, 83, 99, 131, 259, 515, 1027, 2051, 4099, 8195,
                16387, 32771, 65539
            },
            new int[] {
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1,
                1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
            });

    private final int mostAccuracy;
    private final int accuracy;
    private final int[] counts;
    private final int[] first;
    private final int[] bits;

    private SequenceCode(int mostAccuracy, int accuracy, int[] counts, int[] first, int[] bits) {
        this.mostAccuracy = mostAccuracy;
        this.accuracy = accuracy;
        this.counts = counts;
        this.first = first;
        this.bits = bits;
    }

    /** In the order of their tables: literals, offset, match. */
    static SequenceCode at(int place) {
        return place == 0 ? LITERALS : place == 1 ? OFFSET : MATCH;
    }

    int mostAccuracy() {
        return mostAccuracy;
    }

    /** Codes that a table may hold. */
    int codes() {
        return first.length == 0 ? 32 : first.length;
    }

    EntropyTable predefined() throws DamagedData {
        return EntropyTable.of(counts, counts.length, accuracy);
    }

    /** The value of a code, with its further bits; not for offsets. */
    int value(int code, ReverseBits from) {
        return first[code] + from.read(bits[code]);
    }
}
