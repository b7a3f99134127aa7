package org.tauscope.statistics.scan;

import java.util.Arrays;
import org.tauscope.statistics.peaks.BoundedNewton;

/** Fits of one window length: background alone, free signal, held signal. One per thread. */
final class WindowFit {

    private final SmoothBackground background;
    private final TemplateLikelihood likelihood;
    private final BoundedNewton newton;
    private final double[] lower;
    private final double[] upper;
    private final double[] gradient;
    private final double[][] curvature;
    private String failure = "";

    WindowFit(SmoothBackground background, double[][] templates) {
        this.background = background;
        likelihood = new TemplateLikelihood(templates);
        int n = likelihood.size();
        newton = new BoundedNewton(n);
        lower = new double[n];
        upper = new double[n];
        gradient = new double[n];
        curvature = new double[n][n];
        Arrays.fill(lower, background.lowerBound());
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
    }

    TemplateLikelihood likelihood() {
        return likelihood;
    }

    /** Signal and coefficients of a flat background. */
    double[] start(double events) {
        double[] x = new double[lower.length];
        System.arraycopy(background.start(events), 0, x, 1, x.length - 1);
        return x;
    }

    /** Fits with the signal held at a strength; x is replaced by the minimum. Infinite where it does not converge. */
    double held(double[] x, double strength) {
        x[0] = strength;
        lower[0] = strength;
        upper[0] = strength;
        return run(x, "signal held at " + strength);
    }

    /** Fits with a free signal above a bound. */
    double free(double[] x, double least) {
        lower[0] = least;
        upper[0] = Double.POSITIVE_INFINITY;
        return run(x, "free signal");
    }

    private double run(double[] x, String what) {
        BoundedNewton.Outcome outcome = newton.minimise(likelihood, x, lower, upper);
        if (outcome.status() != BoundedNewton.Status.CONVERGED) {
            failure = what + ": " + outcome;
            return Double.POSITIVE_INFINITY;
        }
        return outcome.value();
    }

    /** How the last fit that failed ended. */
    String failure() {
        return failure;
    }

    /** Derivative of minus the log-likelihood by the signal, at the minimum over the background that was found last. */
    double slope(double[] x) {
        likelihood.derivatives(x, gradient, curvature);
        return gradient[0];
    }

    /** Second derivative by the signal at a point, minimised over the background coefficients that no bound holds. */
    double bend(double[] x) {
        likelihood.derivatives(x, gradient, curvature);
        // Elimination of the background leaves the inverse variance of the signal in the first corner.
        for (int k = x.length - 1; k > 0; k--) {
            eliminate(x, k, k);
        }
        return Math.max(0, curvature[0][0]);
    }

    private void eliminate(double[] x, int k, int rows) {
        double pivot = curvature[k][k];
        if (x[k] <= lower[k] || !(pivot > 0)) {
            return;
        }
        for (int i = 0; i < rows; i++) {
            double factor = curvature[i][k] / pivot;
            for (int j = 0; j <= i; j++) {
                curvature[i][j] -= factor * curvature[j][k];
                curvature[j][i] = curvature[i][j];
            }
        }
    }

    /** Standard deviation of the signal at a point, infinite where the counts say nothing. */
    double uncertainty(double[] x) {
        double bend = bend(x);
        return bend > 0 ? 1 / Math.sqrt(bend) : Double.POSITIVE_INFINITY;
    }

    /**
     * Background events in a range of bins with their standard deviation; the signal is free, so that bins under the peak
     * tell little about it.
     */
    double[] backgroundWithin(double[] x, int from, int to) {
        int n = x.length;
        double[] sums = new double[n];
        double events = 0;
        for (int k = 1; k < n; k++) {
            for (int b = from; b < to; b++) {
                sums[k] += likelihood.background(k - 1)[b];
            }
            events += x[k] * sums[k];
        }
        likelihood.derivatives(x, gradient, curvature);
        // The variance of a linear form c is -(last corner) of [[H, c], [c, 0]] after elimination of H.
        double[] c = sums.clone();
        double variance = 0;
        for (int k = n - 1; k >= 0; k--) {
            double pivot = curvature[k][k];
            boolean held = k > 0 && x[k] <= lower[k];
            if (held || !(pivot > 0)) {
                continue;
            }
            variance += c[k] * c[k] / pivot;
            for (int i = 0; i < k; i++) {
                c[i] -= curvature[i][k] / pivot * c[k];
            }
            eliminate(x, k, k);
        }
        return new double[] {Math.max(0, events), Math.sqrt(variance)};
    }
}
