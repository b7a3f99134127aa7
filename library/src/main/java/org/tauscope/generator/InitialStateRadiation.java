package org.tauscope.generator;

import org.hipparchus.special.Gamma;
import org.tauscope.particles.Constants;
import org.tauscope.random.RandomStream;

/**
 * Photons off the two beams. Each beam loses a fraction v of its energy with the exponentiated structure function
 * to O(alpha^2), in which eta = alpha/pi (ln(s/m_e^2) - 1):
 *
 * <p>D(x) = e^{eta (3/4 - gamma_E)} / Gamma(1 + eta) eta (1 - x)^{eta - 1} - eta (1 + x) / 2
 * + eta^2 / 8 [(1 + x)(3 ln x - 4 ln(1 - x)) - 4 ln x / (1 - x) - 5 - x], x = 1 - v
 *
 * <p>(E. Kuraev, V. Fadin, Sov. J. Nucl. Phys. 41 (1985) 466; O. Nicrosini, L. Trentadue, Phys. Lett. B196 (1987) 551),
 * times the non-logarithmic factor 1 + alpha/pi (pi^2/3 - 1/2). The photon's angle follows the O(alpha) distribution of
 * G. Bonneau, F. Martin, Nucl. Phys. B27 (1971) 381, so that the pair recoils with transverse momentum.
 *
 * <p>Photons below a fraction {@value #SOFTEST} of the beam energy are not generated.
 */
final class InitialStateRadiation {

    /** Fraction of the beam energy below which a photon is left out of the event. */
    static final double SOFTEST = 1e-6;

    private static final double ELECTRON_MASS = 0.00051099895;
    private static final double EULER_GAMMA = 0.5772156649015329;
    private static final int NODES = 4096;

    private final double eta;
    private final double norm;
    private final double logSoftest;
    private final double lowestShare;
    private final double massRatio2;
    private final double rapidityReach;
    private final double bornCrossSection;
    private final double[] legWeight = new double[NODES + 1];
    private final double[] relativeCrossSection = new double[NODES + 2];
    private final double largestWeight;

    /** Fraction of the beam energy that the electron lost in the last call; 0 for no photon. */
    double electronLoss;
    /** Fraction of the beam energy that the positron lost in the last call; 0 for no photon. */
    double positronLoss;

    /**
     * Prepares the tables.
     *
     * @param s            squared collision energy, GeV^2
     * @param lowestS      smallest squared mass of the produced pair, GeV^2
     * @param crossSection of the pair as a function of its squared mass
     */
    InitialStateRadiation(double s, double lowestS, PairCrossSection crossSection) {
        double logarithm = Math.log(s / (ELECTRON_MASS * ELECTRON_MASS));
        eta = Constants.ALPHA / Math.PI * (logarithm - 1);
        norm = Math.exp(eta * (0.75 - EULER_GAMMA)) / Gamma.gamma(1 + eta);
        logSoftest = Math.log(SOFTEST);
        lowestShare = lowestS / s;
        massRatio2 = 4 * ELECTRON_MASS * ELECTRON_MASS / s;
        rapidityReach = Math.log((1 + Math.sqrt(1 - massRatio2)) / Math.sqrt(massRatio2));
        bornCrossSection = crossSection.at(s);
        for (int node = 0; node <= NODES; node++) {
            double v = (double) node / NODES;
            legWeight[node] = legWeight(v);
            relativeCrossSection[node] = crossSection.at(Math.max(v, 1e-9) * s) / bornCrossSection;
        }
        double largest = 0;
        for (int node = 0; node <= NODES; node++) {
            largest = Math.max(largest, legWeight[node] * relativeCrossSection[NODES - node]);
        }
        largestWeight = 1.01 * largest;
    }

    /** D(v) over its soft limit norm eta v^{eta - 1}. */
    private double legWeight(double v) {
        if (v == 0) {
            return 1;
        }
        double x = Math.max(1 - v, 1e-9);
        double hard = -eta * (1 + x) / 2
                + eta * eta / 8 * ((1 + x) * (3 * Math.log(x) - 4 * Math.log(v)) - 4 * Math.log(x) / v - 5 - x);
        return Math.max(0, 1 + hard / (norm * eta * Math.pow(v, eta - 1)));
    }

    private double weight(double v1, double v2) {
        double share = (1 - v1) * (1 - v2);
        if (share <= lowestShare) {
            return 0;
        }
        return interpolate(legWeight, v1) * interpolate(legWeight, v2) * interpolate(relativeCrossSection, share);
    }

    private static double interpolate(double[] table, double x) {
        double position = x * NODES;
        int node = Math.min((int) position, NODES - 1);
        double t = position - node;
        return table[node] + t * (table[node + 1] - table[node]);
    }

    /** Cross section in nb with radiation off the beams: midpoint rule in v^eta of both beams. */
    double crossSection() {
        int steps = 3000;
        double[] v = new double[steps];
        for (int i = 0; i < steps; i++) {
            v[i] = Math.pow((i + 0.5) / steps, 1 / eta);
        }
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            for (int j = 0; j < steps; j++) {
                sum += weight(v[i], v[j]);
            }
        }
        double vertex = 1 + Constants.ALPHA / Math.PI * (Math.PI * Math.PI / 3 - 0.5);
        return bornCrossSection * vertex * norm * norm * sum / ((double) steps * steps);
    }

    /** Draws the energy losses of both beams. */
    void drawLosses(RandomStream random) {
        while (true) {
            double log1 = Math.log(random.nextOpenDouble()) / eta;
            double log2 = Math.log(random.nextOpenDouble()) / eta;
            electronLoss = log1 < logSoftest ? 0 : Math.exp(log1);
            positronLoss = log2 < logSoftest ? 0 : Math.exp(log2);
            if (random.nextDouble() * largestWeight < weight(electronLoss, positronLoss)) {
                return;
            }
        }
    }

    /**
     * Draws sin^2 of the angle between a photon and the beam axis, and the hemisphere: positive for the direction of
     * the beam that radiated it.
     *
     * @param loss fraction of the beam energy, in (0, 1)
     * @return sin^2(angle), with the sign of the cosine towards the radiating beam
     */
    double drawAngle(double loss, RandomStream random) {
        double d = loss * loss - 2 * loss + 2;
        while (true) {
            double tanh = Math.tanh((2 * random.nextDouble() - 1) * rapidityReach);
            double beta2 = 1 - massRatio2;
            double squeezed = 1 - tanh * tanh;
            double sin2 = Math.max(0, (squeezed - massRatio2) / beta2);
            double cos2 = 1 - sin2;
            double density = sin2
                    - loss * loss * sin2 * sin2 / (2 * d)
                    - massRatio2 * ((1 - 2 * loss) * sin2 - loss * loss * cos2 * cos2) / d;
            if (random.nextDouble() * squeezed < density) {
                boolean along = random.nextDouble() < (1 + Math.abs(tanh)) / 2;
                return along ? sin2 : -sin2;
            }
        }
    }
}
