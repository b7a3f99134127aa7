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

    /** The far tail of a wide log-normal is cut here: it is long, and never known so well. */
    private static final double NEGLIGIBLE_OF_WIDE = 1e-7;

    private static final double WIDE = 0.3;

    /** Below this a sum of products has lost digits to underflow. */
    private static final double LOST = 1e-290;

    private static final int MAX_OUTCOMES = 1 << 21;
    private static final int[] SIGNAL_REACH = {4000, 400, 60};

    private final int[] sizes;
    private final double[] logSignalPlusBackground;
    private final double[] logBackground;

    /**
     * The outcomes for one signal.
     *
     * @param background ln P(n | b) per region for at least as many counts as are enumerated; see {@link #background}
     */
    CountingOutcomes(CountingModel model, double[][] background, double[] signal, int[] atLeast) {
        int regions = model.regions().size();
        sizes = sizes(model, signal, atLeast);
        double all = 0;
        double allBackground = 0;
        for (int r = 0; r < regions; r++) {
            all += resolved(signal[r], sizes[r]);
            allBackground += model.regions().get(r).background();
        }
        NormalQuadrature shared = NormalQuadrature.resolving(model.commonSignalUncertainty(), all, allBackground);
        double[][][] given = new double[regions][][];
        double[][] without = new double[regions][];
        for (int r = 0; r < regions; r++) {
            Region region = model.regions().get(r);
            without[r] = Arrays.copyOf(background[r], sizes[r]);
            double[] plain = exp(without[r]);
            given[r] = new double[shared.size()][];
            for (int c = 0; c < shared.size(); c++) {
                double factor = Math.exp(model.commonSignalUncertainty() * shared.points()[c]);
                given[r][c] = signal[r] == 0
                        ? without[r].clone()
                        : sum(signalAlone(region, signal[r] * factor, sizes[r]), without[r], plain);
            }
        }
        long outcomes = 1;
        for (int r = 0; r < regions; r++) {
            boolean wide = model.regions().get(r).backgroundUncertainty() > WIDE;
            sizes[r] = trimmed(given[r], without[r], atLeast[r], wide ? NEGLIGIBLE_OF_WIDE : NEGLIGIBLE);
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
    private static int trimmed(double[][] given, double[] without, int atLeast, double negligible) {
        int last = without.length - 1;
        double beyond = 0;
        int least = atLeast + 2 + (int) Math.ceil(2 * Math.sqrt(atLeast));
        while (last > least) {
            double largest = without[last];
            for (double[] row : given) {
                largest = Math.max(largest, row[last]);
            }
            beyond += Math.exp(largest);
            if (beyond > negligible) {
                break;
            }
            last--;
        }
        return last + 1;
    }

    /** Number of counts that are enumerated per region. */
    static int[] sizes(CountingModel model, double[] signal, int[] atLeast) {
        int[] sizes = new int[signal.length];
        for (int r = 0; r < sizes.length; r++) {
            sizes[r] = range(model, r, signal[r], atLeast[r]) + 1;
        }
        return sizes;
    }

    /** ln P(n | b) of a region for n = 0 .. size - 1, its background uncertainty integrated out. */
    static double[] background(Region region, int size) {
        double b = Math.max(region.background(), NO_BACKGROUND);
        NormalQuadrature rule = NormalQuadrature.resolving(region.backgroundUncertainty(), region.background(), 0);
        return mixture(b, region.backgroundUncertainty(), rule, size);
    }

    /** ln P(n) of the signal in a region alone, its own uncertainty integrated out. */
    private static double[] signalAlone(Region region, double signal, int size) {
        double near = resolved(signal, size);
        return mixture(
                signal,
                region.signalUncertainty(),
                NormalQuadrature.resolving(region.signalUncertainty(), near, 0),
                size);
    }

    private static double[] mixture(double mean, double sigma, NormalQuadrature rule, int size) {
        double[] means = new double[rule.size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = mean * Math.exp(sigma * rule.points()[i]);
        }
        double[] logs = new double[size];
        PoissonMixture.logProbabilities(means, rule.weights(), logs);
        return logs;
    }

    /**
     * ln P(n) of the sum of two independent counts.
     *
     * @param first       logarithms of the probabilities of the one
     * @param second      logarithms of the probabilities of the other
     * @param plainSecond the latter without logarithm, for speed
     */
    private static double[] sum(double[] first, double[] second, double[] plainSecond) {
        double top = Arrays.stream(first).max().orElseThrow();
        double[] scaled = new double[first.length];
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] = Math.exp(first[k] - top);
        }
        double[] sum = new double[first.length];
        for (int n = 0; n < sum.length; n++) {
            double total = 0;
            for (int k = 0; k <= n; k++) {
                total += scaled[k] * plainSecond[n - k];
            }
            sum[n] = total > LOST ? top + Math.log(total) : logSum(first, second, n);
        }
        return sum;
    }

    private static double logSum(double[] first, double[] second, int n) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k <= n; k++) {
            largest = Math.max(largest, first[k] + second[n - k]);
        }
        double total = 0;
        for (int k = 0; k <= n; k++) {
            total += Math.exp(first[k] + second[n - k] - largest);
        }
        return largest + Math.log(total);
    }

    private static double[] exp(double[] logs) {
        return Arrays.stream(logs).map(Math::exp).toArray();
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
