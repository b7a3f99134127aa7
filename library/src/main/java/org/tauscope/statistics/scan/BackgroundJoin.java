package org.tauscope.statistics.scan;

import java.util.List;
import org.tauscope.statistics.peaks.Spectrum;

/** One spectrum out of the background fits of many windows. */
final class BackgroundJoin {

    private BackgroundJoin() {}

    /** In each bin the fit of the nearest mass; bins outside of the window of their nearest mass keep no rate. */
    static Spectrum of(Spectrum spectrum, List<ChannelHypothesis> hypotheses, HypothesisTests tests) {
        double[] rates = new double[spectrum.bins()];
        int bin = 0;
        for (int i = 0; i < hypotheses.size(); i++) {
            ChannelHypothesis hypothesis = hypotheses.get(i);
            double until = i + 1 < hypotheses.size()
                    ? 0.5 * (hypothesis.mass + hypotheses.get(i + 1).mass)
                    : Double.POSITIVE_INFINITY;
            int end = bin;
            while (end < rates.length && spectrum.edge(end) + 0.5 * spectrum.binWidth() <= until) {
                end++;
            }
            if (end > bin) {
                fill(rates, bin, end, spectrum, hypothesis, tests.backgroundCoefficients(hypothesis));
                bin = end;
            }
        }
        return spectrum.withCounts(rates);
    }

    private static void fill(
            double[] rates, int from, int end, Spectrum spectrum, ChannelHypothesis hypothesis, double[] coefficients) {
        WindowBins bins = hypothesis.bins;
        double[][] fine = hypothesis.background.templates(bins.low, spectrum.binWidth(), bins.length * bins.joined);
        for (int b = Math.max(from, bins.first); b < Math.min(end, bins.first + fine[0].length); b++) {
            double rate = 0;
            for (int k = 0; k < coefficients.length; k++) {
                rate += coefficients[k] * fine[k][b - bins.first];
            }
            rates[b] = Math.max(0, rate);
        }
    }
}
