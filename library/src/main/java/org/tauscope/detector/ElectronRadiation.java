package org.tauscope.detector;

import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * Lets an electron radiate on its way through the material; reused.
 *
 * <p>A fit sees one helix. It is the one after a photon that left in the inner half of the tracking volume, where most
 * hits follow, and the one before a photon that left further out.
 */
final class ElectronRadiation {

    /** More photons than these are not followed: the chance is below 1e-5. */
    private static final int MOST = 6;

    private final Material material;
    private final double half;
    private final double field;
    private final Birth[] photons = new Birth[MOST];

    /** Photons of the last electron. */
    int count;
    /** Fraction of its momentum that the electron has left at the end. */
    double left;

    ElectronRadiation(DetectorCard card) {
        material = card.material();
        half = card.layers().getLast().radius() / 2;
        field = card.field();
        for (int i = 0; i < MOST; i++) {
            photons[i] = new Birth();
        }
    }

    /** A photon of the last electron, where it left. */
    Birth photon(int index) {
        return photons[index];
    }

    /** Lets an electron fly and radiate; its flight becomes the one that a fit sees. */
    void radiate(Segment electron, RandomStream random) {
        count = 0;
        left = 1;
        Flight flight = electron.flight;
        double begin = flight.birth;
        int charge = flight.omega > 0 ? 1 : -1;
        boolean relaunched = false;
        while (count < MOST) {
            double depth = random.nextExponential() / Bremsstrahlung.RATE;
            double s = material.crossing(flight, begin, electron.exit, Material.Length.RADIATION, depth);
            if (Double.isInfinite(s)) {
                break;
            }
            double y = Bremsstrahlung.photonFraction(random);
            // Beyond the half the flight keeps the momentum from before the first photon there.
            double px = flight.px(s);
            double py = flight.py(s);
            double pz = flight.pz();
            double x = flight.x(s);
            double yPoint = flight.y(s);
            double z = flight.z(s);
            boolean inner = flight.rho(s) < half;
            double taken = inner ? y : y * left;
            photons[count++].set(Pdg.PHOTON, taken * px, taken * py, taken * pz, x, yPoint, z);
            begin = s;
            if (inner) {
                double rest = 1 - y;
                double flown = s - flight.birth;
                if (!flight.launch(charge, field, rest * px, rest * py, rest * pz, x, yPoint, z)) {
                    left = 0;
                    break;
                }
                begin = flight.birth;
                flight.birth -= flown;
                relaunched = true;
            } else {
                left *= 1 - y;
            }
        }
        if (relaunched) {
            electron.findExit();
        }
    }
}
