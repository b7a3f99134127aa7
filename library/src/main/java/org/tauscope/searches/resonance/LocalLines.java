package org.tauscope.searches.resonance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.scan.Vetoes;

/**
 * Smooths a weighted histogram: at each place a straight line, fitted to the logarithm-free densities around it with
 * Gaussian weights, whose length grows until enough effective events lie under it. Vetoed bins take no part; the ends of the
 * range and of a veto are no bias, since a line needs no symmetric neighbourhood.
 */
final class LocalLines {

    /** Length of the kernel in widths of a peak, at least: much longer than a peak. Assumed. */
    private static final double LEAST = 5;
    /** Effective events under a kernel: a relative error of some 5 %. Assumed. */
    private static final double EVENTS = 400;

    private static final double GROWTH = 1.25;
    private static final double REACH = 3;

    private final Range range;
    private final double[] counts;
    private final double[] squares;
    private final boolean[] hidden;
    private final DoubleUnaryOperator resolution;
    private final double longest;
    private final double step;

    /**
     * A histogram.
     *
     * @param counts     sums of weights in equal bins over the range
     * @param squares    sums of squared weights
     * @param vetoes     bins that take no part
     * @param resolution width of a peak at a mass
     * @param longest    kernels are not longer than this fraction of the range
     */
    LocalLines(
            Range range,
            double[] counts,
            double[] squares,
            Vetoes vetoes,
            DoubleUnaryOperator resolution,
            double longest) {
        this.range = range;
        this.counts = counts;
        this.squares = squares;
        this.resolution = resolution;
        this.longest = longest;
        step = range.width() / counts.length;
        hidden = new boolean[counts.length];
        for (int b = 0; b < counts.length; b++) {
            hidden[b] = vetoes.touches(edge(b), edge(b + 1));
        }
    }

    private double edge(int bin) {
        return range.low() + bin * step;
    }

    /** Rates per bin and their errors: two rows, one number per bin. */
    double[][] smooth() {
        List<double[]> nodes = new ArrayList<>();
        double x = range.low();
        while (true) {
            double[] node = at(x);
            nodes.add(node);
            if (x >= range.high()) {
                break;
            }
            x = Math.min(range.high(), x + Math.max(0.25 * node[3], step));
        }
        double[][] out = new double[2][counts.length];
        int n = 0;
        for (int b = 0; b < counts.length; b++) {
            double middle = edge(b) + 0.5 * step;
            while (n < nodes.size() - 2 && nodes.get(n + 1)[0] < middle) {
                n++;
            }
            double[] left = nodes.get(n);
            double[] right = nodes.get(Math.min(n + 1, nodes.size() - 1));
            double share = right[0] > left[0] ? (middle - left[0]) / (right[0] - left[0]) : 0;
            out[0][b] = (1 - share) * left[1] + share * right[1];
            out[1][b] = (1 - share) * left[2] + share * right[2];
        }
        return out;
    }

    /** Place, rate per bin, its error, length of the kernel. */
    private double[] at(double x) {
        double length = Math.max(LEAST * resolution.applyAsDouble(Math.clamp(x, range.low(), range.high())), step);
        double most = Math.max(length, longest * range.width());
        while (length * GROWTH < most && effective(x, length) < EVENTS) {
            length *= GROWTH;
        }
        int from = Math.max(0, (int) Math.floor((x - REACH * length - range.low()) / step));
        int to = Math.min(counts.length, (int) Math.ceil((x + REACH * length - range.low()) / step));
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double t0 = 0;
        double t1 = 0;
        for (int b = from; b < to; b++) {
            if (!hidden[b]) {
                double z = (edge(b) + 0.5 * step - x) / length;
                double k = Math.exp(-0.5 * z * z);
                s0 += k;
                s1 += k * z;
                s2 += k * z * z;
                t0 += k * counts[b];
                t1 += k * z * counts[b];
            }
        }
        double determinant = s0 * s2 - s1 * s1;
        boolean line = determinant > 1e-6 * s0 * s0;
        double rate = line ? (s2 * t0 - s1 * t1) / determinant : s0 > 0 ? t0 / s0 : 0;
        boolean negative = !(rate > 0);
        if (negative) {
            rate = s0 > 0 ? t0 / s0 : 0;
        }
        double variance = 0;
        for (int b = from; b < to; b++) {
            if (!hidden[b] && s0 > 0) {
                double z = (edge(b) + 0.5 * step - x) / length;
                double k = Math.exp(-0.5 * z * z);
                double share = line && !negative ? k * (s2 - s1 * z) / determinant : k / s0;
                variance += share * share * squares[b];
            }
        }
        return new double[] {x, rate, Math.sqrt(variance), length};
    }

    private double effective(double x, double length) {
        int from = Math.max(0, (int) Math.floor((x - length - range.low()) / step));
        int to = Math.min(counts.length, (int) Math.ceil((x + length - range.low()) / step));
        double sum = 0;
        double square = 0;
        for (int b = from; b < to; b++) {
            if (!hidden[b]) {
                sum += counts[b];
                square += squares[b];
            }
        }
        return square > 0 ? sum * sum / square : 0;
    }
}
