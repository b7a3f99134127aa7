package org.tauscope.random;

/**
 * The Philox 4x64 counter-based generator with ten rounds: a bijection of 256-bit counters for each 128-bit key.
 *
 * <p>Source: J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011).
 */
final class Philox {

    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2E7470EE14C6C93L;
    private static final long MULTIPLIER_1 = 0xCA5A826395121157L;
    private static final long WEYL_0 = 0x9E3779B97F4A7C15L;
    private static final long WEYL_1 = 0xBB67AE8584CAA73BL;

    private Philox() {}

    /**
     * Encrypts one counter.
     *
     * @param out receives the four words of the block
     */
    static void block(long key0, long key1, long c0, long c1, long c2, long c3, long[] out) {
        long k0 = key0;
        long k1 = key1;
        long x0 = c0;
        long x1 = c1;
        long x2 = c2;
        long x3 = c3;
        for (int round = 0; round < ROUNDS; round++) {
            long high0 = Math.unsignedMultiplyHigh(MULTIPLIER_0, x0);
            long low0 = MULTIPLIER_0 * x0;
            long high1 = Math.unsignedMultiplyHigh(MULTIPLIER_1, x2);
            long low1 = MULTIPLIER_1 * x2;
            x0 = high1 ^ x1 ^ k0;
            x1 = low1;
            x2 = high0 ^ x3 ^ k1;
            x3 = low0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        out[0] = x0;
        out[1] = x1;
        out[2] = x2;
        out[3] = x3;
    }
}
