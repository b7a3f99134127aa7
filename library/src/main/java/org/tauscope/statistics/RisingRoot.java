package org.tauscope.statistics;

import java.util.function.DoubleUnaryOperator;

/** The zero of a function that is negative to the left and positive to the right. */
final class RisingRoot {

    private static final double PRECISION = 1e-9;
    private static final double FARTHEST = 1e10;

    private RisingRoot() {}

    /**
     * The zero at a positive argument; brackets it from a guess.
     *
     * @return infinity where the function stays negative up to 1e10, 0 where it is positive everywhere
     */
    static double solve(DoubleUnaryOperator function, double guess) {
        double low = guess;
        double high = guess;
        double atHigh = function.applyAsDouble(high);
        double atLow = atHigh;
        double factor = 1.2;
        while (atHigh < 0) {
            low = high;
            atLow = atHigh;
            high *= factor;
            factor = Math.min(10, factor * factor);
            if (high > FARTHEST) {
                return Double.POSITIVE_INFINITY;
            }
            atHigh = function.applyAsDouble(high);
        }
        while (atLow > 0) {
            high = low;
            atHigh = atLow;
            low /= factor;
            factor = Math.min(10, factor * factor);
            if (low < 1e-14 * guess) {
                return 0;
            }
            atLow = function.applyAsDouble(low);
        }
        return between(function, low, high, atLow, atHigh);
    }

    /** The zero between two arguments of different sign. */
    static double between(DoubleUnaryOperator function, double low, double high) {
        return between(function, low, high, function.applyAsDouble(low), function.applyAsDouble(high));
    }

    /** Brent's method: R. P. Brent, "Algorithms for minimization without derivatives" (1973), chapter 4. */
    private static double between(DoubleUnaryOperator function, double low, double high, double atLow, double atHigh) {
        double a = low;
        double b = high;
        double c = low;
        double fa = atLow;
        double fb = atHigh;
        double fc = atLow;
        double before = b - a;
        double step = before;
        for (int i = 0; i < 200 && fb != 0; i++) {
            if (fb > 0 == fc > 0) {
                c = a;
                fc = fa;
                before = b - a;
                step = before;
            }
            if (Math.abs(fc) < Math.abs(fb)) {
                a = b;
                b = c;
                c = a;
                fa = fb;
                fb = fc;
                fc = fa;
            }
            double tolerance = PRECISION * Math.abs(b) + 1e-300;
            double half = 0.5 * (c - b);
            if (Math.abs(half) <= tolerance) {
                break;
            }
            if (Math.abs(before) < tolerance || Math.abs(fa) <= Math.abs(fb)) {
                before = half;
                step = half;
            } else {
                double s = fb / fa;
                double p;
                double q;
                if (a == c) {
                    p = 2 * half * s;
                    q = 1 - s;
                } else {
                    double t = fa / fc;
                    double r = fb / fc;
                    p = s * (2 * half * t * (t - r) - (b - a) * (r - 1));
                    q = (t - 1) * (r - 1) * (s - 1);
                }
                q = p > 0 ? -q : q;
                p = Math.abs(p);
                boolean interpolate = 2 * p < Math.min(3 * half * q - Math.abs(tolerance * q), Math.abs(before * q));
                before = interpolate ? step : half;
                step = interpolate ? p / q : half;
            }
            a = b;
            fa = fb;
            b += Math.abs(step) > tolerance ? step : Math.copySign(tolerance, half);
            fb = function.applyAsDouble(b);
        }
        return b;
    }
}
