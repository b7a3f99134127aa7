package org.tauscope.searches;

import java.nio.file.Path;
import java.util.Optional;

/** What stands for the recorded data of a search. */
public sealed interface Observation {

    /** What the publication reports, at its luminosity; nothing where it reports none. */
    record Published() implements Observation {}

    /**
     * Counts thrown from the expectation.
     *
     * @param seed     of the throw
     * @param injected signal that is part of the expectation
     */
    record PseudoData(long seed, Optional<Injection> injected) implements Observation {}

    /**
     * Somebody's spectrum.
     *
     * @param file where it is
     */
    record Recorded(Path file) implements Observation {}

    /**
     * A signal that is put into pseudo-data.
     *
     * @param mass of the new particle, GeV
     * @param rate in the units in which the search limits it
     */
    record Injection(double mass, double rate) {

        /** Refuses negative and infinite numbers. */
        public Injection {
            if (!(mass >= 0) || !(rate >= 0) || !Double.isFinite(mass + rate)) {
                throw new IllegalArgumentException(
                        "injected signal: found mass " + mass + " GeV and rate " + rate + ", expected both >= 0");
            }
        }
    }
}
