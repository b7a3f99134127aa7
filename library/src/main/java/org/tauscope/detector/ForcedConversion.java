package org.tauscope.detector;

import org.tauscope.event.GeneratedEvents;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * Makes one photon of an event convert, in a fraction of the events; reused.
 *
 * <p>A photon is chosen in proportion to its probability P to convert. With S their sum over the photons of some energy, f
 * the fraction and k such photons converted in the end, the sampling density is f k / S + 1 - f times the natural one; the
 * weight is the inverse.
 */
final class ForcedConversion {

    /** No photon. */
    static final int NONE = -1;

    /** Energy in GeV below which no photon is chosen: a track of either lepton needs half of it. */
    private static final double LEAST_ENERGY = 0.1;

    private final Material material;
    private final double fraction;
    private final Birth photon = new Birth();
    private double[] summed = new double[64];

    private double sum;
    private int converted;

    /**
     * Conversions in a material.
     *
     * @param fraction of the events, in [0, 1)
     */
    ForcedConversion(Material material, double fraction) {
        this.material = material;
        this.fraction = fraction;
    }

    /** The photon of an event that must convert, or {@link #NONE}. */
    int choose(GeneratedEvents in, int event, RandomStream random) {
        sum = 0;
        converted = 0;
        if (fraction == 0) {
            return NONE;
        }
        int first = in.firstParticle(event);
        int particles = in.endParticle(event) - first;
        if (summed.length < particles) {
            summed = new double[2 * particles];
        }
        for (int i = 0; i < particles; i++) {
            int particle = first + i;
            if (isEligible(in, particle)) {
                photon.set(
                        Pdg.PHOTON,
                        in.px()[particle],
                        in.py()[particle],
                        in.pz()[particle],
                        in.x()[particle],
                        in.y()[particle],
                        in.z()[particle]);
                sum += PairConversion.probability(material.depth(photon));
            }
            summed[i] = sum;
        }
        random.at(in.number(event), Stage.FORCED_DECAYS, 1);
        boolean isForced = random.nextDouble() < fraction;
        double place = random.nextDouble() * sum;
        if (sum > 0 && isForced) {
            int i = 0;
            while (summed[i] <= place) {
                i++;
            }
            return first + i;
        }
        return NONE;
    }

    private static boolean isEligible(GeneratedEvents in, int particle) {
        return in.pdg()[particle] == Pdg.PHOTON && !in.decayed()[particle] && in.energy()[particle] > LEAST_ENERGY;
    }

    /** Takes note of a photon that converted. */
    void count(GeneratedEvents in, int particle) {
        converted += isEligible(in, particle) ? 1 : 0;
    }

    /** Weight of the event whose photons have been followed. */
    double weight() {
        return sum > 0 ? 1 / (fraction * converted / sum + 1 - fraction) : 1;
    }
}
