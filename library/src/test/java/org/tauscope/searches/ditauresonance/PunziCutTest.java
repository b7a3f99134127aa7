package org.tauscope.searches.ditauresonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tauscope.searches.resonance.Candidates;

class PunziCutTest {

    private static Scored scored(double weight, double... scores) {
        double[] weights = new double[scores.length];
        Arrays.fill(weights, weight);
        Candidates candidates = new Candidates(
                "some", new double[][] {scores}, weights, new long[scores.length], new double[scores.length]);
        return new Scored(candidates, scores);
    }

    /** A uniform score for the signal, one that falls linearly for the background: the figure of merit has one maximum. */
    @Test
    void theCutMaximisesEfficiencyOverTheErrorOfTheBackground() {
        int n = 20_000;
        double[] signal = new double[n];
        double[] background = new double[n];
        for (int i = 0; i < n; i++) {
            signal[i] = (i + 0.5) / n;
            background[i] = 1 - Math.sqrt((i + 0.5) / n);
        }
        // B(c) = 400 (1 - c)^2 under the peak: efficiency / (a/2 + 20 (1 - c)) rises as the cut is loosened.
        PunziCut wide = PunziCut.of(List.of(scored(1, signal)), List.of(scored(400.0 / n, background)), 1, 2);
        assertThat(wide.efficiency()).isGreaterThan(0.97);
        // With B(c) = 400 (1 - c)^4 and a = 2 the best cut is where x = 1 - c fulfils 1 = 20 x^2.
        for (int i = 0; i < n; i++) {
            background[i] = 1 - Math.pow((i + 0.5) / n, 0.25);
        }
        PunziCut best = PunziCut.of(List.of(scored(1, signal)), List.of(scored(400.0 / n, background)), 1, 2);
        assertThat(best.efficiency()).isCloseTo(Math.sqrt(1 / 20.0), within(0.02));
        assertThat(best.cut()).isCloseTo(1 - best.efficiency(), within(0.01));
        assertThat(best.background()).isCloseTo(1, within(0.3));
    }

    /** One heavy candidate more or less must not decide. */
    @Test
    void aGapInASmallSampleIsNoCut() {
        Scored signal = scored(1, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95);
        PunziCut cut = PunziCut.of(List.of(signal), List.of(scored(100, 0.05, 0.94)), 1, 1.28);
        assertThat(cut.cut()).isLessThan(0.94);
    }
}
