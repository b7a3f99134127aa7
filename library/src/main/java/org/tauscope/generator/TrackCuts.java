package org.tauscope.generator;

import org.tauscope.cards.Card;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.particles.ParticleTable;

/**
 * Keeps the events that have enough charged final particles in reach of a detector.
 *
 * @param tracks      smallest number of such particles
 * @param leastPt     smallest transverse momentum of each in the laboratory, GeV
 * @param lowestAngle smallest polar angle of each in the laboratory, degrees from +z
 * @param highestAngle largest polar angle, degrees
 */
public record TrackCuts(int tracks, double leastPt, double lowestAngle, double highestAngle) {

    private static final ParticleTable PARTICLES = ParticleTable.standard();

    /** Reads {@code tracks}, {@code pt_GeV} and {@code polar_angle_deg}; the latter two may lack. */
    static TrackCuts of(Card card) {
        double[] angles = card.has("polar_angle_deg") ? card.numbers("polar_angle_deg") : new double[] {0, 180};
        if (angles.length != 2 || !(angles[0] >= 0 && angles[0] < angles[1] && angles[1] <= 180)) {
            throw card.refuse("polar_angle_deg", "no range", "[lowest, highest] within [0, 180]");
        }
        return new TrackCuts(
                (int) card.number("tracks", 1, 100),
                card.has("pt_GeV") ? card.number("pt_GeV", 0, 1000) : 0,
                angles[0],
                angles[1]);
    }

    /** True where an event of a batch is kept. */
    public boolean keeps(GeneratedEvents batch, int event) {
        int found = 0;
        for (int i = batch.firstParticle(event); i < batch.endParticle(event) && found < tracks; i++) {
            if (!batch.decayed()[i] && isCharged(batch.pdg()[i])) {
                double pt = Math.hypot(batch.px()[i], batch.py()[i]);
                double angle = Math.toDegrees(Math.atan2(pt, batch.pz()[i]));
                found += pt >= leastPt && angle >= lowestAngle && angle <= highestAngle ? 1 : 0;
            }
        }
        return found >= tracks;
    }

    private static boolean isCharged(int pdg) {
        return PARTICLES.knows(pdg) && PARTICLES.charge(pdg) != 0;
    }
}
