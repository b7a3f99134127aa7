package org.tauscope.generator;

import java.util.function.DoubleUnaryOperator;
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
    /** Energy loss at which the way of drawing changes. */
    private static final double BORDER = 0.3;
    /** How much more often larger losses are tried: it makes the weights even. */
    private static final double HARD_EXCESS = 1.5;

    private final double eta;
    private final double norm;
    private final double lowestShare;
    private final double massRatio2;
    private final double rapidityReach;
    private final double bornCrossSection;
    private final double[] legWeight = new double[NODES + 1];
    /** Times the share of the squared mass, which makes it smooth. */
    private final double[] relativeCrossSection = new double[NODES + 2];

    private final double softPart;
    private final double softProbability;
    private final double softScale;
    private final double logSoftest;
    private final double hardReach;
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
     * @param crossSection of the pair as a function of its squared mass; what it is below the smallest does not count
     */
    InitialStateRadiation(double s, double lowestS, DoubleUnaryOperator crossSection) {
        double logarithm = Math.log(s / (ELECTRON_MASS * ELECTRON_MASS));
        eta = Constants.ALPHA / Math.PI * (logarithm - 1);
        norm = Math.exp(eta * (0.75 - EULER_GAMMA)) / Gamma.gamma(1 + eta);
        lowestShare = lowestS / s;
        massRatio2 = 4 * ELECTRON_MASS * ELECTRON_MASS / s;
        rapidityReach = Math.log((1 + Math.sqrt(1 - massRatio2)) / Math.sqrt(massRatio2));
        bornCrossSection = crossSection.applyAsDouble(s);
        for (int node = 0; node <= NODES; node++) {
            double v = (double) node / NODES;
            legWeight[node] = legWeight(v);
            double share = Math.max(v, 1e-9);
            relativeCrossSection[node] = share * crossSection.applyAsDouble(share * s) / bornCrossSection;
        }
        softPart = Math.pow(BORDER, eta);
        hardReach = Math.max(1, Math.log((1 - BORDER) / lowestShare));
        softProbability = softPart / (softPart + HARD_EXCESS * eta * hardReach);
        softScale = softPart / softProbability;
        logSoftest = Math.log(SOFTEST);
        largestWeight = 1.05 * largestWeight();
    }

    /** Largest weight above the smallest mass: at every node for one photon, on a grid for two. */
    private double largestWeight() {
        double largest = weightOfLosses(1 - lowestShare * (1 + 1e-9), 0);
        for (int node = 0; node <= NODES; node++) {
            largest = Math.max(largest, weightOfLosses((double) node / NODES, 0));
        }
        for (int i = 0; i <= 300; i++) {
            for (int j = 0; j <= i; j++) {
                largest = Math.max(largest, weight(i / 300.0, j / 300.0));
            }
        }
        return largest;
    }

    /**
     * Energy loss of one beam as a function of a number in [0, 1]: below the border with the density v^(eta - 1) of soft
     * photons, above it with the density 1/(1 - v) of the cross section of light pairs.
     */
    private double loss(double u) {
        if (u < softProbability) {
            double logarithm = Math.log(u * softScale) / eta;
            return logarithm < logSoftest ? 0 : Math.exp(logarithm);
        }
        return 1 - (1 - BORDER) * Math.exp(-hardReach * (u - softProbability) / (1 - softProbability));
    }

    /** How much more often a loss happens than {@link #loss} draws it, the cross section of the pair left out. */
    private double lossWeight(double v) {
        if (v == 0) {
            return 1;
        }
        double soft = interpolate(legWeight, v);
        return v < BORDER ? soft : soft * Math.pow(v, eta - 1) * (1 - v) / HARD_EXCESS;
    }

    private double weight(double u1, double u2) {
        return weightOfLosses(loss(u1), loss(u2));
    }

    private double weightOfLosses(double v1, double v2) {
        double share = (1 - v1) * (1 - v2);
        if (share <= lowestShare) {
            return 0;
        }
        return lossWeight(v1) * lossWeight(v2) * interpolate(relativeCrossSection, share) / share;
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

    /** The structure function of one beam over eta v^(eta - 1), at an energy loss in [0, 1). */
    double structure(double v) {
        return norm * legWeight(v);
    }

    /** The power eta of soft photons, v^(eta - 1). */
    double exponent() {
        return eta;
    }

    private static double interpolate(double[] table, double x) {
        double position = x * NODES;
        int node = Math.min((int) position, NODES - 1);
        double t = position - node;
        return table[node] + t * (table[node + 1] - table[node]);
    }

    /** Cross section in nb with radiation off the beams: midpoint rule in the numbers that the losses are made from. */
    double crossSection() {
        // Half of the steps on either side of the border.
        int half = 1000;
        double[] v = new double[2 * half];
        double[] width = new double[2 * half];
        for (int i = 0; i < half; i++) {
            double t = (i + 0.5) / half;
            v[i] = loss(t * softProbability);
            width[i] = softProbability / half;
            v[half + i] = loss(softProbability + t * (1 - softProbability));
            width[half + i] = (1 - softProbability) / half;
        }
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                sum += width[i] * width[j] * weightOfLosses(v[i], v[j]);
            }
        }
        double all = softPart + HARD_EXCESS * eta * hardReach;
        double vertex = 1 + Constants.ALPHA / Math.PI * (Math.PI * Math.PI / 3 - 0.5);
        return bornCrossSection * vertex * norm * norm * sum * all * all;
    }

    /** Draws the energy losses of both beams. */
    void drawLosses(RandomStream random) {
        do {
            electronLoss = loss(random.nextDouble());
            positronLoss = loss(random.nextDouble());
        } while (random.nextDouble() * largestWeight >= weightOfLosses(electronLoss, positronLoss));
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
