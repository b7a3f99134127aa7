package org.tauscope.searches.resonance;

import org.tauscope.event.GeneratedEvents;
import org.tauscope.particles.Pdg;

/** What the record of somebody's event says about the particle that makes a peak: which one it is, and its mass. */
public final class PeakTruth {

    /** The last number of quarks, leptons, gluons, electroweak bosons and the Higgs boson. */
    private static final int LAST_OF_THE_STANDARD_MODEL = 25;

    private PeakTruth() {}

    /**
     * The particle that a particle comes from, copies of itself passed over.
     *
     * @return its index, or {@link GeneratedEvents#NO_MOTHER}
     */
    public static int parent(GeneratedEvents events, int particle) {
        int above = events.mother()[particle];
        while (above != GeneratedEvents.NO_MOTHER && events.pdg()[above] == events.pdg()[particle]) {
            above = events.mother()[above];
        }
        return above;
    }

    /** Whether a particle is none that is known: no lepton, quark, boson of the Standard Model or hadron. */
    public static boolean isNew(int pdg) {
        int number = Math.abs(pdg);
        // Hadrons have the flavours of their quarks in these two digits.
        boolean flavours = number / 10 % 10 != 0 && number / 100 % 10 != 0 && number != Pdg.ALPHA;
        return number > LAST_OF_THE_STANDARD_MODEL && !flavours;
    }

    /**
     * The new particle that both of a pair come from.
     *
     * @return its index, or {@link GeneratedEvents#NO_MOTHER} where there is none
     */
    public static int common(GeneratedEvents events, int one, int other) {
        int parent = parent(events, one);
        return parent != GeneratedEvents.NO_MOTHER && parent == parent(events, other) && isNew(events.pdg()[parent])
                ? parent
                : GeneratedEvents.NO_MOTHER;
    }

    /** Mass of a particle from its energy and momentum, GeV; 0 where rounding made it imaginary. */
    public static double mass(GeneratedEvents events, int particle) {
        double energy = events.energy()[particle];
        double px = events.px()[particle];
        double py = events.py()[particle];
        double pz = events.pz()[particle];
        return Math.sqrt(Math.max(0, energy * energy - px * px - py * py - pz * pz));
    }
}
