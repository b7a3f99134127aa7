package org.tauscope.statistics;

import java.util.Arrays;
import org.tauscope.statistics.Minimum.Convergence;

/**
 * Damped Newton method within bounds, with the exact Hessian of a {@link Likelihood}.
 *
 * <p>Each step solves (H + lambda D) s = -g for the parameters that are not held by a bound (active set); the damping
 * lambda, equivalent to a trust region, follows the ratio of achieved to predicted decrease (Nielsen's rule, K. Madsen,
 * H. B. Nielsen, O. Tingleff, "Methods for non-linear least squares problems", DTU 2004). Interpolations with a kink at
 * zero are minimised side by side. Holds scratch memory: one per thread.
 */
final class Minimizer {

    private static final int MAX_STEPS = 250;
    private static final double DISTANCE = 1e-12;
    private static final double NOISE = 4e-15;
    private static final double GRADIENT = 1e-5;
    /** Just beside zero: tells the side of a kink. */
    private static final double SIDE = 1e-300;

    private final int n;
    private final ArrowMatrix hessian;
    private final ArrowSolver solver;
    private final boolean[] kinked;
    private final double[] gradient;
    private final double[] metric;
    private final double[] rhs;
    private final double[] step;
    private final double[] product;
    private final double[] low;
    private final double[] high;
    private final double[] trial;
    private final double[] pinnedStep;
    private final boolean[] free;
    private final boolean[] moving;
    /** The bound at which a component of the step ends that is not moving freely. */
    private final double[] end;

    private double[] x = new double[0];
    private double f;
    private double damping;
    private double growth;

    Minimizer(HistFactoryModel model) {
        n = model.parameters().size();
        hessian = new ArrowMatrix(model.structure);
        solver = new ArrowSolver(hessian);
        kinked = new boolean[n];
        RateTerms terms = model.terms;
        if (terms.shapeCode.kinked()) {
            for (int p : terms.shapeParameter) {
                kinked[p] = true;
            }
        }
        for (int c = 0; c < terms.curves.length; c++) {
            kinked[terms.curveParameter[c]] |= terms.curves[c].kinked();
        }
        gradient = new double[n];
        metric = new double[n];
        rhs = new double[n];
        step = new double[n];
        product = new double[n];
        low = new double[n];
        high = new double[n];
        trial = new double[n];
        pinnedStep = new double[n];
        free = new boolean[n];
        moving = new boolean[n];
        end = new double[n];
    }

    /** Whether effects of parameter i have a kink at zero. */
    boolean kinked(int i) {
        return kinked[i];
    }

    /**
     * Minimises from a start.
     *
     * @param fixed  parameters that stay at their start
     * @param lower  lower bounds
     * @param upper  upper bounds
     * @param fisher begin with the expected instead of the exact curvature: slower, but downhill from anywhere
     */
    FitAnswer minimise(
            Likelihood likelihood, double[] start, boolean[] fixed, double[] lower, double[] upper, boolean fisher) {
        x = start.clone();
        for (int i = 0; i < n; i++) {
            low[i] = lower[i];
            high[i] = upper[i];
            if (!fixed[i]) {
                x[i] = Math.clamp(x[i], lower[i], upper[i]);
                if (kinked[i]) {
                    side(i, x[i] >= 0 && upper[i] > 0 ? 1 : -1, lower, upper);
                }
            }
        }
        f = likelihood.value(x);
        if (!Double.isFinite(f)) {
            return new NoMinimum("the likelihood is not finite at the start", 0, 0);
        }
        Arrays.fill(metric, 0);
        damping = fisher ? 1 : 0;
        growth = 2;
        int escapes = 0;
        double slope = 0;
        for (int iteration = 1; iteration <= MAX_STEPS; iteration++) {
            boolean expected = fisher && iteration <= MAX_STEPS / 4;
            derivatives(likelihood, expected);
            crossKinks(likelihood, fixed, lower, upper, expected);
            slope = prepare(fixed);
            if (!solver.solve(hessian, free, damping, metric, rhs, step)) {
                if (!expected && slope > GRADIENT) {
                    // Far from a minimum the expected curvature gives better steps than a heavily damped exact one.
                    derivatives(likelihood, true);
                    slope = prepare(fixed);
                }
                if (!newtonStep(damping)) {
                    return new NoMinimum("the Hessian cannot be made positive", slope, iteration);
                }
            }
            double distance = distance();
            double tolerance = Math.max(DISTANCE, NOISE * Math.abs(f));
            if (distance < tolerance && damping > 0) {
                // Ask again with as little damping as the curvature allows.
                damping = 0;
                newtonStep(0);
                distance = distance();
            }
            if (distance < tolerance && slope < GRADIENT && !expected) {
                boolean flat = damping > 0;
                if (damping > 1e-6 && escapes < 20 && escape(likelihood, lower, upper)) {
                    escapes++;
                    continue;
                }
                finish(likelihood);
                return new Minimum(
                        cleaned(), f, new Convergence(distance, slope, iteration, flat, likelihood.walled(), 0));
            }
            boolean stuck = !descend(likelihood);
            if (stuck) {
                if (distance < 1e3 * tolerance) {
                    likelihood.value(x);
                    return new Minimum(
                            cleaned(),
                            f,
                            new Convergence(distance, slope, iteration, damping > 0, likelihood.walled(), 0));
                }
                return new NoMinimum("no step goes downhill", slope, iteration);
            }
        }
        return new NoMinimum("too many steps", slope, MAX_STEPS);
    }

