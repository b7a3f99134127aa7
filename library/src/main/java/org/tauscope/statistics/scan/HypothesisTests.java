package org.tauscope.statistics.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.tauscope.statistics.LimitStatistic;
import org.tauscope.statistics.ProfileLimit;
import org.tauscope.statistics.Significance;

/** Tests one mass after the other for one set of counts. One per thread. */
final class HypothesisTests {

    private static final double[] BANDS = {-2, -1, 0, 1, 2};

    private final FewEvents fewEvents;
    private final List<ScanChannel> names;
    private final ChannelTests[] observed;
    private final ChannelTests[] expected;

    /**
     * Tests of a set of counts.
     *
     * @param observed running sums of the counts, one row per channel
     * @param expected of the counts that expected limits follow from; the same array where they are the observed ones
     */
    HypothesisTests(List<ScanChannel> names, FewEvents fewEvents, double[][] observed, double[][] expected) {
        this.names = names;
        this.fewEvents = fewEvents;
        this.observed = tests(observed);
        this.expected = Arrays.equals(observed, expected) ? this.observed : tests(expected);
    }

    private static ChannelTests[] tests(double[][] sums) {
        ChannelTests[] tests = new ChannelTests[sums.length];
        for (int c = 0; c < tests.length; c++) {
            tests[c] = new ChannelTests(sums[c]);
        }
        return tests;
    }

    /** Coefficients of the background of a channel in the fit without signal. */
    double[] backgroundCoefficients(ChannelHypothesis hypothesis) {
        return observed[hypothesis.channel].backgroundCoefficients(hypothesis);
    }

    /** What a channel shows around its mass. */
    FittedWindow view(ChannelHypothesis hypothesis, int group) {
        return observed[hypothesis.channel].view(names.get(hypothesis.channel).name(), hypothesis, group);
    }

    /** Signed significance; NaN where a fit fails, minus infinity where no channel sees the mass. */
    double significance(ScanHypothesis hypothesis) {
        if (hypothesis.channels().isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        try {
            if (hypothesis.simple()) {
                ChannelHypothesis only = hypothesis.channels().getFirst();
                return observed[only.channel].significance(only);
            }
            StrengthLikelihood likelihood = likelihood(hypothesis, curves(hypothesis, observed, false));
            double best = likelihood.free();
            double strength = likelihood.strength();
            return signed(likelihood.held(0) - best, strength);
        } catch (IllegalStateException failed) {
            return Double.NaN;
        }
    }

    private static double signed(double difference, double strength) {
        return Math.copySign(Math.sqrt(2 * Math.max(0, difference)), strength);
    }

    private static List<ProfileCurve> curves(ScanHypothesis hypothesis, ChannelTests[] tests, boolean asimov) {
        List<ProfileCurve> curves = new ArrayList<>();
        for (ChannelHypothesis channel : hypothesis.channels()) {
            curves.add(asimov ? tests[channel.channel].asimov(channel) : tests[channel.channel].curve(channel));
        }
        return curves;
    }

    private static StrengthLikelihood likelihood(ScanHypothesis hypothesis, List<ProfileCurve> curves) {
        return new StrengthLikelihood(curves, hypothesis.channels(), hypothesis.common());
    }

    /** The answer at one mass, with limits where a level is given. */
    ScanPoint test(ScanHypothesis hypothesis, OptionalDouble level) {
        if (hypothesis.channels().isEmpty()) {
            return new ScanPoint.Gap(hypothesis.mass(), hypothesis.gap());
        }
        try {
            return tested(hypothesis, level);
        } catch (IllegalStateException failed) {
            return new ScanPoint.Untested(hypothesis.mass(), String.valueOf(failed.getMessage()));
        }
    }

    private ScanPoint tested(ScanHypothesis hypothesis, OptionalDouble level) {
        List<ProfileCurve> curves = curves(hypothesis, observed, false);
        StrengthLikelihood likelihood = likelihood(hypothesis, curves);
        double atBest = likelihood.free();
        double best = likelihood.strength();
        double sigma = likelihood.uncertainty();
        double atZero = likelihood.held(0);
        double significance = signed(atZero - atBest, best);
        List<Double> limits = List.of();
        boolean counted = false;
        if (level.isPresent()) {
            CoreCounting counting = new CoreCounting(hypothesis, fewEvents.widths(), expected);
            counted = counting.background() < fewEvents.below();
            limits = counted
                    ? counting.limits(observed, expected, level.getAsDouble())
                    : asymptotic(hypothesis, likelihood, best, best < 0 ? atZero : atBest, level.getAsDouble());
        }
        List<ScanPoint.ChannelAnswer> answers = new ArrayList<>();
        for (int c = 0; c < curves.size(); c++) {
            ChannelHypothesis channel = hypothesis.channels().get(c);
            int[] core = channel.core(fewEvents.widths());
            answers.add(new ScanPoint.ChannelAnswer(
                    names.get(channel.channel).name(),
                    curves.get(c).best(),
                    curves.get(c).sigma(),
                    channel.yield,
                    observed[channel.channel].backgroundWithin(channel, core[0], core[1], false)[0],
                    channel.background.degree()));
        }
        return new ScanPoint.Tested(
                hypothesis.mass(),
                best,
                sigma,
                significance,
                Significance.pValue(significance),
                limits,
                counted,
                answers);
    }

    private List<Double> asymptotic(
            ScanHypothesis hypothesis, StrengthLikelihood likelihood, double best, double base, double level) {
        StrengthLikelihood asimov = likelihood(hypothesis, curves(hypothesis, expected, true));
        asimov.free();
        double sigma = Math.min(asimov.uncertainty(), 1e6);
        ProfileLimit limit = new ProfileLimit(
                mu -> best > mu ? 0 : Math.sqrt(2 * Math.max(0, likelihood.held(mu) - base)),
                mu -> Math.sqrt(2 * Math.max(0, asimov.held(mu))),
                LimitStatistic.QTILDE,
                level);
        List<Double> limits = new ArrayList<>();
        limits.add(limit.observed(Math.max(1.5 * sigma, best + 1.7 * sigma)));
        for (double band : BANDS) {
            limits.add(limit.expected(band, sigma * (2 + 0.6 * band)));
        }
        return limits;
    }
}
