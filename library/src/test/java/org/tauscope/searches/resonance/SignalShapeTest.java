package org.tauscope.searches.resonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.tauscope.interpretation.ProperLengthSample;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.statistics.peaks.Range;

class SignalShapeTest {

    @Test
    void fitsAndInterpolationFollowTheSimulatedWidth() {
        SignalShape shape = ToyResonance.shape(4000);
        assertThat(shape.fits()).hasSize(11).allSatisfy(fit -> {
            assertThat(fit.problem()).isEmpty();
            assertThat(fit.inside()).isGreaterThan(0.99);
            assertThat(fit.distance()).isLessThan(0.03);
        });
        for (double mass : new double[] {1.2, 2.8, 4.7}) {
            // Losses of a fraction of a width broaden the core by some per cent.
            assertThat(shape.sigma(mass))
                    .isCloseTo(ToyResonance.SIGMA.applyAsDouble(mass), Percentage.withPercentage(6));
            assertThat(Math.abs(shape.at(mass).offset())).isLessThan(0.1 * shape.sigma(mass));
            assertThat(shape.at(mass).tails().alphaLow())
                    .isLessThan(shape.at(mass).tails().alphaHigh());
        }
        assertThat(shape.table("shapes").rows()).hasSize(11);
    }

    @Test
    void aFormThatIsNoPeakIsReported() {
        RandomStream random = new RandomStream(1, "two peaks").at(0, Stage.PROCESS);
        double[] masses = new double[3000];
        double[] weights = new double[3000];
        Arrays.fill(weights, 1);
        for (int i = 0; i < masses.length; i++) {
            masses[i] = 2 + (i % 2 == 0 ? -0.1 : 0.1) + 0.01 * ToyResonance.gauss(random);
        }
        PeakFit fit = PeakFit.of(2, new WeightedMasses(masses, weights), ToyResonance.RANGE);
        assertThat(fit.problem()).isNotEmpty();
        assertThatThrownBy(() -> PeakFit.of(2, new WeightedMasses(new double[] {2}, new double[] {1}), new Range(1, 3)))
                .hasMessageContaining("expected at least 10");
    }

    @Test
    void massesWithoutCandidatesAreLeftOutAndListed() {
        NavigableMap<Double, WeightedMasses> samples = ToyResonance.signals(500);
        samples.put(0.95, new WeightedMasses(new double[] {0.95}, new double[] {1}));
        SignalShape shape = SignalShape.fit(samples, ToyResonance.RANGE, Math::log);
        assertThat(shape.fits()).hasSize(11);
        assertThat(shape.table("shapes").rows().getLast()).startsWith("0.95").endsWith("only 1 candidates");
        samples.keySet().removeIf(mass -> mass > 0.95);
        assertThatThrownBy(() -> SignalShape.fit(samples, ToyResonance.RANGE, Math::log))
                .hasMessageContaining("{0.95=1}");
    }

    @Test
    void efficienciesInterpolateAndKnowTheirError() {
        NavigableMap<Double, double[]> selected = new TreeMap<>();
        NavigableMap<Double, Double> generated = new TreeMap<>();
        for (double mass = 1; mass <= 5; mass++) {
            double[] weights = new double[(int) (200 * mass)];
            Arrays.fill(weights, 0.5);
            selected.put(mass, weights);
            generated.put(mass, 1000.0);
        }
        SignalEfficiency efficiency = SignalEfficiency.prompt(selected, generated, mass -> mass);
        assertThat(efficiency.at(3, 1)).isCloseTo(0.3, within(1e-12));
        assertThat(efficiency.at(3.4, 1)).isCloseTo(0.34, within(1e-12));
        assertThat(efficiency.at(9, 1)).isCloseTo(0.5, within(1e-12));
        // Binomial of 600 in 1000, each of weight one half.
        assertThat(efficiency.error(3, 1)).isCloseTo(0.5 * Math.sqrt(0.6 * 0.4 / 1000), within(1e-6));
    }

    @Test
    void longLivedSignalsAreReweighted() {
        // Proper lengths log-uniform from 0.01 to 1000 mm, selected below 10 mm: efficiency 1 - exp(-10 mm / c tau).
        RandomStream random = new RandomStream(2, "lengths").at(0, Stage.FLIGHT);
        int events = 200_000;
        double log = Math.log(1e5);
        double[] lengths = new double[events];
        double[] weights = new double[events];
        int kept = 0;
        for (int i = 0; i < events; i++) {
            double x = 0.01 * Math.exp(log * random.nextDouble());
            if (x < 10) {
                lengths[kept] = x;
                weights[kept++] = log;
            }
        }
        ProperLengthSample sample =
                new ProperLengthSample(Arrays.copyOf(lengths, kept), Arrays.copyOf(weights, kept), events);
        SignalEfficiency efficiency =
                SignalEfficiency.longLived(new TreeMap<>(Map.of(0.05, sample, 0.1, sample)), Math::log);
        for (double ctau : new double[] {1, 5, 30}) {
            double error = efficiency.error(0.07, ctau);
            assertThat(error).isLessThan(0.02);
            assertThat(efficiency.at(0.07, ctau)).isCloseTo(1 - Math.exp(-10 / ctau), within(4 * error));
        }
    }

    @Test
    void curvesDoNotOvershoot() {
        MonotoneCurve curve = new MonotoneCurve(new double[] {0, 1, 2, 3}, new double[] {0, 0, 1, 1});
        double before = 0;
        for (double x = 0; x <= 3; x += 0.01) {
            double y = curve.applyAsDouble(x);
            assertThat(y).isBetween(before - 1e-12, 1 + 1e-12);
            before = y;
        }
        assertThat(curve.applyAsDouble(-1)).isZero();
        assertThatThrownBy(() -> new MonotoneCurve(new double[] {1, 1}, new double[] {0, 0}))
                .hasMessageContaining("rising places");
    }
}
