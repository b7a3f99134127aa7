package org.tauscope.statistics.scan;

import java.util.Arrays;
import java.util.List;
import org.tauscope.statistics.peaks.BoundedNewton;
import org.tauscope.statistics.peaks.SmoothFunction;

/**
 * Minus the log-likelihood of the strength that the channels of a mass share. Channel c sees
 * {@code s_c = strength * yield_c * exp(common * t + own_c * t_c) + spurious_c * u_c} signal events, t, t_c and u_c with
 * standard normal constraints; the background is minimised away in its {@link ProfileCurve}. Variable 0 is the strength.
 * One per thread.
 */
final class StrengthLikelihood implements SmoothFunction {

    private final List<ProfileCurve> curves;
    private final double[] yields;
    private final double[] own;
    private final double[] spurious;
    private final double common;
    /** Places of the nuisance parameters among the variables; 0 where there is none. */
    private final int commonAt;

    private final int[] ownAt;
    private final int[] spuriousAt;
    private final int size;

    private final double[] at = new double[3];
    private final double[] lower;
    private final double[] upper;
    private final BoundedNewton newton;
    private final double[] x;
    private double[] gradientHere;
    private double[][] bendHere;

    StrengthLikelihood(List<ProfileCurve> curves, List<ChannelHypothesis> hypotheses, double common) {
        this.curves = List.copyOf(curves);
        this.common = common;
        int n = curves.size();
        yields = new double[n];
        own = new double[n];
        spurious = new double[n];
        ownAt = new int[n];
        spuriousAt = new int[n];
        int variables = 1;
        commonAt = common > 0 ? variables++ : 0;
        for (int c = 0; c < n; c++) {
            yields[c] = hypotheses.get(c).yield;
            own[c] = hypotheses.get(c).yieldError;
            spurious[c] = hypotheses.get(c).spurious;
            ownAt[c] = own[c] > 0 ? variables++ : 0;
            spuriousAt[c] = spurious[c] > 0 ? variables++ : 0;
        }
        size = variables;
        lower = new double[size];
        upper = new double[size];
        Arrays.fill(lower, -8);
        Arrays.fill(upper, 8);
        newton = new BoundedNewton(size);
        x = new double[size];
        gradientHere = new double[size];
        bendHere = new double[size][size];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double value(double[] v) {
        return evaluate(v, false);
    }

    @Override
    public double derivatives(double[] v, double[] gradient, double[][] curvature) {
        gradientHere = gradient;
        bendHere = curvature;
        return evaluate(v, true);
    }

    private double evaluate(double[] v, boolean derive) {
        if (derive) {
            Arrays.fill(gradientHere, 0);
            for (double[] row : bendHere) {
                Arrays.fill(row, 0);
            }
        }
        double sum = 0;
        for (int i = 1; i < size; i++) {
            sum += 0.5 * v[i] * v[i];
            if (derive) {
                gradientHere[i] = v[i];
                bendHere[i][i] = 1;
            }
        }
        for (int c = 0; c < yields.length; c++) {
            double exponent = (commonAt > 0 ? common * v[commonAt] : 0) + (ownAt[c] > 0 ? own[c] * v[ownAt[c]] : 0);
            double rate = yields[c] * Math.exp(exponent);
            double signal = v[0] * rate + (spuriousAt[c] > 0 ? spurious[c] * v[spuriousAt[c]] : 0);
            curves.get(c).at(signal, at);
            sum += at[0];
            if (derive) {
                derive(c, v[0], rate);
            }
        }
        return sum;
    }

    private void derive(int c, double strength, double rate) {
        int[] places = {0, commonAt, ownAt[c], spuriousAt[c]};
        double events = strength * rate;
        double[] slopes = {rate, common * events, own[c] * events, spurious[c]};
        double[][] bends = {
            {0, common * rate, own[c] * rate, 0},
            {common * rate, common * common * events, common * own[c] * events, 0},
            {own[c] * rate, common * own[c] * events, own[c] * own[c] * events, 0},
            {0, 0, 0, 0}
        };
        for (int i = 0; i < places.length; i++) {
            if (i > 0 && places[i] == 0) {
                continue;
            }
            gradientHere[places[i]] += at[1] * slopes[i];
            for (int j = 0; j < places.length; j++) {
                if (j == 0 || places[j] > 0) {
                    bendHere[places[i]][places[j]] += at[2] * slopes[i] * slopes[j] + at[1] * bends[i][j];
                }
            }
        }
    }

    /** The minimum over the nuisance parameters at a strength. */
    double held(double strength) {
        if (size == 1) {
            x[0] = strength;
            return evaluate(x, false);
        }
        lower[0] = strength;
        upper[0] = strength;
        x[0] = strength;
        return run("strength held at " + strength);
    }

    /** The minimum over everything. */
    double free() {
        Arrays.fill(x, 0);
        double weight = 0;
        for (int c = 0; c < yields.length; c++) {
            double inverse = yields[c] / Math.pow(curves.get(c).sigma(), 2);
            x[0] += inverse * curves.get(c).best();
            weight += inverse * yields[c];
        }
        x[0] = weight > 0 ? x[0] / weight : 0;
        // Where several numbers make the signal the parabola below the curves bounds it.
        lower[0] = size == 1 && yields.length == 1 ? curves.getFirst().least() / yields[0] : Double.NEGATIVE_INFINITY;
        upper[0] = Double.POSITIVE_INFINITY;
        return run("free strength");
    }

    private double run(String what) {
        BoundedNewton.Outcome outcome = newton.minimise(this, x, lower, upper);
        if (outcome.status() != BoundedNewton.Status.CONVERGED) {
            throw new IllegalStateException(what + ": " + outcome);
        }
        return outcome.value();
    }

    /** The strength at the minimum found last. */
    double strength() {
        return x[0];
    }

    /** Standard deviation of the strength from the curvature at the minimum found last, at most 1e6 units. */
    double uncertainty() {
        double[] gradient = new double[size];
        double[][] bend = new double[size][size];
        derivatives(x, gradient, bend);
        for (int k = size - 1; k > 0; k--) {
            for (int i = 0; i < k; i++) {
                double factor = bend[i][k] / bend[k][k];
                for (int j = 0; j < k; j++) {
                    bend[i][j] -= factor * bend[k][j];
                }
            }
        }
        return bend[0][0] > 0 ? 1 / Math.sqrt(bend[0][0]) : Double.POSITIVE_INFINITY;
    }
}
