package org.tauscope.generator;

import org.tauscope.random.RandomStream;

/**
 * The hardest gluon off a quark pair, by the matrix element of one gluon with the quark's mass (B. Ioffe, Phys. Lett. B78
 * (1978) 277) and its Sudakov factor, ordered in pT^2 = W^2 (1 - x1)(1 - x2), x = 2 E / W. The coupling runs with pT at one loop
 * from its value at the Z, through the thresholds of b and c.
 */
final class GluonEmission {

    private static final double Z_MASS = 91.188;
    private static final double BOTTOM = 4.8;
    private static final double CHARM = 1.5;
    private static final double COLOUR = 4.0 / 3;

    private final double lowestPt2;
    private final double largestCoupling;
    private final double inverseAtBottom;
    private final double inverseAtCharm;

    /** Energy fraction of the quark. */
    double quark;
    /** Energy fraction of the antiquark. */
    double antiquark;

    GluonEmission(StringParameters parameters) {
        lowestPt2 = parameters.lowestPt() * parameters.lowestPt();
        inverseAtBottom = run(1 / parameters.alphaStrong(), 5, BOTTOM * BOTTOM / (Z_MASS * Z_MASS));
        inverseAtCharm = run(inverseAtBottom, 4, CHARM * CHARM / (BOTTOM * BOTTOM));
        largestCoupling = coupling(lowestPt2);
    }

    private static double run(double inverse, int flavours, double ratio) {
        return inverse + (33 - 2 * flavours) / (12 * Math.PI) * Math.log(ratio);
    }

    /** Strong coupling at a squared transverse momentum in GeV^2. */
    double coupling(double pt2) {
        if (pt2 > CHARM * CHARM) {
            return 1 / run(inverseAtBottom, 4, pt2 / (BOTTOM * BOTTOM));
        }
        return 1 / run(inverseAtCharm, 3, pt2 / (CHARM * CHARM));
    }

    /** Draws a gluon off a pair of mass w of quarks of this mass, both in GeV; false for none above the lowest pT. */
    boolean draw(double w, double mass, RandomStream random) {
        double w2 = w * w;
        double reach = Math.log(w / Math.sqrt(lowestPt2));
        double rate = COLOUR * largestCoupling / Math.PI * 2 * reach;
        double logarithm = Math.log(w2 / 4);
        double lowest = Math.log(lowestPt2);
        double mu = mass * mass / w2;
        double born = Math.sqrt(1 - 4 * mu) * (1 + 2 * mu);
        while (true) {
            logarithm -= random.nextExponential() / rate;
            if (!(logarithm > lowest)) {
                return false;
            }
            double pt = Math.exp(logarithm / 2);
            double skew = Math.exp(reach * (2 * random.nextDouble() - 1));
            double one = pt / w * skew;
            double other = pt / w / skew;
            double u = random.nextDouble();
            if (one + other < 1) {
                quark = 1 - one;
                antiquark = 1 - other;
                double kernel = kernel(mu) * one * other / (2 * born);
                if (u < kernel * coupling(pt * pt) / largestCoupling) {
                    return true;
                }
            }
        }
    }

    /** Squared matrix element over 2/3 alpha_s / pi, with the boundary of phase space. */
    private double kernel(double mu) {
        double a = 1 - quark;
        double b = 1 - antiquark;
        double gluon = a + b;
        // Quark momenta must close a triangle with the gluon's.
        if (!(a * b * (1 - gluon) > mu * gluon * gluon)) {
            return 0;
        }
        double poles = 1 / a + 1 / b;
        return (quark * quark + antiquark * antiquark) / (a * b)
                - 4 * mu * poles
                - 2 * mu * (1 / (a * a) + 1 / (b * b))
                - 4 * mu * mu * poles * poles;
    }
}
