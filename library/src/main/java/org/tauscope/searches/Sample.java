package org.tauscope.searches;

import java.util.function.Supplier;

/**
 * A sample to be produced.
 *
 * @param name   its name, part of its random numbers, e.g. {@code signal/m=1.20}
 * @param events number of events
 * @param chain  makes the chain from collision to candidates; called once per thread
 */
public record Sample(String name, long events, Supplier<Chain> chain) {

    /** Checks the number of events. */
    public Sample {
        if (events <= 0) {
            throw new IllegalArgumentException("sample " + name + ": " + events + " events, expected at least 1");
        }
    }

    /** The whole way of an event from collision to candidates; owned by one thread. */
    @FunctionalInterface
    public interface Chain {

        /**
         * Runs a range of events.
         *
         * @param seed  seed of the run
         * @param first number of the first event
         * @param count number of events
         * @return what they gave
         */
        Harvest run(long seed, long first, int count);
    }
}
