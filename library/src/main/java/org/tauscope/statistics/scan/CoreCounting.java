package org.tauscope.statistics.scan;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.statistics.CountingModel;
import org.tauscope.statistics.ExactCounting;

/** Limits from the counts in the core of the peak, one region per channel; the background comes from beside it. */
final class CoreCounting {

    private static final double[] BANDS = {-2, -1, 0, 1, 2};
    private static final double NOTHING = 1e-9;

    private final List<ChannelHypothesis> hypotheses;
    private final double common;
    private final double widths;

    CoreCounting(List<ChannelHypothesis> hypotheses, double common, double widths) {
        this.hypotheses = hypotheses;
        this.common = common;
        this.widths = widths;
    }

    boolean possible() {
        return hypotheses.size() <= CountingModel.MAX_REGIONS;
    }

    /** Background events in the core, summed over the channels. */
    double background(ChannelTests[] tests) {
        double sum = 0;
        for (ChannelHypothesis hypothesis : hypotheses) {
            int[] core = hypothesis.core(widths);
            sum += tests[hypothesis.channel].backgroundWithin(hypothesis, core[0], core[1], false)[0];
        }
        return sum;
    }

    private double[] signal() {
        return hypotheses.stream()
                .mapToDouble(hypothesis -> {
                    int[] core = hypothesis.core(widths);
                    double sum = 0;
                    for (int b = core[0]; b < core[1]; b++) {
                        int i = b - hypothesis.signalFirst;
                        sum += i >= 0 && i < hypothesis.signal.length ? hypothesis.signal[i] : 0;
                    }
                    return hypothesis.yield * sum;
                })
                .toArray();
    }

    private ExactCounting counting(ChannelTests[] tests, boolean free) {
        List<CountingModel.Region> regions = new ArrayList<>();
        for (ChannelHypothesis hypothesis : hypotheses) {
            int[] core = hypothesis.core(widths);
            double[] background = tests[hypothesis.channel].backgroundWithin(hypothesis, core[0], core[1], free);
            double error = Math.hypot(background[1], hypothesis.spurious);
            regions.add(new CountingModel.Region(
                    "channel " + hypothesis.channel,
                    background[0],
                    background[0] > NOTHING ? Math.min(3, error / background[0]) : 0,
                    hypothesis.yieldError));
        }
        return new ExactCounting(new CountingModel(regions, common));
    }

    /** Observed limit of the strength, then those at -2, -1, 0, 1, 2 standard deviations. */
    List<Double> limits(ChannelTests[] observed, ChannelTests[] expected, double level) {
        int[] counts = new int[hypotheses.size()];
        for (int c = 0; c < counts.length; c++) {
            ChannelHypothesis hypothesis = hypotheses.get(c);
            int[] core = hypothesis.core(widths);
            counts[c] = (int) Math.round(observed[hypothesis.channel].events(hypothesis, core[0], core[1]));
        }
        double[] signal = signal();
        List<Double> limits = new ArrayList<>();
        limits.add(counting(observed, true).upperLimit(signal, counts, level));
        for (double limit : counting(expected, false).expectedUpperLimits(signal, BANDS, level)) {
            limits.add(limit);
        }
        return limits;
    }
}
