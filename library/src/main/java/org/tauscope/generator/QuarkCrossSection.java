package org.tauscope.generator;

import org.tauscope.particles.Constants;

/**
 * Total cross section of e+e- -> gamma* -> q qbar without photons off the beams, quark by quark: the Born formula of leptons
 * times 3 e_q^2, the running of alpha, and gluons by 1 + a + 1.525 a^2 - 12.8 a^3, a = alpha_s/pi with four flavours
 * (Review of Particle Physics, Quantum Chromodynamics). Charm opens as beta (3 - beta^2)/2 with a quark mass; narrow
 * resonances are left out.
 */
final class QuarkCrossSection {

    /** PDG numbers of the quarks. */
    static final int FLAVOURS = 4;

    /** Two D0 and some motion. */
    private static final double OPEN_CHARM = 3.76;

    private final Radiation radiation;
    private final double[] lowest2 = new double[FLAVOURS + 1];
    private final boolean[] made = new boolean[FLAVOURS + 1];
    private final double[] part = new double[FLAVOURS + 1];
    private final VacuumPolarisation polarisation = new VacuumPolarisation();
    private final GluonEmission gluons =
            new GluonEmission(StringParameters.standard().withAlphaStrong(0.118));

    /**
     * Of some quarks.
     *
     * @param radiation  whether alpha runs
     * @param lowestMass smallest mass of the pair, GeV
     * @param flavours   PDG numbers of the quarks that are made, 1 to 4
     */
    QuarkCrossSection(Radiation radiation, double lowestMass, int... flavours) {
        this.radiation = radiation;
        for (int flavour : flavours) {
            if (flavour < 1 || flavour > FLAVOURS || made[flavour]) {
                throw new IllegalArgumentException(
                        "quark pairs: flavour " + flavour + " is not one of 1 d, 2 u, 3 s, 4 c, each once");
            }
            made[flavour] = true;
            double lowest = flavour == 4 ? Math.max(lowestMass, OPEN_CHARM) : lowestMass;
            lowest2[flavour] = lowest * lowest;
        }
    }

    /** Mass of a quark in the cross section and in gluon emission, GeV: 1.5 for charm, as in Pythia 8; 0 for the others. */
    static double mass(int flavour) {
        return flavour == 4 ? 1.5 : 0;
    }

    /** Smallest squared mass of a pair, GeV^2. */
    double threshold() {
        double least = Double.POSITIVE_INFINITY;
        for (int flavour = 1; flavour <= FLAVOURS; flavour++) {
            least = made[flavour] ? Math.min(least, lowest2[flavour]) : least;
        }
        return least;
    }

    /** Cross section in nb at the squared mass s of the pair in GeV^2. */
    double at(double s) {
        double sum = shares(s);
        if (sum == 0) {
            return 0;
        }
        double point = 4 * Math.PI * Constants.ALPHA * Constants.ALPHA / (3 * s) * Constants.GEV2_NB;
        double a = gluons.coupling(s) / Math.PI;
        double factor = radiation.vacuumPolarisation() ? polarisation.factor(s) : 1;
        return point * factor * sum * (1 + a * (1 + a * (1.525 - 12.8 * a)));
    }

    /** Fills the parts of the quarks in R without gluons and returns their sum. */
    private double shares(double s) {
        double sum = 0;
        for (int flavour = 1; flavour <= FLAVOURS; flavour++) {
            part[flavour] = 0;
            if (made[flavour] && s >= lowest2[flavour]) {
                double beta2 = 1 - 4 * mass(flavour) * mass(flavour) / s;
                double charge2 = flavour % 2 == 0 ? 4.0 / 9 : 1.0 / 9;
                part[flavour] = 3 * charge2 * Math.sqrt(beta2) * (3 - beta2) / 2;
                sum += part[flavour];
            }
        }
        return sum;
    }

    /** Draws the flavour of a pair; u uniform in (0, 1). */
    int draw(double s, double u) {
        double wanted = u * shares(s);
        int last = 0;
        for (int flavour = 1; flavour <= FLAVOURS; flavour++) {
            if (part[flavour] > 0) {
                last = flavour;
                wanted -= part[flavour];
                if (wanted < 0) {
                    break;
                }
            }
        }
        return last;
    }
}
