package org.tauscope.statistics;

import java.util.Arrays;
import org.tauscope.statistics.CountingModel.Region;

/**
 * Every outcome (n_1 .. n_k) of a counting model for one signal: ln P(n | s+b) and ln P(n | b), uncertainties
 * integrated out. Outcomes beyond the enumerated range count as more signal-like than any within.
 */
final class CountingOutcomes {

    /** Stands for no background at all, so that the number of events orders the impossible outcomes. */
    private static final double NO_BACKGROUND = 1e-100;

    private static final double NEGLIGIBLE = 1e-12;
    private static final int MAX_OUTCOMES = 1 << 21;
    private static final int[] SIGNAL_REACH = {4000, 400, 60};

    private final int[] sizes;
    private final double[] logSignalPlusBackground;
    private final double[] logBackground;

    CountingOutcomes(CountingModel model, double[] signal, int[] atLeast) {
        int regions = model.regions().size();
        sizes = new int[regions];
        for (int r = 0; r < regions; r++) {
            sizes[r] = range(model, r, signal[r], atLeast[r]) + 1;
        }
        double all = 0;
        double background = 0;
        for (int r = 0; r < regions; r++) {
            all += resolved(signal[r], sizes[r]);
            background += model.regions().get(r).background();
        }
        NormalQuadrature shared = NormalQuadrature.resolving(model.commonSignalUncertainty(), all, background);
        double[][][] given = new double[regions][][];
        double[][] without = new double[regions][];
        for (int r = 0; r < regions; r++) {
            Region region = model.regions().get(r);
            given[r] = new double[shared.size()][];
            for (int c = 0; c < shared.size(); c++) {
                double factor = Math.exp(model.commonSignalUncertainty() * shared.points()[c]);
                given[r][c] = region(region, signal[r] * factor, sizes[r]);
            }
            without[r] = region(region, 0, sizes[r]);
        }
        long outcomes = 1;
        for (int r = 0; r < regions; r++) {
            sizes[r] = trimmed(given[r], without[r], atLeast[r]);
            outcomes *= sizes[r];
        }
        if (outcomes > MAX_OUTCOMES) {
            throw new IllegalArgumentException("exact counting would enumerate " + outcomes
                    + " outcomes, expected at most " + MAX_OUTCOMES + "; use toys or asymptotic formulas");
        }
        logBackground = background(without, (int) outcomes);
        logSignalPlusBackground = signalPlusBackground(given, shared.weights(), (int) outcomes);
    }

    /** ln P(n | s+b) of every outcome; the last region runs fastest. */
    double[] logSignalPlusBackground() {
        return logSignalPlusBackground;
    }

    /** ln P(n | b) of every outcome in the same order. */
    double[] logBackground() {
        return logBackground;
    }

    /** Position of an outcome. */
    int index(int[] counts) {
        int index = 0;
        for (int r = 0; r < sizes.length; r++) {
            index = index * sizes[r] + counts[r];
        }
        return index;
    }

    private static int range(CountingModel model, int r, double signal, int atLeast) {
        Region region = model.regions().get(r);
        double background = region.background() * Math.exp(7.1 * region.backgroundUncertainty());
        double backgroundTail = tail(background);
        double reach = SIGNAL_REACH[model.regions().size() - 1];
        double sigma = Math.hypot(model.commonSignalUncertainty(), region.signalUncertainty());
        double signalTail = Math.min(reach, tail(region.background() + signal * Math.exp(4 * sigma)));
        double observedTail = atLeast + 10 + 5 * Math.sqrt(atLeast);
        // Heavy log-normal tails: the far end of the background is bounded too.
        double cap = Math.max(reach, tail(region.background() * Math.exp(3 * region.backgroundUncertainty())));
        return (int) Math.ceil(Math.max(observedTail, Math.max(signalTail, Math.min(backgroundTail, cap))));
    }

    /** The signal whose probabilities must be resolved: far beyond the enumerated counts they all vanish. */
    private static double resolved(double signal, int size) {
        return signal > 4.0 * size + 100 ? 1e-3 : Math.min(signal, size);
    }

