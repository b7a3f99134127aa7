package org.tauscope.searches;

import org.tauscope.event.GeneratedEvents;
import org.tauscope.generator.EventGenerator;
import org.tauscope.generator.TrackCuts;
import org.tauscope.random.RandomStream;

/**
 * The events of a process that have enough charged particles in reach of the detector to be worth simulating; nothing is
 * written for the others. They still count as generated.
 */
public final class AcceptedEvents implements EventGenerator {

    private final EventGenerator process;
    private final TrackCuts cuts;
    private final GeneratedEvents one = new GeneratedEvents();

    /**
     * A process and what is kept of it.
     *
     * @param process makes all events
     * @param cuts    looser than any cut of the analysis
     */
    public AcceptedEvents(EventGenerator process, TrackCuts cuts) {
        this.process = process;
        this.cuts = cuts;
    }

    @Override
    public void generate(long event, RandomStream random, GeneratedEvents out) {
        one.clear();
        process.generate(event, random, one);
        if (cuts.keeps(one, 0)) {
            out.append(one, 0);
        }
    }
}
