package org.tauscope.detector;

import org.tauscope.random.RandomStream;

/**
 * Photons that electrons radiate in material, and photons that become pairs there: the spectra of complete screening,
 * Y.-S. Tsai, Rev. Mod. Phys. 46 (1974) 815, as in the Review of Particle Physics, eqs. 34.29 and 34.32 (the terms that
 * depend on the atomic number left out).
 */
final class Bremsstrahlung {

    /** Photons below this fraction of the electron's energy are not followed; they take 0.013 of it per radiation length. */
    static final double LEAST = 0.01;

    /** Photons above {@link #LEAST} per radiation length: the integral of (4/3 - 4/3 y + y^2) / y. */
    static final double RATE = -4.0 / 3 * Math.log(LEAST) - 4.0 / 3 * (1 - LEAST) + (1 - LEAST * LEAST) / 2;

    /** Pairs per radiation length. */
    static final double PAIR_RATE = 7.0 / 9;

    private Bremsstrahlung() {}

    /** Fraction of the electron's energy that a photon takes, in [{@link #LEAST}, 1): (4/3 - 4/3 y + y^2) / y. */
    static double photonFraction(RandomStream random) {
        while (true) {
            double y = Math.pow(LEAST, random.nextDouble());
            if (4.0 / 3 * random.nextDouble() < 4.0 / 3 * (1 - y) + y * y) {
                return y;
            }
        }
    }

    /** Fraction of the photon's energy that the electron of a pair takes: 1 - 4/3 x (1 - x). */
    static double pairFraction(RandomStream random) {
        while (true) {
            double x = random.nextDouble();
            if (random.nextDouble() < 1 - 4.0 / 3 * x * (1 - x)) {
                return x;
            }
        }
    }
}