    /** A count that a Poisson mean exceeds with a probability below 1e-12. */
    private static double tail(double mean) {
        return mean + 7.2 * Math.sqrt(mean) + 12;
    }

    /** The counts from 0 that hold all but a negligible probability, some above the observed one. */
    private static int trimmed(double[][] given, double[] without, int atLeast) {
        int last = without.length - 1;
        double beyond = 0;
        int least = atLeast + 2 + (int) Math.ceil(2 * Math.sqrt(atLeast));
        while (last > least) {
            double largest = without[last];
            for (double[] row : given) {
                largest = Math.max(largest, row[last]);
            }
            beyond += Math.exp(largest);
            if (beyond > NEGLIGIBLE) {
                break;
            }
            last--;
        }
        return last + 1;
    }

    private static double[] region(Region region, double signal, int size) {
        double b = Math.max(region.background(), NO_BACKGROUND);
        double near = resolved(signal, size);
        NormalQuadrature ofBackground =
                NormalQuadrature.resolving(region.backgroundUncertainty(), region.background(), near);
        NormalQuadrature ofSignal = NormalQuadrature.resolving(region.signalUncertainty(), near, region.background());
        double[] means = new double[ofBackground.size() * ofSignal.size()];
        double[] weights = new double[means.length];
        double[] signals = new double[ofSignal.size()];
        for (int k = 0; k < signals.length; k++) {
            signals[k] = signal * Math.exp(region.signalUncertainty() * ofSignal.points()[k]);
        }
        int j = 0;
        for (int i = 0; i < ofBackground.size(); i++) {
            double shifted =
                    b * Math.exp(region.backgroundUncertainty() * ofBackground.points()[i]);
            for (int k = 0; k < signals.length; k++) {
                means[j] = shifted + signals[k];
                weights[j++] = ofBackground.weights()[i] * ofSignal.weights()[k];
            }
        }
        double[] logs = new double[size];
        PoissonMixture.logProbabilities(means, weights, logs);
        return logs;
    }

    private double[] background(double[][] without, int outcomes) {
        double[] logs = new double[outcomes];
        for (int o = 0; o < outcomes; o++) {
            int rest = o;
            double sum = 0;
            for (int r = sizes.length - 1; r >= 0; r--) {
                sum += without[r][rest % sizes[r]];
                rest /= sizes[r];
            }
            logs[o] = sum;
        }
        return logs;
    }

    private double[] signalPlusBackground(double[][][] given, double[] weights, int outcomes) {
        double[][] top = new double[sizes.length][];
        for (int r = 0; r < sizes.length; r++) {
            top[r] = scaleToLargest(given[r]);
        }
        double[] logs = new double[outcomes];
        int[] counts = new int[sizes.length];
        for (int o = 0; o < outcomes; o++) {
            int rest = o;
            double scale = 0;
            for (int r = sizes.length - 1; r >= 0; r--) {
                counts[r] = rest % sizes[r];
                rest /= sizes[r];
                scale += top[r][counts[r]];
            }
            double sum = 0;
            for (int c = 0; c < weights.length; c++) {
                double product = weights[c];
                for (int r = 0; r < counts.length; r++) {
                    product *= given[r][c][counts[r]];
                }
                sum += product;
            }
            logs[o] = scale + Math.log(Math.max(sum, Double.MIN_NORMAL));
        }
        return logs;
    }

    /** Replaces logarithms by ratios to the largest one at the same count, which is returned. */
    private static double[] scaleToLargest(double[][] logs) {
        double[] top = logs[0].clone();
        for (double[] row : logs) {
            for (int n = 0; n < row.length; n++) {
                top[n] = Math.max(top[n], row[n]);
            }
        }
        if (logs.length == 1) {
            Arrays.fill(logs[0], 1);
            return top;
        }
        for (double[] row : logs) {
            for (int n = 0; n < row.length; n++) {
                row[n] = Math.exp(row[n] - top[n]);
            }
        }
        return top;
    }
}
