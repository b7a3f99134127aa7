package org.tauscope.detector;

import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/** Turns photons into electron-positron pairs in the material of the tracking volume; reused. */
final class PairConversion {

    private final Material material;

    /** The electron of the last pair, where the photon converted. */
    final Birth electron = new Birth();
    /** Its positron. */
    final Birth positron = new Birth();

    PairConversion(Material material) {
        this.material = material;
    }

    /** Probability to convert in a depth of radiation lengths. */
    static double probability(double depth) {
        return -Math.expm1(-depth * Bremsstrahlung.PAIR_RATE);
    }

    /** Decides whether a photon converts before it leaves the tracking volume; the pair flies in its direction. */
    boolean draw(Birth photon, RandomStream random) {
        return draw(photon, random.nextExponential(), random);
    }

    /** Lets a photon that crosses material convert there. */
    boolean force(Birth photon, RandomStream random) {
        double inside = probability(material.depth(photon));
        return draw(photon, -Math.log1p(-random.nextDouble() * inside), random);
    }

    private boolean draw(Birth photon, double conversions, RandomStream random) {
        double distance = material.crossing(photon, conversions / Bremsstrahlung.PAIR_RATE);
        if (Double.isInfinite(distance)) {
            return false;
        }
        double x = Bremsstrahlung.pairFraction(random);
        double step = distance / photon.momentum();
        place(electron, Pdg.ELECTRON, x, photon, step);
        place(positron, -Pdg.ELECTRON, 1 - x, photon, step);
        return true;
    }

    private static void place(Birth product, int pdg, double share, Birth photon, double step) {
        product.set(
                pdg,
                share * photon.px,
                share * photon.py,
                share * photon.pz,
                photon.x + step * photon.px,
                photon.y + step * photon.py,
                photon.z + step * photon.pz);
    }
}
