package org.tauscope.statistics.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tauscope.statistics.Significance;

/** Tests one mass after the other for one set of counts. One per thread. */
final class HypothesisTests {

    /** Place of the median among the limits of a mass, the observed one first. */
    private static final int MEDIAN = 3;
    /** Steps of a likelihood curve. */
    private static final int CURVE = 15;

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

    /** The answer at one mass, with limits where levels are given. */
    ScanPoint test(ScanHypothesis hypothesis, List<Double> levels) {
        if (hypothesis.channels().isEmpty()) {
            return new ScanPoint.Gap(hypothesis.mass(), hypothesis.gap());
        }
        try {
            return tested(hypothesis, levels);
        } catch (IllegalStateException failed) {
            return new ScanPoint.Untested(hypothesis.mass(), String.valueOf(failed.getMessage()));
        }
    }

    private ScanPoint tested(ScanHypothesis hypothesis, List<Double> levels) {
        List<ProfileCurve> curves = curves(hypothesis, observed, false);
        StrengthLikelihood likelihood = likelihood(hypothesis, curves);
        double atBest = likelihood.free();
        double best = likelihood.strength();
        double sigma = likelihood.uncertainty();
        double atZero = likelihood.held(0);
        double significance = signed(atZero - atBest, best);
        List<List<Double>> limits = new ArrayList<>();
        boolean counted = false;
        LikelihoodCurve curve = LikelihoodCurve.none();
        if (!levels.isEmpty()) {
            CoreCounting counting = new CoreCounting(hypothesis, fewEvents.widths(), expected);
            counted = counting.background() < fewEvents.below();
            if (counted) {
                levels.forEach(level -> limits.add(counting.limits(observed, expected, level)));
                curve = counting.curve(observed, expected, strengths(limits));
            } else {
                StrengthLikelihood asimov = likelihood(hypothesis, curves(hypothesis, expected, true));
                Asymptotic asymptotic = new Asymptotic(likelihood, best, best < 0 ? atZero : atBest, asimov);
                levels.forEach(level -> limits.add(asymptotic.limits(level)));
                curve = asymptotic.curve(strengths(limits));
            }
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
        Map<Double, List<Double>> others = new TreeMap<>();
        for (int i = 1; i < levels.size(); i++) {
            others.put(levels.get(i), limits.get(i));
        }
        return new ScanPoint.Tested(
                hypothesis.mass(),
                best,
                sigma,
                significance,
                Significance.pValue(significance),
                limits.isEmpty() ? List.of() : limits.getFirst(),
                counted,
                answers,
                others,
                curve);
    }

    /** Strengths of a likelihood: evenly from 0 to three times the weakest of the expected limits. */
    private static List<Double> strengths(List<List<Double>> limits) {
        double median =
                limits.stream().mapToDouble(one -> one.get(MEDIAN)).max().orElse(0);
        List<Double> strengths = new ArrayList<>();
        for (int i = 0; i <= CURVE && median > 0 && median < Double.POSITIVE_INFINITY; i++) {
            strengths.add(3 * median * i / CURVE);
        }
        return strengths;
    }
}
