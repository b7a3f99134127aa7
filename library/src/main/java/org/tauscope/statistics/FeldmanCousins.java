package org.tauscope.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Unified intervals for a Poisson signal on a known background: G. J. Feldman, R. D. Cousins, PRD 57 (1998) 3873,
 * section IV. This is the raw construction on a grid; the paper's published upper edges are in addition smoothed to fall
 * with the background.
 *
 * @param background known mean background, from 0
 * @param level      confidence level, in (0, 1)
 * @param step       step of the grid in signal events
 */
public record FeldmanCousins(double background, double level, double step) {

    /** Checks the ranges. */
    public FeldmanCousins {
        if (!(background >= 0 && background <= 1e4)) {
            throw new IllegalArgumentException("background is " + background + " events, expected 0 to 1e4");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level is " + level + ", expected 0 to 1");
        }
        if (!(step >= 1e-4 && step <= 10)) {
            throw new IllegalArgumentException("step is " + step + " events, expected 1e-4 to 10");
        }
    }

    /**
     * The interval of an observation: the outermost grid points whose acceptance region holds it.
     *
     * @param observed observed events, from 0
     */
    public Interval interval(int observed) {
        if (!(observed >= 0 && observed <= 100_000)) {
            throw new IllegalArgumentException("observed events are " + observed + ", expected 0 to 100000");
        }
        double best = Math.max(0, observed - background);
        double reach = best + 10 * Math.sqrt(observed + 1.0) + 10;
        double lower = Double.NaN;
        double upper = best;
        for (int i = 0; i * step <= reach; i++) {
            double signal = i * step;
            if (accepts(signal, observed)) {
                lower = Double.isNaN(lower) ? signal : lower;
                upper = signal;
            }
        }
        return new Interval(best, Double.isNaN(lower) ? best : lower, upper, lower == 0, false);
    }

    private boolean accepts(double signal, int observed) {
        double mean = signal + background;
        int size = (int) Math.ceil(Math.max(observed + 1.0, mean + 12 * Math.sqrt(mean) + 20)) + 1;
        double[] logs = new double[size];
        PoissonMixture.logProbabilities(new double[] {Math.max(mean, 1e-100)}, new double[] {1}, logs);
        List<Integer> order = new ArrayList<>();
        double[] ranks = new double[size];
        for (int n = 0; n < size; n++) {
            double best = Math.max(n, background);
            double bestLog = best > 0 ? n * Math.log(best) - best : 0;
            double here = mean > 0 ? n * Math.log(mean) - mean : n == 0 ? 0 : Double.NEGATIVE_INFINITY;
            ranks[n] = here - bestLog;
            order.add(n);
        }
        order.sort(Comparator.comparingDouble((Integer n) -> ranks[n]).reversed());
        double sum = 0;
        for (int n : order) {
            sum += Math.exp(logs[n]);
            if (n == observed) {
                return true;
            }
            if (sum >= level) {
                return false;
            }
        }
        return false;
    }

    /** Upper edges for 0 to {@code most} events. */
    public double[] upperEdges(int most) {
        double[] edges = new double[most + 1];
        Arrays.setAll(edges, n -> interval(n).upper());
        return edges;
    }
}
