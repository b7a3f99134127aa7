package org.tauscope.searches.leptophilicscalar;

import java.util.Optional;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.generator.DalitzPairs;
import org.tauscope.generator.EventGenerator;
import org.tauscope.particles.ParticleTable;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * Leaves events empty that cannot give four tracks, so that the detector spends no time on them. Counted are final charged
 * particles in a reach somewhat wider than that of the detector.
 *
 * <p>Where wanted, events are given pairs of pi0 and eta, with their weight, in the place of those that have them by chance:
 * few of these are heavy enough to be no conversion, and each of these few would count hundreds of times. Events that lack two
 * particles always get one, others sometimes.
 */
final class ChargedFilter implements EventGenerator {

    private static final ParticleTable PARTICLES = ParticleTable.standard();

    /** Transverse momentum in GeV below which no detector here finds a track. */
    private static final double LEAST_PT = 0.05;

    /** Polar angles of 12 and 168 degrees. */
    private static final double LARGEST_SLOPE = 4.7;

    /** Share of events with a forced pair among those that have tracks enough without. */
    private static final double SHARE = 0.15;

    private final EventGenerator generator;
    private final int least;
    private final int most;
    private final Optional<DalitzPairs> pairs;
    private final GeneratedEvents scratch = new GeneratedEvents();
    private final GeneratedEvents added = new GeneratedEvents();

    private ChargedFilter(EventGenerator generator, int least, int most, Optional<DalitzPairs> pairs) {
        this.generator = generator;
        this.least = least;
        this.most = most;
        this.pairs = pairs;
    }

    /**
     * Filters a generator.
     *
     * @param least smallest number of charged particles
     * @param most  largest number
     */
    ChargedFilter(EventGenerator generator, int least, int most) {
        this(generator, least, most, Optional.empty());
    }

    /** The same with forced pairs of pi0 and eta. */
    ChargedFilter withPairs(DalitzPairs forced) {
        return new ChargedFilter(generator, least, most, Optional.of(forced));
    }

    @Override
    public void generate(long event, RandomStream random, GeneratedEvents out) {
        scratch.clear();
        generator.generate(event, random, scratch);
        if (pairs.isPresent() && charged(true) >= least - 2 && !takesPairs(pairs.get(), random)) {
            out.beginEvent(event, 0);
            return;
        }
        int charged = charged(false);
        if (charged >= least && charged <= most) {
            out.append(scratch, 0);
        } else {
            out.beginEvent(event, 0);
        }
    }

    /** Gives the event pairs where it has none; false for one with pairs of its own, for which others stand. */
    private boolean takesPairs(DalitzPairs forced, RandomStream random) {
        int electrons = electronsOfPairs();
        if (electrons > 0) {
            return electrons > 4;
        }
        if (DalitzPairs.expected(scratch, 0) == 0) {
            return true;
        }
        double share = charged(true) < least ? 1 : SHARE;
        boolean isForced = random.at(scratch.number(0), Stage.FORCED_DECAYS, 2).nextDouble() < share;
        if (isForced) {
            added.clear();
            forced.append(scratch, 0, random, added);
            scratch.clear();
            scratch.append(added, 0);
        }
        scratch.scaleWeight(0, isForced ? 1 / share : 1 / (1 - share));
        return true;
    }

    private int electronsOfPairs() {
        int count = 0;
        for (int i = 0; i < scratch.particles(); i++) {
            count += DalitzPairs.isOfPair(scratch, i) ? 1 : 0;
        }
        return count;
    }

    /** Charged particles in reach, with or without those of pairs. */
    private int charged(boolean beside) {
        int count = 0;
        for (int i = 0; i < scratch.particles(); i++) {
            int pdg = scratch.pdg()[i];
            if (!scratch.decayed()[i]
                    && PARTICLES.knows(pdg)
                    && PARTICLES.charge(pdg) != 0
                    && !(beside && DalitzPairs.isOfPair(scratch, i))) {
                double pt = Math.hypot(scratch.px()[i], scratch.py()[i]);
                count += pt > LEAST_PT && Math.abs(scratch.pz()[i]) < LARGEST_SLOPE * pt ? 1 : 0;
            }
        }
        return count;
    }
}
