package org.tauscope.statistics;

import org.hipparchus.special.Erf;

/** The standard normal distribution with tails that stay exact far out. */
final class Normal {

    private static final double SQRT2 = Math.sqrt(2);

    private Normal() {}

    /** P(t &lt; z). */
    static double cumulative(double z) {
        return 0.5 * Erf.erfc(-z / SQRT2);
    }

    /** P(t &gt; z). */
    static double survival(double z) {
        return 0.5 * Erf.erfc(z / SQRT2);
    }

    /**
     * ln P(t &gt; z), finite for every finite z: beyond z = 25 by the asymptotic series of Abramowitz and Stegun, eq.
     * 7.1.23.
     */
    static double logSurvival(double z) {
        if (z < 25) {
            return Math.log(survival(z));
        }
        double x = 1 / (z * z);
        double series = 1 - x * (1 - 3 * x * (1 - 5 * x * (1 - 7 * x * (1 - 9 * x))));
        return -0.5 * z * z - Math.log(z) - 0.5 * Math.log(2 * Math.PI) + Math.log(series);
    }

    /** The z with P(t &gt; z) = p, for p in (0, 1); plus or minus 40 beyond what a double can hold. */
    static double quantileOfSurvival(double p) {
        if (!(p > 0)) {
            return 40;
        }
        if (!(p < 1)) {
            return -40;
        }
        return SQRT2 * Erf.erfcInv(2 * p);
    }
}
