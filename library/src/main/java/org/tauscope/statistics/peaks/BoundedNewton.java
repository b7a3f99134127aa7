package org.tauscope.statistics.peaks;

/**
 * Minimises a {@link SmoothFunction} within bounds: damped Newton steps of the variables that no bound holds (active set),
 * damping by the ratio of achieved to predicted decrease (K. Madsen, H. B. Nielsen, O. Tingleff, DTU 2004). One per thread.
 */
public final class BoundedNewton {

    private static final int MAX_STEPS = 200;
    private static final double DISTANCE = 1e-10;
    /** Distance to the minimum that no answer feels. */
    private static final double CLOSE = 1e-6;

    private static final double NOISE = 1e-14;
    private static final double GRADIENT = 1e-4;

    private final int n;
    private final double[] gradient;
    private final double[][] curvature;
    private final double[] step;
    private final double[] trial;
    private final boolean[] moving;
    private final DenseSolver solver;

    /** What came of it. */
    public enum Status {
        /** Gradient and estimated distance to the minimum vanish. */
        CONVERGED,
        /** No step goes downhill although the gradient does not vanish. */
        STUCK,
        /** More steps than allowed. */
        TOO_MANY_STEPS,
        /** The function is not finite at the start. */
        NOT_FINITE
    }

    /**
     * The end of a minimisation.
     *
     * @param value             value of the function
     * @param distance          estimated distance of the value to the minimum (EDM)
     * @param projectedGradient largest gradient component of free variables, per standard deviation
     * @param steps             steps taken
     */
    public record Outcome(Status status, double value, double distance, double projectedGradient, int steps) {}

    /** Scratch for functions of n variables. */
    public BoundedNewton(int n) {
        this.n = n;
        gradient = new double[n];
        curvature = new double[n][n];
        step = new double[n];
        trial = new double[n];
        moving = new boolean[n];
        solver = new DenseSolver(n);
    }

    /**
     * Minimises.
     *
     * @param x     start, replaced by the minimum
     * @param lower lower bounds; equal bounds hold a variable where it is
     * @param upper upper bounds
     */
    public Outcome minimise(SmoothFunction function, double[] x, double[] lower, double[] upper) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.clamp(x[i], lower[i], upper[i]);
        }
        double damping = 0;
        double growth = 2;
        double value = function.derivatives(x, gradient, curvature);
        if (!Double.isFinite(value)) {
            return new Outcome(Status.NOT_FINITE, value, 0, 0, 0);
        }
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            double slope = free(x, lower, upper);
            solver.solve(curvature, gradient, moving, damping, step);
            double distance = 0;
            for (int i = 0; i < n; i++) {
                distance -= 0.5 * gradient[i] * step[i];
            }
            if (distance * (1 + damping) < Math.max(DISTANCE, NOISE * Math.abs(value)) && slope < GRADIENT) {
                inside(x, lower, upper, damping);
                double last = function.value(trial);
                if (last <= value) {
                    System.arraycopy(trial, 0, x, 0, n);
                    value = last;
                }
                return new Outcome(Status.CONVERGED, value, distance, slope, steps);
            }
            double next = Double.NaN;
            boolean down = false;
            for (int attempt = 0; attempt < 50 && !down; attempt++) {
                double predicted = inside(x, lower, upper, damping);
                next = function.value(trial);
                double gain = value - next;
                if (predicted > 0 && gain > 1e-4 * predicted) {
                    double cube = 2 * gain / predicted - 1;
                    damping *= Math.max(1.0 / 3, 1 - cube * cube * cube);
                    damping = damping < 1e-7 ? 0 : damping;
                    growth = 2;
                    down = true;
                } else {
                    damping = damping < 1e-4 ? 1e-3 : damping * growth;
                    growth *= 2;
                    free(x, lower, upper);
                    solver.solve(curvature, gradient, moving, damping, step);
                }
            }
            if (!down) {
                boolean close = distance < CLOSE || distance < 1e3 * NOISE * Math.abs(value);
                return new Outcome(close ? Status.CONVERGED : Status.STUCK, value, distance, slope, steps);
            }
            System.arraycopy(trial, 0, x, 0, n);
            value = function.derivatives(x, gradient, curvature);
        }
        return slow(x, lower, upper, value);
    }

    /** Where the curvature is a poor one, steps go on getting smaller: what counts is the distance without damping. */
    private Outcome slow(double[] x, double[] lower, double[] upper, double value) {
        double slope = free(x, lower, upper);
        solver.solve(curvature, gradient, moving, 0, step);
        double distance = 0;
        for (int i = 0; i < n; i++) {
            distance -= 0.5 * gradient[i] * step[i];
        }
        boolean close = distance < CLOSE && slope < 1e-2;
        return new Outcome(close ? Status.CONVERGED : Status.TOO_MANY_STEPS, value, distance, slope, MAX_STEPS);
    }

    /** Marks the variables that may move; their largest gradient component in standard deviations. */
    private double free(double[] x, double[] lower, double[] upper) {
        double largest = 0;
        for (int i = 0; i < n; i++) {
            boolean held = (x[i] <= lower[i] && gradient[i] >= 0) || (x[i] >= upper[i] && gradient[i] <= 0);
            moving[i] = lower[i] < upper[i] && !held;
            if (moving[i] && curvature[i][i] > 0) {
                largest = Math.max(largest, Math.abs(gradient[i]) / Math.sqrt(curvature[i][i]));
            }
        }
        return largest;
    }

    /** Fills the trial point: what would leave its bounds stops there and the rest is solved again. Predicted decrease. */
    private double inside(double[] x, double[] lower, double[] upper, double damping) {
        double[] pinned = new double[n];
        for (int pass = 0; pass < n; pass++) {
            boolean leaves = false;
            for (int i = 0; i < n; i++) {
                if (moving[i] && (x[i] + step[i] < lower[i] || x[i] + step[i] > upper[i])) {
                    pinned[i] = (step[i] < 0 ? lower[i] : upper[i]) - x[i];
                    moving[i] = false;
                    leaves = true;
                }
            }
            if (!leaves) {
                break;
            }
            for (int i = 0; i < n; i++) {
                trial[i] = gradient[i];
                for (int j = 0; j < n; j++) {
                    trial[i] += curvature[i][j] * pinned[j];
                }
            }
            solver.solve(curvature, trial, moving, damping, step);
            for (int i = 0; i < n; i++) {
                step[i] += moving[i] ? 0 : pinned[i];
            }
        }
        double predicted = 0;
        for (int i = 0; i < n; i++) {
            trial[i] = Math.clamp(x[i] + step[i], lower[i], upper[i]);
            double bend = 0;
            for (int j = 0; j < n; j++) {
                bend += curvature[i][j] * step[j];
            }
            predicted -= step[i] * (gradient[i] + 0.5 * bend);
        }
        return predicted;
    }
}
