package org.tauscope.statistics.counting;

import org.hipparchus.special.Gamma;

/**
 * Exact limits on the mean of a Poisson count (F. Garwood, Biometrika 28 (1936) 437): the means for which the observed
 * count or a more extreme one has the stated probability.
 */
public final class PoissonInterval {

    private PoissonInterval() {}

    /**
     * The mean mu with P(n or fewer | mu) = 1 - level.
     *
     * @param n     observed events, not negative
     * @param level confidence level, in (0, 1)
     */
    public static double upper(int n, double level) {
        Checked.count("observation", n);
        return gammaQuantile(n + 1.0, Checked.level(level));
    }

    /**
     * The mean mu with P(n or more | mu) = 1 - level, 0 for no event.
     *
     * @param n     observed events, not negative
     * @param level confidence level, in (0, 1)
     */
    public static double lower(int n, double level) {
        Checked.count("observation", n);
        return n == 0 ? 0 : gammaQuantile(n, 1 - Checked.level(level));
    }

    /** The central interval: (1 - level) / 2 on either side. */
    public static Interval central(int n, double level) {
        double tail = 0.5 * (1 - Checked.level(level));
        return new Interval(lower(n, 1 - tail), upper(n, 1 - tail));
    }

    /** The x where the regularised lower incomplete gamma function P(shape, x) is p: bisection, then Newton's method. */
    static double gammaQuantile(double shape, double p) {
        double low = 0;
        double high = shape + 10 * Math.sqrt(shape) + 10;
        while (Gamma.regularizedGammaP(shape, high) < p) {
            low = high;
            high *= 2;
        }
        double logNorm = Gamma.logGamma(shape);
        double x = 0.5 * (low + high);
        for (int i = 0; i < 200; i++) {
            double excess = p < 0.5 ? Gamma.regularizedGammaP(shape, x) - p : 1 - p - Gamma.regularizedGammaQ(shape, x);
            if (excess > 0) {
                high = x;
            } else {
                low = x;
            }
            double density = Math.exp((shape - 1) * Math.log(x) - x - logNorm);
            double next = x - excess / density;
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
            }
            if (Math.abs(next - x) <= 1e-14 * x) {
                return next;
            }
            x = next;
        }
        return x;
    }
}
