package org.tauscope.random;

import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Random numbers named by (seed, sample, event, stage). One object per thread serves all events: {@link #at} moves it
 * to the beginning of a stream without allocating.
 *
 * <p>Being a {@link UniformRandomProvider} it feeds every sampler of Commons RNG.
 */
public final class RandomStream implements UniformRandomProvider {

    private final long seed;
    private final long sample;
    private final long[] block = new long[4];
    private final SharedStateContinuousSampler gaussian = ZigguratSampler.NormalizedGaussian.of(this);
    private final SharedStateContinuousSampler exponential = ZigguratSampler.Exponential.of(this);
    private long event;
    private long stage;
    private long part;
    private long blockNumber;
    private int used = 4;

    /**
     * A stream at event 0 of the first stage.
     *
     * @param seed   the seed of the run
     * @param sample name of the sample, e.g. {@code signal/m=1.2}
     */
    public RandomStream(long seed, String sample) {
        this.seed = seed;
        this.sample = fnv1a(sample);
    }

    /**
     * Moves to the first number of a stream.
     *
     * @param eventNumber number of the event in its sample, from 0
     * @param newStage    the step of the chain that is about to throw dice
     * @return this stream
     */
    public RandomStream at(long eventNumber, Stage newStage) {
        return at(eventNumber, newStage, 0);
    }

    /**
     * Moves to the first number of a stream that belongs to one part of an event, so that the parts do not depend on how
     * many numbers the others drew.
     *
     * @param eventNumber number of the event in its sample, from 0
     * @param newStage    the step of the chain that is about to throw dice
     * @param newPart     e.g. the position of a particle in its event; 0 is the stream of the event itself
     * @return this stream
     */
    public RandomStream at(long eventNumber, Stage newStage, long newPart) {
        event = eventNumber;
        stage = newStage.number();
        part = newPart;
        blockNumber = 0;
        used = 4;
        return this;
    }

    @Override
    public long nextLong() {
        if (used == 4) {
            Philox.block(seed, sample, blockNumber, event, stage, part, block);
            blockNumber++;
            used = 0;
        }
        return block[used++];
    }

    /** A uniform number in the open interval (0, 1): safe under a logarithm. */
    public double nextOpenDouble() {
        return ((nextLong() >>> 12) + 0.5) * 0x1.0p-52;
    }

    /** A Gaussian number of mean 0 and standard deviation 1. */
    public double nextGaussian() {
        return gaussian.sample();
    }

    /** An exponential number of mean 1. */
    public double nextExponential() {
        return exponential.sample();
    }

    /** 64-bit FNV-1a hash, http://www.isthe.com/chongo/tech/comp/fnv: sample names become keys. */
    private static long fnv1a(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
