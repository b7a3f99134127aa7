package org.tauscope.searches.leptophilicscalar;

import java.util.List;
import java.util.NavigableMap;

/**
 * The cut on the score of the trees: the one with the largest eff / (a/2 + sqrt(B)) of G. Punzi (physics/0308063), a = 1.28
 * for 90 % CL, as geometric mean over the simulated masses of a region. B is the background within two resolutions, taken from
 * a wider window, plus one standard deviation for the size of the simulation: no cut wins because a sample has run dry.
 */
final class ScoreCut {

    private static final double DEVIATIONS = 1.2816;
    private static final int STEPS = 98;

    /** Half length of the window in which the background is counted, share of the mass. */
    private static final double WINDOW = 0.15;

    private ScoreCut() {}

    /**
     * Chooses the cut.
     *
     * @param signals          true pairs by simulated mass, weights per generated event
     * @param signalScores     their scores, in the order of the masses
     * @param backgrounds      pairs of every sample, weights in expected events
     * @param backgroundScores their scores
     * @param peaks            resolution
     */
    static double choose(
            NavigableMap<Double, Pairs> signals,
            List<double[]> signalScores,
            List<Pairs> backgrounds,
            List<double[]> backgroundScores,
            Peaks peaks) {
        double[] merit = new double[STEPS + 1];
        int place = 0;
        for (var signal : signals.entrySet()) {
            double mass = signal.getKey();
            double[] efficiency =
                    above(signal.getValue(), signalScores.get(place++), 0, Double.POSITIVE_INFINITY, false);
            double[] background = new double[STEPS + 1];
            double[] squares = new double[STEPS + 1];
            for (int b = 0; b < backgrounds.size(); b++) {
                double low = mass * (1 - WINDOW);
                double high = mass * (1 + WINDOW);
                add(background, above(backgrounds.get(b), backgroundScores.get(b), low, high, false));
                add(squares, above(backgrounds.get(b), backgroundScores.get(b), low, high, true));
            }
            double share = Math.min(1, 4 * peaks.width(mass) / (2 * WINDOW * mass));
            for (int step = 0; step <= STEPS; step++) {
                double events = share * (background[step] + Math.sqrt(squares[step]));
                merit[step] += Math.log(Math.max(1e-12, efficiency[step]) / (DEVIATIONS / 2 + Math.sqrt(events)));
            }
        }
        int best = 0;
        for (int step = 1; step <= STEPS; step++) {
            best = merit[step] > merit[best] ? step : best;
        }
        return cut(best);
    }

    private static double cut(int step) {
        return step / (STEPS + 2.0);
    }

    private static void add(double[] sum, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    /** Weights, or their squares, above each cut. */
    private static double[] above(Pairs pairs, double[] scores, double low, double high, boolean squared) {
        double[] sums = new double[STEPS + 1];
        for (int i = 0; i < pairs.size(); i++) {
            double mass = pairs.mass()[i];
            if (mass >= low && mass < high) {
                double w = pairs.weight()[i];
                sums[Math.clamp((long) (scores[i] * (STEPS + 2)), 0, STEPS)] += squared ? w * w : w;
            }
        }
        for (int step = STEPS - 1; step >= 0; step--) {
            sums[step] += sums[step + 1];
        }
        return sums;
    }
}
