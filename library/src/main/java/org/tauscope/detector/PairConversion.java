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

    /** Decides whether a photon converts before it leaves the tracking volume; the pair flies in its direction. */
    boolean draw(Birth photon, RandomStream random) {
        double depth = random.nextExponential() / Bremsstrahlung.PAIR_RATE;
        double distance = material.crossing(photon, depth);
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
