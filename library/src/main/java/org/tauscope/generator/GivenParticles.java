package org.tauscope.generator;

import java.util.Map;
import java.util.Set;

/**
 * What somebody says about particles of his own events.
 *
 * @param lifetimes mean proper decay lengths in mm by positive PDG number: flights in the events are drawn anew
 * @param invisible positive PDG numbers of particles that leave no trace: their decays in the events are dropped
 */
public record GivenParticles(Map<Integer, Double> lifetimes, Set<Integer> invisible) {

    /** Copies, and refuses lengths that are not positive. */
    public GivenParticles {
        lifetimes = Map.copyOf(lifetimes);
        invisible = Set.copyOf(invisible);
        lifetimes.forEach((pdg, length) -> {
            if (!(length > 0) || !Double.isFinite(length)) {
                throw new IllegalArgumentException(
                        "lifetime of PDG " + pdg + ": found c tau = " + length + " mm, expected a positive length");
            }
        });
    }

    /** Nothing: everything as the events have it. */
    public static GivenParticles asTheyAre() {
        return new GivenParticles(Map.of(), Set.of());
    }
}
