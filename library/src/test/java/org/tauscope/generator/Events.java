package org.tauscope.generator;

import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.FourVector;
import org.tauscope.random.RandomStream;

/** What the tests of this room share: beams, and particles as four-vectors. */
final class Events {

    /** Belle: 7.998213 on 3.499218 GeV at 22 mrad, without spread and spot. */
    static final Beams BELLE = new Beams(7.998213, 3.499218, 0.022, 0, 0, 0, 0, 0);

    private Events() {}

    static GeneratedEvents generate(EventGenerator generator, int events, String sample) {
        GeneratedEvents out = new GeneratedEvents();
        RandomStream random = new RandomStream(1, sample);
        for (int event = 0; event < events; event++) {
            generator.generate(event, random, out);
        }
        return out;
    }

    static FourVector momentum(GeneratedEvents events, int particle) {
        return new FourVector(
                events.px()[particle], events.py()[particle], events.pz()[particle], events.energy()[particle]);
    }

    /** The first particle of an event with this number and, unless it is negative, this mother. */
    static int find(GeneratedEvents events, int event, int pdg, int mother) {
        for (int i = events.firstParticle(event); i < events.endParticle(event); i++) {
            if (events.pdg()[i] == pdg && (mother < 0 || events.mother()[i] == mother)) {
                return i;
            }
        }
        throw new AssertionError("event " + event + " has no particle " + pdg);
    }
}
