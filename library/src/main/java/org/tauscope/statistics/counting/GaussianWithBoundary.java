package org.tauscope.statistics.counting;

import java.util.function.DoubleUnaryOperator;
import org.tauscope.statistics.Significance;

/**
 * The unified interval of a Gaussian mean that cannot be negative, unit standard deviation: section IV.A of Phys. Rev. D
 * 57 (1998) 3873. Values of x with a higher likelihood ratio than the observed one form an interval whose ends are known
 * in closed form; its probability is compared with the level.
 */
final class GaussianWithBoundary {

    private GaussianWithBoundary() {}

    static Interval interval(double x, double level) {
        // For x < 0 the ratio makes mu (mu - 2x) play the part of the squared distance.
        double reach = 45 + Math.abs(x);
        double upper = rising(mu -> above(x, mu) - level, Math.max(0, x), Math.max(0, x) + reach);
        double lower = below(x, 0) <= level ? 0 : rising(mu -> level - below(x, mu), 0, Math.max(0, x));
        return new Interval(lower, upper);
    }

    /** Probability of the values that rank before x, for a mean above x. */
    private static double above(double x, double mu) {
        double distance = x >= 0 ? mu - x : Math.sqrt(mu * (mu - 2 * x));
        return 1 - Significance.pValue(distance) - Significance.pValue(mu - x);
    }

    /** The same for a mean from 0 to x. */
    private static double below(double x, double mu) {
        double distance = x - mu;
        double partner = distance <= mu ? -distance : (mu * mu - distance * distance) / (2 * mu) - mu;
        double beyond = mu == 0 && distance > 0 ? 0 : Significance.pValue(-partner);
        return 1 - Significance.pValue(distance) - beyond;
    }

    private static double rising(DoubleUnaryOperator function, double from, double to) {
        double low = from;
        double high = to;
        while (high - low > 1e-12 * (1 + high)) {
            double middle = 0.5 * (low + high);
            if (function.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }
}
