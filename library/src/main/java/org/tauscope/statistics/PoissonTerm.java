package org.tauscope.statistics;

/**
 * Minus the logarithm of a Poisson probability as a function of its mean, without the part that the count alone
 * determines: {@code d(n, nu) = nu - n - n ln(nu / n)}, zero at its minimum.
 *
 * <p>Below a tiny mean it continues as a parabola with the same value, slope and curvature, so that a minimiser meets a
 * smooth wall instead of NaN.
 */
final class PoissonTerm {

    private static final double SMALL_RATE = 1e-9;
    /** Stiffness of the wall for empty bins, per event^2. */
    private static final double WALL = 1e8;

    private static final double LARGE_COUNT = 1e4;

    private PoissonTerm() {}

    /** Whether the mean lies where the wall has replaced the logarithm. */
    static boolean walled(double n, double nu) {
        return n > 0 ? nu < edge(n) : nu < 0;
    }

    private static double edge(double n) {
        return SMALL_RATE * Math.min(1, n);
    }

    static double value(double n, double nu) {
        if (n <= 0) {
            return nu >= 0 ? nu : nu + 0.5 * WALL * nu * nu;
        }
        double edge = edge(n);
        if (nu < edge) {
            double x = (nu - edge) / edge;
            return exact(n, edge) + (edge - n) * x + 0.5 * n * x * x;
        }
        return exact(n, nu);
    }

    /** First derivative in nu. */
    static double slope(double n, double nu) {
        if (n <= 0) {
            return nu >= 0 ? 1 : 1 + WALL * nu;
        }
        double edge = edge(n);
        return nu < edge ? 1 - n / edge + n * (nu - edge) / (edge * edge) : 1 - n / nu;
    }

    /** Second derivative in nu. */
    static double curvature(double n, double nu) {
        if (n <= 0) {
            return nu >= 0 ? 0 : WALL;
        }
        double at = Math.max(nu, edge(n));
        return n / (at * at);
    }

    /** Without the wall: infinite where a positive count has no rate, {@code nu} where an empty bin has a negative one. */
    static double exact(double n, double nu) {
        if (!Double.isFinite(nu)) {
            return Double.POSITIVE_INFINITY;
        }
        if (n <= 0) {
            return nu;
        }
        if (!(nu > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double x = (nu - n) / n;
        return n > LARGE_COUNT && Math.abs(x) < 0.5 ? n * (x - Math.log1p(x)) : nu - n - n * Math.log(nu / n);
    }
}