    private void side(int i, int sign, double[] lower, double[] upper) {
        low[i] = sign > 0 ? Math.max(lower[i], SIDE) : lower[i];
        high[i] = sign > 0 ? upper[i] : Math.min(upper[i], -SIDE);
        x[i] = Math.clamp(x[i], low[i], high[i]);
    }

    /** Derivatives at x, where the likelihood was evaluated last. */
    private void derivatives(Likelihood likelihood, boolean expected) {
        likelihood.derivatives(x, gradient, hessian, expected);
    }

    private boolean held(int i) {
        return (x[i] <= low[i] && gradient[i] > 0) || (x[i] >= high[i] && gradient[i] < 0);
    }

    /** Parameters that press against a kink from one side are let through where the other side goes downhill. */
    private void crossKinks(Likelihood likelihood, boolean[] fixed, double[] lower, double[] upper, boolean expected) {
        boolean flipped = false;
        for (int i = 0; i < n; i++) {
            trial[i] = x[i];
            if (kinked[i] && !fixed[i] && Math.abs(x[i]) <= SIDE && held(i) && lower[i] < 0 && upper[i] > 0) {
                trial[i] = -x[i];
                flipped = true;
            }
        }
        if (!flipped) {
            return;
        }
        likelihood.value(trial);
        likelihood.derivatives(trial, product, hessian, expected);
        for (int i = 0; i < n; i++) {
            if (trial[i] == -x[i] && trial[i] != 0 && Math.signum(trial[i]) * product[i] < 0) {
                side(i, trial[i] > 0 ? 1 : -1, lower, upper);
                x[i] = trial[i];
            }
        }
        likelihood.value(x);
        derivatives(likelihood, expected);
    }

