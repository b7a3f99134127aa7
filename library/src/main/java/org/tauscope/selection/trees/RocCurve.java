package org.tauscope.selection.trees;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.cards.CardException;
import org.tauscope.statistics.RisingOrder;

/**
 * What a cut on a score keeps of the signal and of a background, for every cut.
 *
 * @param signal     efficiency of the signal, rising from 0 to 1 as the cut is loosened
 * @param background efficiency of the background at the same cuts
 * @param area       probability that a signal candidate scores higher than one of the background, half of the ties counted:
 *                   1/2 for a score that knows nothing, 1 for a perfect one
 * @param error      standard deviation of the area: E. DeLong, D. DeLong, D. Clarke-Pearson, Biometrics 44 (1988) 837, with
 *                   weights
 */
public record RocCurve(List<Double> signal, List<Double> background, double area, double error) {

    /** Smallest step that a drawing shows on a linear axis. */
    private static final double STEP = 0.0025;
    /** Smallest factor that it shows on a logarithmic one. */
    private static final double FACTOR = 1.02;

    /** Copies the lists. */
    public RocCurve {
        signal = List.copyOf(signal);
        background = List.copyOf(background);
    }

    /**
     * Compares two samples of scores.
     *
     * @param signal            scores
     * @param signalWeights     not negative, with a positive sum
     * @param background        scores
     * @param backgroundWeights not negative, with a positive sum
     */
    public static RocCurve of(
            double[] signal, double[] signalWeights, double[] background, double[] backgroundWeights) {
        int s = signal.length;
        double signalSum = sum("signal", signal, signalWeights);
        double backgroundSum = sum("background", background, backgroundWeights);
        // From the highest score down.
        double[] falling = new double[s + background.length];
        for (int i = 0; i < falling.length; i++) {
            falling[i] = -score(i, signal, background);
        }
        int[] order = RisingOrder.of(falling);
        List<Double> x = new ArrayList<>(List.of(0.0));
        List<Double> y = new ArrayList<>(List.of(0.0));
        double area = 0;
        double kept = 0;
        double passed = 0;
        // Sums of weight times placement and of (weight times placement)^2 etc., to give the variance over candidates.
        Placements ofSignal = new Placements();
        Placements ofBackground = new Placements();
        for (int begin = 0; begin < order.length; ) {
            int end = begin;
            double more = 0;
            double worse = 0;
            double value = score(order[begin], signal, background);
            while (end < order.length && score(order[end], signal, background) == value) {
                int i = order[end++];
                if (i < s) {
                    more += signalWeights[i];
                } else {
                    worse += backgroundWeights[i - s];
                }
            }
            double aboveOrEqual = (kept + more / 2) / signalSum;
            double belowOrEqual = 1 - (passed + worse / 2) / backgroundSum;
            for (int k = begin; k < end; k++) {
                if (order[k] < s) {
                    ofSignal.add(signalWeights[order[k]] / signalSum, belowOrEqual);
                } else {
                    ofBackground.add(backgroundWeights[order[k] - s] / backgroundSum, aboveOrEqual);
                }
            }
            area += worse / backgroundSum * aboveOrEqual;
            kept += more;
            passed += worse;
            x.add(Math.min(1, kept / signalSum));
            y.add(Math.min(1, passed / backgroundSum));
            begin = end;
        }
        double variance = ofSignal.variance(area) + ofBackground.variance(area);
        return thinned(x, y, area, Math.sqrt(Math.max(0, variance)));
    }

    private static final class Placements {
        private double square;
        private double cross;
        private double place;

        void add(double weight, double placement) {
            square += weight * weight;
            cross += weight * weight * placement;
            place += weight * weight * placement * placement;
        }

        /** Sum of squared weights times the squared distance of the placements from their mean. */
        double variance(double mean) {
            return place - 2 * mean * cross + mean * mean * square;
        }
    }

    /** Signal efficiency at the loosest cut that keeps no more than this share of the background. */
    public double signalAt(double backgroundEfficiency) {
        double best = 0;
        for (int i = 0; i < signal.size(); i++) {
            if (background.get(i) <= backgroundEfficiency) {
                best = Math.max(best, signal.get(i));
            }
        }
        return best;
    }

    private static double score(int i, double[] signal, double[] background) {
        return i < signal.length ? signal[i] : background[i - signal.length];
    }

    private static double sum(String what, double[] scores, double[] weights) {
        if (scores.length != weights.length) {
            throw new IllegalArgumentException(
                    "ROC: " + scores.length + " scores and " + weights.length + " weights of the " + what);
        }
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        if (!(sum > 0) || !Double.isFinite(sum)) {
            throw new CardException("ROC: " + what + ": found the sum of weights " + sum + ", expected a positive one");
        }
        return sum;
    }

    /** Keeps the points between which a drawing sees a difference, on a linear or logarithmic axis, and the last. */
    private static RocCurve thinned(List<Double> x, List<Double> y, double area, double error) {
        List<Double> keptX = new ArrayList<>();
        List<Double> keptY = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            boolean visible = keptX.isEmpty()
                    || x.get(i) > keptX.getLast() + STEP
                    || y.get(i) > keptY.getLast() + STEP
                    || y.get(i) > keptY.getLast() * FACTOR;
            if (visible || i == x.size() - 1) {
                keptX.add(x.get(i));
                keptY.add(y.get(i));
            }
        }
        return new RocCurve(keptX, keptY, area, error);
    }
}
