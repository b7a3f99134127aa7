package org.tauscope.searches.resonance;

import java.util.function.DoubleUnaryOperator;

/**
 * A smooth curve through points that rises and falls only where they do: cubic Hermite pieces with the slopes of F. N.
 * Fritsch and J. Butland, SIAM J. Sci. Stat. Comput. 5 (1984) 300. Beyond the ends it stays at the last value.
 */
final class MonotoneCurve implements DoubleUnaryOperator {

    private final double[] x;
    private final double[] y;
    private final double[] slope;

    /**
     * A curve.
     *
     * @param x places, rising, at least one
     * @param y values, one per place
     */
    MonotoneCurve(double[] x, double[] y) {
        if (x.length == 0 || x.length != y.length) {
            throw new IllegalArgumentException(
                    "curve: found " + x.length + " places and " + y.length + " values, expected as many, at least 1");
        }
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i]) || (i > 0 && !(x[i] > x[i - 1]))) {
                throw new IllegalArgumentException(
                        "curve: found the point (" + x[i] + ", " + y[i] + "), expected finite ones at rising places");
            }
        }
        this.x = x.clone();
        this.y = y.clone();
        slope = slopes();
    }

    private double[] slopes() {
        int n = x.length;
        double[] slopes = new double[n];
        for (int i = 1; i < n - 1; i++) {
            double left = x[i] - x[i - 1];
            double right = x[i + 1] - x[i];
            double before = (y[i] - y[i - 1]) / left;
            double after = (y[i + 1] - y[i]) / right;
            if (before * after > 0) {
                double share = (left + 2 * right) / (3 * (left + right));
                slopes[i] = before * after / (share * after + (1 - share) * before);
            }
        }
        if (n > 1) {
            slopes[0] = end(0, 1, n > 2 ? slopes[1] : Double.NaN);
            slopes[n - 1] = end(n - 2, n - 1, n > 2 ? slopes[n - 2] : Double.NaN);
        }
        return slopes;
    }

    /** At an end the piece is a parabola, unless it would turn around. */
    private double end(int from, int to, double inner) {
        double secant = (y[to] - y[from]) / (x[to] - x[from]);
        if (Double.isNaN(inner)) {
            return secant;
        }
        double outer = 2 * secant - inner;
        return outer * secant <= 0 ? 0 : outer;
    }

    @Override
    public double applyAsDouble(double at) {
        int n = x.length;
        if (at <= x[0]) {
            return y[0];
        }
        if (at >= x[n - 1]) {
            return y[n - 1];
        }
        int i = interval(at);
        double h = x[i + 1] - x[i];
        double u = (at - x[i]) / h;
        double v = 1 - u;
        return v * v * ((1 + 2 * u) * y[i] + u * h * slope[i])
                + u * u * ((1 + 2 * v) * y[i + 1] - v * h * slope[i + 1]);
    }

    /** The place to the left of a value between the ends. */
    int interval(double at) {
        int low = 0;
        int high = x.length - 1;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (at >= x[middle]) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
