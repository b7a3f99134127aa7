package org.tauscope.statistics;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Random numbers of one toy, named by (seed, hypothesis, toy number): the same on any number of threads and machines.
 *
 * <p>A counter is mixed by the finaliser of SplitMix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014), its start by two
 * rounds of the same.
 */
final class ToyRandom implements UniformRandomProvider {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long key;
    private long counter;

    ToyRandom(long seed, long hypothesis) {
        key = mix(mix(seed + GOLDEN) + hypothesis * 0xBF58476D1CE4E5B9L);
    }

    /** Moves to the first number of a toy. */
    ToyRandom at(long toy) {
        counter = mix(key ^ mix(toy * GOLDEN + 1));
        return this;
    }

    @Override
    public long nextLong() {
        counter += GOLDEN;
        return mix(counter);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
