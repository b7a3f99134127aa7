package org.tauscope.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Exact CLs for event counts in one to three regions: every outcome is enumerated, no asymptotic formula is used.
 *
 * <p>The uncertainties of the {@link CountingModel} are integrated out (Cousins and Highland, NIM A 320 (1992) 331); the
 * test statistic is the ratio of the marginal probabilities {@code P(n | s+b) / P(n | b)} (Read, J. Phys. G 28 (2002)
 * 2693), and the p-values sum the outcomes that are at least as background-like. Without a background the limit of a
 * vanishing one is meant. Any finite signal gives a finite answer.
 *
 * <p>The background alone does not depend on the signal: its probabilities are computed once.
 */
public final class ExactCounting {

    /** Outcomes whose ln(ratio) differ by less, relative to 1 + |ln ratio|, count as equally signal-like. */
    private static final double TIE = 1e-8;

    private static final double LIMIT_PRECISION = 1e-10;

    private final CountingModel model;
    private final double[][] background;

    /**
     * Exact counting in a model.
     *
     * @param model the regions and their uncertainties
     */
    public ExactCounting(CountingModel model) {
        this.model = model;
        int regions = model.regions().size();
        double[] large = new double[regions];
        Arrays.fill(large, Double.MAX_VALUE);
        int[] sizes = CountingOutcomes.sizes(model, large, new int[regions]);
        background = new double[regions][];
        for (int r = 0; r < regions; r++) {
            background[r] = CountingOutcomes.background(model.regions().get(r), sizes[r]);
        }
    }

    /** The regions and their uncertainties. */
    public CountingModel model() {
        return model;
    }

    private CountingOutcomes outcomes(double[] signal, int[] atLeast) {
        int[] sizes = CountingOutcomes.sizes(model, signal, atLeast);
        double[][] enough = background.clone();
        for (int r = 0; r < sizes.length; r++) {
            if (sizes[r] > enough[r].length) {
                enough[r] = CountingOutcomes.background(model.regions().get(r), sizes[r]);
            }
        }
        return new CountingOutcomes(model, enough, signal, atLeast);
    }

    /**
     * CLs of an observation.
     *
     * @param signal   expected (median) signal events per region, each finite and not negative
     * @param observed observed events per region, not negative
     * @return CLs, in [0, 1]
     */
    public double cls(double[] signal, int[] observed) {
        checkSignal(signal);
        checkObserved(observed);
        return cls(outcomes(signal, observed), observed);
    }

    private static double cls(CountingOutcomes outcomes, int[] observed) {
        double[] sb = outcomes.logSignalPlusBackground();
        double[] b = outcomes.logBackground();
        int seen = outcomes.index(observed);
        double ratio = sb[seen] - b[seen];
        double limit = ratio + TIE * (1 + Math.abs(ratio));
        double topSb = Double.NEGATIVE_INFINITY;
        double topB = Double.NEGATIVE_INFINITY;
        for (int o = 0; o < sb.length; o++) {
            if (sb[o] - b[o] <= limit) {
                topSb = Math.max(topSb, sb[o]);
                topB = Math.max(topB, b[o]);
            }
        }
        double sumSb = 0;
        double sumB = 0;
        for (int o = 0; o < sb.length; o++) {
            if (sb[o] - b[o] <= limit) {
                sumSb += Math.exp(sb[o] - topSb);
                sumB += Math.exp(b[o] - topB);
            }
        }
        return Math.min(1, Math.exp(topSb - topB) * sumSb / sumB);
    }

    /**
     * Quantiles of CLs over the outcomes of background alone.
     *
     * @param signal expected (median) signal events per region, each finite and not negative
     * @param sigmas quantiles as normal deviates, e.g. -2, -1, 0, 1, 2; 0 is the median
     * @return for each deviate z the smallest CLs that background alone stays at or below with probability Phi(z)
     */
    public double[] expectedCls(double[] signal, double[] sigmas) {
        checkSignal(signal);
        return expectedCls(outcomes(signal, new int[signal.length]), sigmas);
    }

    /**
     * Observed CLs and its background-only quantiles from one enumeration: half the work of asking for each.
     *
     * @param signal   expected (median) signal events per region, each finite and not negative
     * @param observed observed events per region, not negative
     * @param sigmas   quantiles as normal deviates, e.g. -2, -1, 0, 1, 2
     * @return CLs of the observation, followed by one value per deviate
     */
    public double[] observedAndExpectedCls(double[] signal, int[] observed, double[] sigmas) {
        checkSignal(signal);
        checkObserved(observed);
        CountingOutcomes outcomes = outcomes(signal, observed);
        double[] answers = new double[sigmas.length + 1];
        answers[0] = cls(outcomes, observed);
        System.arraycopy(expectedCls(outcomes, sigmas), 0, answers, 1, sigmas.length);
        return answers;
    }

