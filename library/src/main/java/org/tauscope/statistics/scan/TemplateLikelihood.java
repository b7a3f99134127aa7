package org.tauscope.statistics.scan;

import java.util.Arrays;
import org.tauscope.statistics.peaks.SmoothFunction;

/**
 * Minus the logarithm of a Poisson likelihood whose bin means are a sum of templates, relative to a perfect description:
 * convex, with an exact Hessian. Variable 0 multiplies the signal, a template that differs from 0 in a few bins only; the
 * others multiply the background templates.
 *
 * <p>Where a mean falls below a tiny part of the count, or below zero in an empty bin, the function continues as a
 * parabola.
 */
final class TemplateLikelihood implements SmoothFunction {

    private static final double TINY = 1e-9;
    private static final double WALL = 1e6;

    private final double[][] background;
    private final int bins;
    private final double[] counts;
    private final double[] inverse;
    private final double[] rates;
    private final double[] slope;
    private final double[] bend;
    private final double[] product;
    private final double[] here;
    private double[] signal = new double[0];
    private int first;
    private double value;

    TemplateLikelihood(double[][] background) {
        this.background = background;
        bins = background[0].length;
        counts = new double[bins];
        inverse = new double[bins];
        rates = new double[bins];
        slope = new double[bins];
        bend = new double[bins];
        product = new double[bins];
        here = new double[size()];
    }

    /** Takes the counts of a window. */
    void observe(double[] spectrum, int from) {
        for (int b = 0; b < bins; b++) {
            double n = spectrum[from + b];
            counts[b] = n;
            inverse[b] = n > 0 ? 1 / n : 0;
        }
        here[0] = Double.NaN;
    }

    /** Takes the signal: its bins begin at a bin of the window. */
    void look(double[] template, int from) {
        signal = template;
        first = from;
        here[0] = Double.NaN;
    }

    /** Template of a background coefficient; not a copy. */
    double[] background(int k) {
        return background[k];
    }

    /** Bin means at the point of the last evaluation; not a copy. */
    double[] rates() {
        return rates;
    }

    @Override
    public int size() {
        return background.length + 1;
    }

    @Override
    public double value(double[] x) {
        if (!Arrays.equals(x, here)) {
            evaluate(x);
        }
        return value;
    }

    private void evaluate(double[] x) {
        System.arraycopy(x, 0, here, 0, here.length);
        Arrays.fill(rates, 0);
        for (int k = 0; k < background.length; k++) {
            double c = x[k + 1];
            double[] row = background[k];
            for (int b = 0; b < bins; b++) {
                rates[b] += c * row[b];
            }
        }
        for (int i = 0; i < signal.length; i++) {
            rates[first + i] += x[0] * signal[i];
        }
        double sum = 0;
        for (int b = 0; b < bins; b++) {
            double n = counts[b];
            double nu = rates[b];
            if (n > 0) {
                double ratio = nu * inverse[b];
                if (ratio > TINY) {
                    double log = Math.log(ratio);
                    sum += nu - n - n * log;
                    slope[b] = 1 - 1 / ratio;
                    bend[b] = inverse[b] / (ratio * ratio);
                } else {
                    double t = ratio / TINY - 1;
                    sum += nu - n - n * (Math.log(TINY) + t - 0.5 * t * t);
                    slope[b] = 1 - (1 - t) / TINY;
                    bend[b] = inverse[b] / (TINY * TINY);
                }
            } else {
                boolean below = nu < 0;
                sum += below ? nu + 0.5 * WALL * nu * nu : nu;
                slope[b] = below ? 1 + WALL * nu : 1;
                bend[b] = below ? WALL : 0;
            }
        }
        value = sum;
    }

    @Override
    public double derivatives(double[] x, double[] gradient, double[][] curvature) {
        value(x);
        gradient[0] = dot(signal, 0, slope, first, signal.length);
        for (int i = 0; i < signal.length; i++) {
            product[i] = signal[i] * bend[first + i];
        }
        curvature[0][0] = dot(signal, 0, product, 0, signal.length);
        for (int k = 0; k < background.length; k++) {
            double mixed = dot(background[k], first, product, 0, signal.length);
            curvature[0][k + 1] = mixed;
            curvature[k + 1][0] = mixed;
        }
        for (int k = 0; k < background.length; k++) {
            double[] row = background[k];
            gradient[k + 1] = dot(row, 0, slope, 0, bins);
            for (int b = 0; b < bins; b++) {
                product[b] = row[b] * bend[b];
            }
            for (int j = 0; j <= k; j++) {
                double sum = dot(background[j], 0, product, 0, bins);
                curvature[k + 1][j + 1] = sum;
                curvature[j + 1][k + 1] = sum;
            }
        }
        return value;
    }

    /** Four sums side by side: the processor adds them at the same time. */
    private static double dot(double[] a, int fromA, double[] b, int fromB, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[fromA + i] * b[fromB + i];
            s1 += a[fromA + i + 1] * b[fromB + i + 1];
            s2 += a[fromA + i + 2] * b[fromB + i + 2];
            s3 += a[fromA + i + 3] * b[fromB + i + 3];
        }
        for (; i < length; i++) {
            s0 += a[fromA + i] * b[fromB + i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
