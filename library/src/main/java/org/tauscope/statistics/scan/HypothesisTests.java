package org.tauscope.statistics.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.tauscope.statistics.LimitStatistic;
import org.tauscope.statistics.ProfileLimit;
import org.tauscope.statistics.Significance;

/**
 * Tests one mass after the other for one set of counts. The fit without signal is kept while the window stays the same,
 * and each fit starts from the one before it. One per thread.
 */
final class HypothesisTests {

    private static final double[] BANDS = {-2, -1, 0, 1, 2};
    /** A deficit may take away so much of the background under the peak. */
    private static final double DEFICIT = 0.95;

    private final MassScan scan;
    private final double[] counts;
    private @Nullable MassHypothesis before;
    private @Nullable WindowFit fit;
    private double[] zero = new double[0];
    private double[] rates = new double[0];
    private double atZero;

    HypothesisTests(MassScan scan, double[] counts) {
        this.scan = scan;
        this.counts = counts;
    }

    /** Fits the background of the hypothesis and looks at its peak. */
    private WindowFit prepare(MassHypothesis hypothesis) {
        WindowFit here = fit;
        if (here == null || before == null || !before.sharesWindow(hypothesis)) {
            here = scan.fitFor(hypothesis);
            here.likelihood().observe(counts, hypothesis.first);
            double events = 0;
            for (int b = 0; b < hypothesis.bins; b++) {
                events += counts[hypothesis.first + b];
            }
            boolean near = before != null && before.bins == hypothesis.bins && atZero < Double.POSITIVE_INFINITY;
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
        }
        here.likelihood().look(hypothesis.signal, hypothesis.signalFirst);
        before = hypothesis;
        return here;
    }

    /** The yield below which the density under the peak would come near zero. */
    private double least(MassHypothesis hypothesis) {
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

    /** Signed significance, NaN where a fit fails. */
    double significance(MassHypothesis hypothesis) {
        WindowFit here = prepare(hypothesis);
        double[] x = zero.clone();
        double best = here.free(x, least(hypothesis));
        return best == Double.POSITIVE_INFINITY || atZero == Double.POSITIVE_INFINITY
                ? Double.NaN
                : Math.copySign(Math.sqrt(2 * Math.max(0, atZero - best)), x[0]);
    }

    /** Bin means of the fit without signal over the window. */
    double[] backgroundRates(MassHypothesis hypothesis) {
        WindowFit here = prepare(hypothesis);
        if (atZero == Double.POSITIVE_INFINITY) {
            throw new IllegalStateException("no background at mass " + hypothesis.mass + ": " + here.failure());
        }
        return rates.clone();
    }

    /** The answer at one mass, with limits where a level is given. */
    ScanPoint test(MassHypothesis hypothesis, OptionalDouble level) {
        WindowFit here = prepare(hypothesis);
        double[] best = zero.clone();
        double atBest = here.free(best, least(hypothesis));
        if (atZero == Double.POSITIVE_INFINITY || atBest == Double.POSITIVE_INFINITY) {
            return new ScanPoint.Untested(hypothesis.mass, here.failure());
        }
        double sigma = here.uncertainty(best);
        double significance = Math.copySign(Math.sqrt(2 * Math.max(0, atZero - atBest)), best[0]);
        List<Double> limits = new ArrayList<>();
        if (level.isPresent()) {
            try {
                limits.addAll(limits(hypothesis, best, best[0] < 0 ? atZero : atBest, level.getAsDouble()));
            } catch (IllegalStateException failed) {
                return new ScanPoint.Untested(hypothesis.mass, String.valueOf(failed.getMessage()));
            }
        }
        return new ScanPoint.Tested(
                hypothesis.mass, best[0], sigma, significance, Significance.pValue(significance), limits);
    }

    private List<Double> limits(MassHypothesis hypothesis, double[] best, double base, double level) {
        WindowFit here = prepare(hypothesis);
        Asimov asimov = new Asimov(scan.fitFor(hypothesis), hypothesis);
        double[] x = best.clone();
        ProfileLimit limit = new ProfileLimit(
                mu -> best[0] > mu ? 0 : Math.sqrt(2 * Math.max(0, held(here, x, mu) - base)),
                asimov::root,
                LimitStatistic.QTILDE,
                level);
        double sigma = asimov.sigma();
        List<Double> limits = new ArrayList<>();
        limits.add(limit.observed(Math.max(1.5 * sigma, best[0] + 1.7 * sigma)));
        for (double band : BANDS) {
            limits.add(limit.expected(band, sigma * (2 + 0.6 * band)));
        }
        return limits;
    }

    private static double held(WindowFit fit, double[] x, double mu) {
        double value = fit.held(x, mu);
        if (value == Double.POSITIVE_INFINITY) {
            throw new IllegalStateException(fit.failure());
        }
        return value;
    }

    /** The profile of background-only Asimov data: its free minimum is known. */
    private final class Asimov {
        private final WindowFit fit;
        private final double[] x;
        private final double[] start;

        Asimov(WindowFit fit, MassHypothesis hypothesis) {
            this.fit = fit;
            start = zero.clone();
            x = zero.clone();
            double[] positive = rates.clone();
            for (int b = 0; b < positive.length; b++) {
                positive[b] = Math.max(0, positive[b]);
            }
            fit.likelihood().observe(positive, 0);
            fit.likelihood().look(hypothesis.signal, hypothesis.signalFirst);
        }

        /** Square root of q at a strength. */
        double root(double mu) {
            return Math.sqrt(2 * Math.max(0, held(fit, x, mu)));
        }

        double sigma() {
            return Math.min(fit.uncertainty(start), 1e6);
        }
    }
}
