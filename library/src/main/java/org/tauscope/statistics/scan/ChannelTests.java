package org.tauscope.statistics.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fits of one channel at one mass after the other, for one set of counts. The fit without signal is kept while the window
 * stays the same, and each fit starts from the one before it. One per thread.
 */
final class ChannelTests {

    /** A deficit may take away so much of the background under the peak. */
    private static final double DEFICIT = 0.95;

    /** Running sums of the counts over the bins of the spectrum. */
    private final double[] sums;

    private @Nullable ChannelHypothesis before;
    private @Nullable WindowFit fit;
    private double[] counts = new double[0];
    private double[] zero = new double[0];
    private double[] rates = new double[0];
    private double atZero;

    ChannelTests(double[] sums) {
        this.sums = sums;
    }

    /** Running sums, one more than bins. */
    static double[] sums(double[] counts) {
        double[] sums = new double[counts.length + 1];
        for (int b = 0; b < counts.length; b++) {
            sums[b + 1] = sums[b] + counts[b];
        }
        return sums;
    }

    /**
     * Fits the background of the hypothesis and looks at its peak.
     *
     * @throws IllegalStateException where the fit does not converge
     */
    WindowFit prepare(ChannelHypothesis hypothesis) {
        WindowFit here = fit;
        if (here == null || before == null || !before.sharesWindow(hypothesis)) {
            here = new WindowFit(hypothesis.background, hypothesis.templates);
            counts = hypothesis.bins.counts(sums);
            here.likelihood().observe(counts, 0);
            double events = Arrays.stream(counts).sum();
            boolean near = before != null
                    && before.bins.length == hypothesis.bins.length
                    && before.bins.joined == hypothesis.bins.joined
                    && before.background.degree() == hypothesis.background.degree()
                    && atZero < Double.POSITIVE_INFINITY;
            double[] start = near ? zero.clone() : here.start(events);
            here.likelihood().look(hypothesis.signal, hypothesis.signalFirst);
            atZero = here.held(start, 0);
            if (near && atZero == Double.POSITIVE_INFINITY) {
                start = here.start(events);
                atZero = here.held(start, 0);
            }
            zero = start;
            here.likelihood().value(zero);
            rates = here.likelihood().rates().clone();
            fit = here;
            before = hypothesis;
        }
        here.likelihood().observe(counts, 0);
        here.likelihood().look(hypothesis.signal, hypothesis.signalFirst);
        before = hypothesis;
        if (atZero == Double.POSITIVE_INFINITY) {
            throw new IllegalStateException(here.failure());
        }
        return here;
    }

    /** The yield below which the density under the peak would come near zero. */
    private double least(ChannelHypothesis hypothesis) {
        double least = Double.NEGATIVE_INFINITY;
        double top = Arrays.stream(hypothesis.signal).max().orElse(1);
        for (int i = 0; i < hypothesis.signal.length; i++) {
            if (hypothesis.signal[i] > 1e-3 * top) {
                double rate = Math.max(0, rates[hypothesis.signalFirst + i]);
                least = Math.max(least, -DEFICIT * rate / hypothesis.signal[i]);
            }
        }
        return least;
    }

    /** Signal and background coefficients of the free fit; the first is replaced by the minimum of the likelihood. */
    private double free(WindowFit here, ChannelHypothesis hypothesis, double[] best) {
        double value = here.free(best, least(hypothesis));
        if (value == Double.POSITIVE_INFINITY) {
            throw new IllegalStateException(here.failure());
        }
        return value;
    }

    /** Signed significance from two fits. */
    double significance(ChannelHypothesis hypothesis) {
        WindowFit here = prepare(hypothesis);
        double[] x = zero.clone();
        double value = free(here, hypothesis, x);
        return Math.copySign(Math.sqrt(2 * Math.max(0, atZero - value)), x[0]);
    }

    /** Coefficients of the background in the fit without signal. */
    double[] backgroundCoefficients(ChannelHypothesis hypothesis) {
        prepare(hypothesis);
        return Arrays.copyOfRange(zero, 1, zero.length);
    }

    /** The likelihood of the signal in these counts. */
    ProfileCurve curve(ChannelHypothesis hypothesis) {
        WindowFit here = prepare(hypothesis);
        double[] best = zero.clone();
        double value = free(here, hypothesis, best);
        return new ProfileCurve(here, counts, hypothesis, best, value, least(hypothesis));
    }

    /** The likelihood of the signal in counts that equal the fit without signal. */
    ProfileCurve asimov(ChannelHypothesis hypothesis) {
        prepare(hypothesis);
        double[] positive = rates.clone();
        for (int b = 0; b < positive.length; b++) {
            positive[b] = Math.max(0, positive[b]);
        }
        WindowFit own = new WindowFit(hypothesis.background, hypothesis.templates);
        own.likelihood().observe(positive, 0);
        own.likelihood().look(hypothesis.signal, hypothesis.signalFirst);
        double[] best = zero.clone();
        double value = own.held(best, 0);
        return new ProfileCurve(own, positive, hypothesis, best, value, least(hypothesis));
    }

    /** Events in a range of bins. */
    double events(ChannelHypothesis hypothesis, int from, int to) {
        prepare(hypothesis);
        return Arrays.stream(counts, from, to).sum();
    }

    /**
     * Background events in a range of bins and their standard deviation.
     *
     * @param free true for the fit with a free signal, which leaves what is beside the peak
     */
    double[] backgroundWithin(ChannelHypothesis hypothesis, int from, int to, boolean free) {
        WindowFit here = prepare(hypothesis);
        double[] x = zero.clone();
        if (free) {
            free(here, hypothesis, x);
        }
        return here.backgroundWithin(x, from, to);
    }

    /** Counts and the fit with a free signal, bins joined in groups. */
    FittedWindow view(String name, ChannelHypothesis hypothesis, int group) {
        WindowFit here = prepare(hypothesis);
        double[] x = zero.clone();
        free(here, hypothesis, x);
        here.likelihood().value(x);
        double[] all = here.likelihood().rates();
        WindowBins bins = hypothesis.bins;
        int middle = 0;
        while (middle < bins.size() - 1 && bins.middle(middle) < hypothesis.mass) {
            middle++;
        }
        int from = middle;
        while (from > 0 && bins.used[from - 1] == bins.used[from] - 1) {
            from--;
        }
        int to = middle + 1;
        while (to < bins.size() && bins.used[to] == bins.used[to - 1] + 1) {
            to++;
        }
        List<Double> edges = new ArrayList<>();
        List<List<Double>> rows = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int b = from; b + group <= to; b += group) {
            edges.add(bins.low + bins.used[b] * bins.width);
            double[] sums = new double[3];
            for (int i = b; i < b + group; i++) {
                int s = i - hypothesis.signalFirst;
                double signal = s >= 0 && s < hypothesis.signal.length ? x[0] * hypothesis.signal[s] : 0;
                sums[0] += counts[i];
                sums[1] += Math.max(0, all[i] - signal);
                sums[2] += signal;
            }
            for (int k = 0; k < sums.length; k++) {
                rows.get(k).add(sums[k]);
            }
        }
        edges.add(edges.getLast() + group * bins.width);
        return new FittedWindow(name, hypothesis.mass, edges, rows.get(0), rows.get(1), rows.get(2));
    }
}
