package org.tauscope.searches.leptophilicscalar;

import org.tauscope.event.GeneratedEvents;
import org.tauscope.generator.EventGenerator;
import org.tauscope.particles.ParticleTable;
import org.tauscope.random.RandomStream;

/**
 * Leaves events empty that cannot give four tracks, so that the detector spends no time on them. Counted are final charged
 * particles in a reach somewhat wider than that of the detector.
 */
final class ChargedFilter implements EventGenerator {

    private static final ParticleTable PARTICLES = ParticleTable.standard();

    /** Transverse momentum in GeV below which no detector here finds a track. */
    private static final double LEAST_PT = 0.05;

    /** Polar angles of 12 and 168 degrees. */
    private static final double LARGEST_SLOPE = 4.7;

    private final EventGenerator generator;
    private final int least;
    private final int most;
    private final GeneratedEvents scratch = new GeneratedEvents();

    /**
     * Filters a generator.
     *
     * @param least smallest number of charged particles
     * @param most  largest number
     */
    ChargedFilter(EventGenerator generator, int least, int most) {
        this.generator = generator;
        this.least = least;
        this.most = most;
    }

    @Override
    public void generate(long event, RandomStream random, GeneratedEvents out) {
        scratch.clear();
        generator.generate(event, random, scratch);
        int charged = charged();
        if (charged >= least && charged <= most) {
            out.append(scratch, 0);
        } else {
            out.beginEvent(event, 0);
        }
    }

    private int charged() {
        int count = 0;
        for (int i = 0; i < scratch.particles(); i++) {
            int pdg = scratch.pdg()[i];
            if (!scratch.decayed()[i] && PARTICLES.knows(pdg) && PARTICLES.charge(pdg) != 0) {
                double pt = Math.hypot(scratch.px()[i], scratch.py()[i]);
                count += pt > LEAST_PT && Math.abs(scratch.pz()[i]) < LARGEST_SLOPE * pt ? 1 : 0;
            }
        }
        return count;
    }
}
