package org.tauscope.statistics.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tauscope.statistics.CountingModel;
import org.tauscope.statistics.ExactCounting;

/**
 * Limits from the number of events in the core of the peak, all channels together; the background comes from beside it.
 * Channels enter from the purest on as long as they improve {@code s / (1 + sqrt(b))} (G. Punzi, PHYSTAT 2003, for weak
 * signals), so that one with much background and little signal does no harm.
 */
final class CoreCounting {

    private static final double[] BANDS = {-2, -1, 0, 1, 2};
    private static final double NOTHING = 1e-9;
    /** A background that is known to a factor of e only: wider log-normal factors have means that no count can check. */
    private static final double MOST = 1;

    private final double common;
    private final List<Core> cores = new ArrayList<>();

    /** The core in one channel: bins of the fit that take part, expected signal and background. */
    private static final class Core {
        final ChannelHypothesis hypothesis;
        final int from;
        final int to;
        final double signal;
        final double background;

        Core(ChannelHypothesis hypothesis, double widths, ChannelTests[] expected) {
            this.hypothesis = hypothesis;
            int[] ends = hypothesis.core(widths);
            from = ends[0];
            to = ends[1];
            double sum = 0;
            for (int b = from; b < to; b++) {
                int i = b - hypothesis.signalFirst;
                sum += i >= 0 && i < hypothesis.signal.length ? hypothesis.signal[i] : 0;
            }
            signal = hypothesis.yield * sum;
            background = expected[hypothesis.channel].backgroundWithin(hypothesis, from, to, false)[0];
        }

        double purity() {
            return signal / (background + NOTHING);
        }
    }

    /**
     * Chooses the channels.
     *
     * @param expected tests of the counts that expected limits follow from
     */
    CoreCounting(ScanHypothesis hypothesis, double widths, ChannelTests[] expected) {
        this.common = hypothesis.common();
        List<Core> all = hypothesis.channels().stream()
                .map(channel -> new Core(channel, widths, expected))
                .sorted(Comparator.comparingDouble(Core::purity).reversed())
                .toList();
        double signal = 0;
        double background = 0;
        for (Core core : all) {
            double more = (signal + core.signal) / (1 + Math.sqrt(background + core.background));
            if (signal == 0 || more > signal / (1 + Math.sqrt(background))) {
                cores.add(core);
                signal += core.signal;
                background += core.background;
            }
        }
    }

    /** Background events in the core of the channels that were chosen. */
    double background() {
        return cores.stream().mapToDouble(core -> core.background).sum();
    }

    private double signal() {
        return cores.stream().mapToDouble(core -> core.signal).sum();
    }

    /** Uncertainty of the summed signal that channels do not share, relative. */
    private double ownUncertainty() {
        double square = 0;
        for (Core core : cores) {
            square += Math.pow(core.signal * core.hypothesis.yieldError, 2);
        }
        return signal() > 0 ? Math.sqrt(square) / signal() : 0;
    }

    private ExactCounting counting(ChannelTests[] tests, boolean free) {
        return new ExactCounting(model(tests, free));
    }

    private CountingModel model(ChannelTests[] tests, boolean free) {
        double events = 0;
        double variance = 0;
        for (Core core : cores) {
            double[] background =
                    tests[core.hypothesis.channel].backgroundWithin(core.hypothesis, core.from, core.to, free);
            events += background[0];
            variance += background[1] * background[1] + core.hypothesis.spurious * core.hypothesis.spurious;
        }
        // A log-normal factor with the mean and the variance of the fit.
        double square = events > NOTHING ? Math.log1p(variance / (events * events)) : 0;
        double sigma = Math.min(MOST, Math.sqrt(square));
        double median = events * Math.exp(-0.5 * sigma * sigma);
        return new CountingModel(List.of(new CountingModel.Region("core", median, sigma, ownUncertainty())), common);
    }

    private int events(ChannelTests[] tests) {
        double events = 0;
        for (Core core : cores) {
            events += tests[core.hypothesis.channel].events(core.hypothesis, core.from, core.to);
        }
        return (int) Math.round(events);
    }

    /** The likelihood at some strengths: of the observed events, and of as many as background alone predicts. */
    LikelihoodCurve curve(ChannelTests[] observed, ChannelTests[] expected, List<Double> strengths) {
        return new LikelihoodCurve(
                strengths,
                likelihood(model(observed, true), events(observed), strengths),
                likelihood(model(expected, false), background(), strengths));
    }

    private List<Double> likelihood(CountingModel model, double events, List<Double> strengths) {
        CountingModel.Region region = model.regions().getFirst();
        CountingLikelihood likelihood = new CountingLikelihood(
                events,
                region.background(),
                region.backgroundUncertainty(),
                Math.hypot(model.commonSignalUncertainty(), region.signalUncertainty()));
        double best = likelihood.best();
        return strengths.stream()
                .map(strength -> 2 * Math.max(0, best - likelihood.logarithm(strength * signal())))
                .toList();
    }

    /** Observed limit of the strength, then those at -2, -1, 0, 1, 2 standard deviations. */
    List<Double> limits(ChannelTests[] observed, ChannelTests[] expected, double level) {
        double[] signal = {signal()};
        List<Double> limits = new ArrayList<>();
        limits.add(counting(observed, true).upperLimit(signal, new int[] {events(observed)}, level));
        for (double limit : counting(expected, false).expectedUpperLimits(signal, BANDS, level)) {
            limits.add(limit);
        }
        return limits;
    }
}
