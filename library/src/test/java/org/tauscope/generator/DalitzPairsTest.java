package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.random.RandomStream;

/** Forced pairs against those that come by chance, in tau decays to a pion and two pi0. */
class DalitzPairsTest {

    private static final int EVENTS = 100_000;
    private static final double HEAVY = 0.02;

    private final RandomStream random = new RandomStream(1, "pairs");
    private final TauPairGenerator generator = new TauPairGenerator(
            new Beams(5.29, 5.29, 0, 0, 0, 0, 0, 0), Radiation.off(), TauDecay.modes("pi 2pi0"), TauDecay.modes("pi"));
    private final GeneratedEvents events = new GeneratedEvents();
    private final GeneratedEvents forced = new GeneratedEvents();
    private final DalitzPairs pairs = new DalitzPairs(HEAVY, 0.7);

    /** Sums of weights of events with one pair, with one heavy pair, with two pairs; of heavy ones also the squares. */
    private final double[] natural = new double[4];

    private final double[] weighted = new double[4];

    @Test
    void weightedPairsAreAsManyAsNatureMakes() {
        for (int event = 0; event < EVENTS; event++) {
            events.clear();
            generator.generate(event, random, events);
            if (DalitzPairs.expected(events, 0) > 0 && electrons(events) == 0) {
                forced.clear();
                pairs.append(events, 0, random, forced);
                add(forced, weighted);
            }
            add(events, natural);
        }
        double single = 2 * 0.01174 * 0.98823;
        assertThat(natural[0] / EVENTS).isCloseTo(single, within(4 * Math.sqrt(single / EVENTS)));
        assertThat(weighted[0] / EVENTS).isCloseTo(single, within(0.01 * single));
        assertThat(weighted[2] / EVENTS).isCloseTo(0.01174 * 0.01174, within(0.08 * 0.01174 * 0.01174));
        assertThat(weighted[1]).isCloseTo(natural[1], within(4 * Math.sqrt(natural[1] + weighted[3])));
        assertThat(weighted[3]).as("squared weights of heavy ones").isLessThan(0.05 * natural[3]);
    }

    @Test
    void momentumIsKeptAndDaughtersFollowTheirMothers() {
        for (int event = 0; event < 200; event++) {
            events.clear();
            generator.generate(event, random, events);
            forced.clear();
            pairs.append(events, 0, random, forced);
            if (electrons(events) > 0 || forced.particles() == 0) {
                continue;
            }
            double[] miss = new double[4];
            for (int i = 0; i < forced.particles(); i++) {
                assertThat(forced.mother()[i]).isLessThan(i);
                if (!forced.decayed()[i]) {
                    miss[0] += forced.px()[i];
                    miss[1] += forced.py()[i];
                    miss[2] += forced.pz()[i];
                    miss[3] += forced.energy()[i];
                }
            }
            for (int i = 0; i < events.particles(); i++) {
                if (!events.decayed()[i]) {
                    miss[0] -= events.px()[i];
                    miss[1] -= events.py()[i];
                    miss[2] -= events.pz()[i];
                    miss[3] -= events.energy()[i];
                }
            }
            for (double component : miss) {
                assertThat(component).isCloseTo(0, within(1e-9));
            }
        }
    }

    private static int electrons(GeneratedEvents batch) {
        int count = 0;
        for (int i = 0; i < batch.particles(); i++) {
            count += DalitzPairs.isOfPair(batch, i) ? 1 : 0;
        }
        return count;
    }

    private static void add(GeneratedEvents batch, double[] sums) {
        int electrons = electrons(batch);
        double weight = batch.weight(0);
        if (electrons == 2) {
            sums[0] += weight;
            if (mass(batch) > HEAVY) {
                sums[1] += weight;
                sums[3] += weight * weight;
            }
        }
        sums[2] += electrons == 4 ? weight : 0;
    }

    private static double mass(GeneratedEvents batch) {
        double[] p = new double[4];
        for (int i = 0; i < batch.particles(); i++) {
            if (DalitzPairs.isOfPair(batch, i)) {
                p[0] += batch.px()[i];
                p[1] += batch.py()[i];
                p[2] += batch.pz()[i];
                p[3] += batch.energy()[i];
            }
        }
        return Math.sqrt(Math.max(0, p[3] * p[3] - p[0] * p[0] - p[1] * p[1] - p[2] * p[2]));
    }
}
