package org.tauscope.searches.resonance;

import java.util.OptionalDouble;
import org.tauscope.generator.EventGenerator;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Sample;

/** What a search for peaks does to somebody's events. */
public interface PeakSearch {

    /** The chain from events to candidates. */
    Sample.Chain chain(String sample, EventGenerator events);

    /**
     * The candidates of the channel in which the particle is looked for.
     *
     * @param mass of the particle, GeV, where it is known
     */
    GivenCandidates candidates(Harvest harvest, OptionalDouble mass);

    /**
     * Refuses masses that are not searched for.
     *
     * @throws org.tauscope.cards.CardException with the range
     */
    void requireMass(double mass);
}