    /** Fills mask, metric and right-hand side; returns the largest gradient component in standard deviations. */
    private double prepare(boolean[] fixed) {
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double diagonal = Math.abs(hessian.diagonalOf(i));
            free[i] = !fixed[i] && !held(i) && low[i] < high[i];
            rhs[i] = -gradient[i];
            if (free[i]) {
                largest = Math.max(largest, Math.abs(gradient[i]) / Math.sqrt(diagonal > 1e-290 ? diagonal : 1));
            }
            // A curvature that vanishes on the way (a product of two factors near zero) must not free the step.
            metric[i] = Math.max(metric[i], diagonal);
            if (metric[i] < 1e-290) {
                metric[i] = 1;
            }
        }
        return largest;
    }

    /** Solves with at least the given damping; raises {@link #damping} to what makes the matrix positive. */
    private boolean newtonStep(double least) {
        damping = least;
        while (!solver.solve(hessian, free, damping, metric, rhs, step)) {
            damping = damping == 0 ? 1e-9 : damping < 1e-3 ? 1e3 * damping : 10 * damping;
            if (damping > 1e16) {
                return false;
            }
        }
        return true;
    }

    /** EDM: half the decrease that the Newton step promises. */
    private double distance() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum -= gradient[i] * step[i];
        }
        return 0.5 * Math.abs(sum);
    }

    /** Takes the first damped step that goes downhill. */
    private boolean descend(Likelihood likelihood) {
        for (int attempt = 0; attempt < 60; attempt++) {
            boolean pinned = keepInside();
            double predicted = pinned ? predicted() : predictedByFreeStep();
            for (int i = 0; i < n; i++) {
                trial[i] = moving[i] || !free[i]
                        ? Math.clamp(x[i] + step[i], Math.min(low[i], x[i]), Math.max(high[i], x[i]))
                        : end[i];
            }
            double next = likelihood.value(trial);
            double ratio = (f - next) / predicted;
            if (next < f && predicted > 0 && ratio > 1e-4) {
                System.arraycopy(trial, 0, x, 0, n);
                f = next;
                double cube = 2 * ratio - 1;
                damping *= Math.max(1.0 / 3, 1 - cube * cube * cube);
                damping = damping < 1e-7 ? 0 : damping;
                growth = 2;
                return true;
            }
            damping = damping < 1e-4 ? 1e-3 : damping * growth;
            growth *= 2;
            if (!newtonStep(damping)) {
                return false;
            }
        }
        return false;
    }

    /** Components that would leave their bounds stop there and the others are solved again; whether there were any. */
    private boolean keepInside() {
        System.arraycopy(free, 0, moving, 0, n);
        Arrays.fill(pinnedStep, 0);
        for (int pass = 0; pass < 20; pass++) {
            boolean pinned = false;
            for (int i = 0; i < n; i++) {
                if (moving[i] && (x[i] + step[i] < low[i] || x[i] + step[i] > high[i])) {
                    end[i] = step[i] < 0 ? low[i] : high[i];
                    pinnedStep[i] = end[i] - x[i];
                    moving[i] = false;
                    pinned = true;
                }
            }
            if (!pinned) {
                return pass > 0;
            }
            hessian.times(pinnedStep, product);
            for (int i = 0; i < n; i++) {
                trial[i] = -gradient[i] - product[i];
            }
            if (!solver.solve(hessian, moving, damping, metric, trial, step)) {
                return true;
            }
            for (int i = 0; i < n; i++) {
                step[i] += pinnedStep[i];
            }
        }
        return true;
    }

    /** Decrease that the quadratic form promises for the step. */
    private double predicted() {
        hessian.times(step, product);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum -= step[i] * (gradient[i] + 0.5 * product[i]);
        }
        return sum;
    }

    /** The same where the step solves (H + lambda D) s = -g, which spares the product with H. */
    private double predictedByFreeStep() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += 0.5 * step[i] * (damping * metric[i] * step[i] - gradient[i]);
        }
        return sum;
    }

    /** The last Newton step, where it does not go uphill. */
    private void finish(Likelihood likelihood) {
        for (int i = 0; i < n; i++) {
            trial[i] = Math.clamp(x[i] + step[i], Math.min(low[i], x[i]), Math.max(high[i], x[i]));
        }
        double next = likelihood.value(trial);
        if (next <= f) {
            System.arraycopy(trial, 0, x, 0, n);
            f = next;
        } else {
            likelihood.value(x);
        }
    }

    /** Leaves a saddle: looks along every global parameter for a lower value. */
    private boolean escape(Likelihood likelihood, double[] lower, double[] upper) {
        double best = f - 1e-10 * Math.max(1, Math.abs(f));
        int which = -1;
        double where = 0;
        System.arraycopy(x, 0, trial, 0, n);
        for (int p : hessian.structure.globals) {
            if (!free[p]) {
                continue;
            }
            for (double move : new double[] {-1, -0.1, 0.1, 1}) {
                trial[p] = Math.clamp(x[p] + move, lower[p], upper[p]);
                double value = likelihood.value(trial);
                if (value < best) {
                    best = value;
                    which = p;
                    where = trial[p];
                }
            }
            trial[p] = x[p];
        }
        if (which < 0) {
            return false;
        }
        x[which] = where;
        if (kinked[which]) {
            side(which, where >= 0 ? 1 : -1, lower, upper);
        }
        f = likelihood.value(x);
        damping = 1e-3;
        return true;
    }

    /** The point without the marks of sides. */
    private double[] cleaned() {
        double[] point = x.clone();
        for (int i = 0; i < n; i++) {
            if (kinked[i] && Math.abs(point[i]) <= SIDE) {
                point[i] = 0;
            }
        }
        return point;
    }
}