    private static double[] expectedCls(CountingOutcomes outcomes, double[] sigmas) {
        double[] sb = outcomes.logSignalPlusBackground();
        double[] b = outcomes.logBackground();
        int[] order = byRatio(sb, b);
        double[] answers = new double[sigmas.length];
        Arrays.fill(answers, 1);
        boolean[] found = new boolean[sigmas.length];
        double[] wanted = new double[sigmas.length];
        for (int k = 0; k < sigmas.length; k++) {
            wanted[k] = Normal.cumulative(sigmas[k]);
        }
        double sumSb = 0;
        double sumB = 0;
        for (int o = 0; o < order.length; o++) {
            int here = order[o];
            sumSb += Math.exp(sb[here]);
            sumB += Math.exp(b[here]);
            if (o + 1 < order.length && tied(sb[here] - b[here], sb[order[o + 1]] - b[order[o + 1]])) {
                continue;
            }
            for (int k = 0; k < sigmas.length; k++) {
                if (!found[k] && sumB >= wanted[k] * (1 - 1e-12) && sumB > 0) {
                    found[k] = true;
                    answers[k] = Math.min(1, sumSb / sumB);
                }
            }
        }
        return answers;
    }

    /**
     * Upper limit on the signal strength.
     *
     * @param signalPerUnit expected signal events per region at strength 1
     * @param observed      observed events per region
     * @param level         confidence level, in (0, 1), e.g. 0.95
     * @return the strength where CLs = 1 - level, or infinity where no strength is excluded
     */
    public double upperLimit(double[] signalPerUnit, int[] observed, double level) {
        return limit(signalPerUnit, level, strength -> cls(times(signalPerUnit, strength), observed));
    }

    /**
     * Expected upper limits on the signal strength for background alone.
     *
     * @param signalPerUnit expected signal events per region at strength 1
     * @param sigmas        quantiles as normal deviates, e.g. -2, -1, 0, 1, 2
     * @param level         confidence level, in (0, 1)
     * @return one limit per deviate, infinity where no strength is excluded
     */
    public double[] expectedUpperLimits(double[] signalPerUnit, double[] sigmas, double level) {
        double[] limits = new double[sigmas.length];
        for (int k = 0; k < limits.length; k++) {
            double[] one = {sigmas[k]};
            limits[k] = limit(signalPerUnit, level, strength -> expectedCls(times(signalPerUnit, strength), one)[0]);
        }
        return limits;
    }

    private double limit(double[] signalPerUnit, double level, DoubleUnaryOperator cls) {
        checkSignal(signalPerUnit);
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level is " + level + ", expected 0 to 1");
        }
        double total = Arrays.stream(signalPerUnit).sum();
        if (total == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double alpha = 1 - level;
        double low = 0;
        double high = 3 / total;
        while (cls.applyAsDouble(high) > alpha) {
            low = high;
            high *= 2;
            if (high * total > 1e9) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return crossing(cls, alpha, low, high);
    }

    /** Regula falsi on ln CLs, halving whenever it is slow: the curve may jump where outcomes change their order. */
    private static double crossing(DoubleUnaryOperator cls, double alpha, double from, double to) {
        double low = from;
        double high = to;
        double atLow = low == 0 ? -Math.log(alpha) : excess(cls, alpha, low);
        double atHigh = excess(cls, alpha, high);
        boolean halve = false;
        while (high - low > LIMIT_PRECISION * high) {
            double width = high - low;
            double middle = halve ? low + width / 2 : low + width * atLow / (atLow - atHigh);
            double nudge = 0.25 * LIMIT_PRECISION * high;
            middle = Math.clamp(middle, low + nudge, high - nudge);
            double value = excess(cls, alpha, middle);
            if (value > 0) {
                low = middle;
                atLow = value;
            } else {
                high = middle;
                atHigh = value;
            }
            double step = Math.abs(value) < 1e-13 ? 0 : high - low;
            if (step == 0) {
                return middle;
            }
            halve = !halve && step > width / 2;
        }
        return (low + high) / 2;
    }

    private static double excess(DoubleUnaryOperator cls, double alpha, double strength) {
        return Math.log(Math.max(cls.applyAsDouble(strength), 1e-300) / alpha);
    }

    /** Indices of the outcomes from background-like to signal-like. */
    private static int[] byRatio(double[] sb, double[] b) {
        int bits = 64 - Long.numberOfLeadingZeros(sb.length);
        long mask = (1L << bits) - 1;
        long[] keys = new long[sb.length];
        for (int o = 0; o < keys.length; o++) {
            long raw = Double.doubleToLongBits(sb[o] - b[o]);
            long sortable = raw < 0 ? ~raw ^ Long.MIN_VALUE : raw;
            keys[o] = (sortable & ~mask) | o;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int o = 0; o < order.length; o++) {
            order[o] = (int) (keys[o] & mask);
        }
        return order;
    }

    private static boolean tied(double first, double second) {
        return Math.abs(first - second) <= TIE * (1 + Math.abs(first));
    }

    private static double[] times(double[] signal, double strength) {
        double[] scaled = new double[signal.length];
        for (int r = 0; r < scaled.length; r++) {
            scaled[r] = signal[r] * strength;
        }
        return scaled;
    }

    private void checkSignal(double[] signal) {
        checkLength("signal", signal.length);
        for (double s : signal) {
            if (!(s >= 0 && s < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("signal is " + s + " events, expected a finite number from 0");
            }
        }
    }

    private void checkObserved(int[] observed) {
        checkLength("observation", observed.length);
        for (int n : observed) {
            if (n < 0) {
                throw new IllegalArgumentException("observed events are " + n + ", expected a number from 0");
            }
        }
    }

    private void checkLength(String what, int length) {
        if (length != model.regions().size()) {
            throw new IllegalArgumentException(what + " has " + length + " regions, expected "
                    + model.regions().size());
        }
    }
}
