package org.tauscope.statistics.unbinned;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tauscope.statistics.unbinned.Shape.Parameter;

/** A minimum of a function of a few bounded parameters, by damped Newton steps with numerical derivatives. */
final class BoundedMinimum {

    private static final int MAX_STEPS = 200;
    private static final double CLOSE = 1e-9;

    private final ToDoubleFunction<double[]> function;
    private final List<Parameter> parameters;
    private final int n;
    private final double[] point;
    private final double[] gradient;
    private final double[][] hessian;
    private final double[] h;
    private double value;
    private boolean converged;

    private BoundedMinimum(ToDoubleFunction<double[]> function, List<Parameter> parameters) {
        this.function = function;
        this.parameters = parameters;
        n = parameters.size();
        point = parameters.stream().mapToDouble(Parameter::start).toArray();
        h = parameters.stream().mapToDouble(p -> 1e-3 * p.step()).toArray();
        gradient = new double[n];
        hessian = new double[n][n];
    }

    static BoundedMinimum of(ToDoubleFunction<double[]> function, List<Parameter> parameters) {
        BoundedMinimum minimum = new BoundedMinimum(function, parameters);
        minimum.descend();
        return minimum;
    }

    double[] point() {
        return point.clone();
    }

    double value() {
        return value;
    }

    boolean converged() {
        return converged;
    }

    /** Standard deviation of a parameter from the curvature at the minimum; 0 where it is held. */
    double uncertainty(int i) {
        double[] unit = new double[n];
        unit[i] = 1;
        double[] column = solve(unit, 0);
        return column.length > 0 && free(i) && column[i] > 0 ? Math.sqrt(column[i]) : 0;
    }

    private void descend() {
        value = function.applyAsDouble(point);
        double damping = 1e-3;
        for (int step = 0; step < MAX_STEPS && !converged; step++) {
            differentiate();
            boolean moved = false;
            for (int attempt = 0; attempt < 40 && !moved; attempt++) {
                double[] move = solve(negative(gradient), damping);
                if (move.length > 0) {
                    double[] trial = new double[n];
                    double promised = 0;
                    for (int i = 0; i < n; i++) {
                        Parameter p = parameters.get(i);
                        trial[i] = Math.clamp(point[i] + move[i], p.lower(), p.upper());
                        promised -= 0.5 * gradient[i] * move[i];
                    }
                    double next = function.applyAsDouble(trial);
                    if (promised < CLOSE) {
                        converged = true;
                    }
                    if (next <= value) {
                        System.arraycopy(trial, 0, point, 0, n);
                        moved = value - next > 1e-13 * Math.abs(value);
                        value = next;
                        damping = Math.max(1e-12, 0.1 * damping);
                    }
                    if (converged) {
                        return;
                    }
                }
                damping = moved ? damping : Math.max(1e-6, 10 * damping);
            }
            if (!moved) {
                return;
            }
        }
    }

    private static double[] negative(double[] vector) {
        double[] result = new double[vector.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = -vector[i];
        }
        return result;
    }

    private boolean free(int i) {
        Parameter p = parameters.get(i);
        return p.lower() < p.upper()
                && !(point[i] <= p.lower() && gradient[i] > 0)
                && !(point[i] >= p.upper() && gradient[i] < 0);
    }

    private void differentiate() {
        double[] trial = point.clone();
        for (int i = 0; i < n; i++) {
            if (parameters.get(i).lower() == parameters.get(i).upper()) {
                continue;
            }
            trial[i] = point[i] + h[i];
            double up = function.applyAsDouble(trial);
            trial[i] = point[i] - h[i];
            double down = function.applyAsDouble(trial);
            gradient[i] = Double.isFinite(down) ? (up - down) / (2 * h[i]) : (up - value) / h[i];
            hessian[i][i] = Double.isFinite(down) ? (up + down - 2 * value) / (h[i] * h[i]) : 1 / (h[i] * h[i]);
            trial[i] = point[i];
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double mixed = 0;
                for (int a = -1; a <= 1; a += 2) {
                    for (int b = -1; b <= 1; b += 2) {
                        trial[i] = point[i] + a * h[i];
                        trial[j] = point[j] + b * h[j];
                        mixed += a * b * function.applyAsDouble(trial);
                    }
                }
                trial[i] = point[i];
                trial[j] = point[j];
                double entry = mixed / (4 * h[i] * h[j]);
                hessian[i][j] = Double.isFinite(entry) ? entry : 0;
                hessian[j][i] = hessian[i][j];
            }
        }
    }

    /** Solves (H + damping diag H) x = rhs over the free parameters; empty where that is not positive. */
    private double[] solve(double[] rhs, double damping) {
        double[][] l = new double[n][n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                boolean both = free(i) && free(j);
                double sum = i == j
                        ? (free(i) ? hessian[i][i] + damping * Math.max(Math.abs(hessian[i][i]), 1e-12) : 1)
                        : both ? hessian[i][j] : 0;
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                if (i == j) {
                    if (!(sum > 0)) {
                        return new double[0];
                    }
                    l[i][i] = Math.sqrt(sum);
                } else {
                    l[i][j] = sum / l[j][j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            double sum = free(i) ? rhs[i] : 0;
            for (int k = 0; k < i; k++) {
                sum -= l[i][k] * x[k];
            }
            x[i] = sum / l[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int k = i + 1; k < n; k++) {
                sum -= l[k][i] * x[k];
            }
            x[i] = sum / l[i][i];
        }
        return x;
    }
}
