package org.tauscope.detector;

import org.tauscope.cards.Card;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.FourVector;

/**
 * Two energetic clusters back to back in the frame of the collision: what a trigger takes for Bhabha scattering.
 *
 * <p>Reused from event to event; remembers the energetic clusters of one. More than {@link #MOST} of them do not fit into
 * the energy of the beams.
 */
final class BhabhaVeto {

    private static final int MOST = 16;

    private final FourVector frame;
    private final double energyBoth;
    private final double energyOne;
    private final double sumMin;
    private final double sumMax;
    private final double differenceMin;

    /** Least energy in the laboratory, GeV. */
    private final double least;

    private int clusters;
    private final double[] energy = new double[MOST];
    private final double[] theta = new double[MOST];
    private final double[] phi = new double[MOST];

    private BhabhaVeto(Card card, Beams beams) {
        frame = beams.total();
        energyBoth = card.quantity("energy_both", "GeV", 0, 1000).value();
        least = energyBoth * frame.mass() / (frame.energy() + frame.momentum());
        energyOne = card.quantity("energy_one", "GeV", 0, 1000).value();
        sumMin = Math.toRadians(card.quantity("theta_sum_min", "deg", 0, 360).value());
        sumMax = Math.toRadians(card.quantity("theta_sum_max", "deg", 0, 360).value());
        differenceMin = Math.toRadians(
                card.quantity("phi_difference_min", "deg", 0, 180).value());
    }

    private BhabhaVeto() {
        frame = FourVector.ofMass(1, 0, 0, 0);
        energyBoth = Double.POSITIVE_INFINITY;
        energyOne = Double.POSITIVE_INFINITY;
        least = Double.POSITIVE_INFINITY;
        sumMin = 0;
        sumMax = 0;
        differenceMin = 0;
    }

    private BhabhaVeto(BhabhaVeto shared, FourVector frame) {
        this.frame = frame;
        energyBoth = shared.energyBoth;
        energyOne = shared.energyOne;
        least = energyBoth * frame.mass() / (frame.energy() + frame.momentum());
        sumMin = shared.sumMin;
        sumMax = shared.sumMax;
        differenceMin = shared.differenceMin;
    }

    /** The same veto with a memory of its own. */
    BhabhaVeto forOneThread() {
        return new BhabhaVeto(this, frame);
    }

    /** The same veto in the frame of other beams. */
    BhabhaVeto withBeams(Beams beams) {
        return new BhabhaVeto(this, beams.total());
    }

    /** A veto that takes nothing for Bhabha scattering. */
    static BhabhaVeto never() {
        return new BhabhaVeto();
    }

    static BhabhaVeto of(Card card, Beams beams) {
        return new BhabhaVeto(card, beams);
    }

    void begin() {
        clusters = 0;
    }

    /** False where no direction makes a cluster energetic enough in the frame of the collision. */
    boolean isEnergetic(double labEnergy) {
        return labEnergy >= least;
    }

    /** Boosts a massless cluster into the frame of the collision and keeps it, if it is energetic. */
    void cluster(double labEnergy, double labTheta, double labPhi) {
        double mass = frame.mass();
        if (!isEnergetic(labEnergy)) {
            return;
        }
        double sin = Math.sin(labTheta);
        double x = labEnergy * sin * Math.cos(labPhi);
        double y = labEnergy * sin * Math.sin(labPhi);
        double z = labEnergy * Math.cos(labTheta);
        double along = x * frame.px() + y * frame.py() + z * frame.pz();
        double e = (labEnergy * frame.energy() - along) / mass;
        if (e < energyBoth || clusters == MOST) {
            return;
        }
        double factor = (along / (frame.energy() + mass) - labEnergy) / mass;
        x += factor * frame.px();
        y += factor * frame.py();
        z += factor * frame.pz();
        energy[clusters] = e;
        theta[clusters] = Math.atan2(Math.sqrt(x * x + y * y), z);
        phi[clusters] = Math.atan2(y, x);
        clusters++;
    }

    /** True where two of the clusters of the event look like Bhabha scattering. */
    boolean fires() {
        for (int i = 0; i < clusters; i++) {
            for (int j = 0; j < i; j++) {
                double sum = theta[i] + theta[j];
                double difference = Math.abs(Angles.wrapped(phi[i] - phi[j]));
                if (Math.max(energy[i], energy[j]) >= energyOne
                        && sum >= sumMin
                        && sum <= sumMax
                        && difference >= differenceMin) {
                    return true;
                }
            }
        }
        return false;
    }
}
