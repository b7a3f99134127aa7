package org.tauscope.searches.resonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.searches.Exhibit;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.scan.Vetoes;

class ChannelSpectrumTest {

    /** Density of the made-up backgrounds at a mass, events per GeV for {@code total} events. */
    private static double truth(double mass, double total) {
        double steep = Math.exp(-(mass - 0.9) / 1.5) / (1.5 * (1 - Math.exp(-5.2 / 1.5)));
        return 0.5 * total * (steep + 1 / 5.2);
    }

    @Test
    void smoothSpectraFollowTheTruthWithinTheirError() {
        double total = 10_000;
        ChannelSpectrum spectrum = ToyResonance.spectrum(50_000, total);
        assertThat(spectrum.smooth().bins()).isEqualTo(5200);
        double square = 0;
        int n = 0;
        for (int b = 50; b < 5200; b += 50) {
            double mass = spectrum.smooth().edge(b) + 0.0005;
            double mean = 0.001 * truth(mass, total);
            assertThat(spectrum.relativeError(mass)).isBetween(0.005, 0.06);
            double pull = (spectrum.smooth().count(b) - mean) / spectrum.error(b);
            square += pull * pull;
            n++;
        }
        // Pulls of neighbours are correlated over a kernel: some 20 independent ones.
        assertThat(Math.sqrt(square / n)).isBetween(0.5, 1.6);
        // At the ends of the range a line needs no neighbour on the other side.
        assertThat(spectrum.smooth().count(0)).isCloseTo(0.001 * truth(0.9005, total), Percentage.withPercentage(12));
        assertThat(spectrum.smooth().total()).isCloseTo(total, Percentage.withPercentage(1));
    }

    @Test
    void knownPeaksWithinVetoesLeaveNoTrace() {
        Map<String, WeightedMasses> samples = new LinkedHashMap<>(ToyResonance.backgrounds(50_000, 10_000));
        RandomStream random = new RandomStream(3, "psi").at(0, Stage.PROCESS);
        double[] psi = new double[20_000];
        double[] weights = new double[psi.length];
        Arrays.fill(weights, 0.1);
        for (int i = 0; i < psi.length; i++) {
            psi[i] = 3.0969 + 0.008 * ToyResonance.gauss(random);
        }
        samples.put("psi", new WeightedMasses(psi, weights));
        ChannelSpectrum spectrum =
                new ChannelSpectrum(samples, ToyResonance.RANGE, 0.001, ToyResonance.VETOES, ToyResonance.SIGMA);
        int bin = (int) ((3.0969 - 0.9) / 0.001);
        assertThat(spectrum.simulated().count(bin)).isGreaterThan(50);
        assertThat(spectrum.smooth().count(bin))
                .isCloseTo(0.001 * truth(3.0969, 10_000), Percentage.withPercentage(10));
        List<Exhibit.Content> stack = spectrum.stack(List.of(3.0, 3.1, 3.2));
        assertThat(stack).extracting(Exhibit.Content::label).containsExactly("steep", "flat", "psi");
        assertThat(stack.get(2).events().stream().mapToDouble(e -> e).sum()).isCloseTo(2000, within(1e-6));
    }

    /** Some 60 events that fall as 1 / m: in the logarithm they are flat, and one long line has the error of all of them. */
    @Test
    void aFewLightPairsAreSmoothInTheLogarithm() {
        Range range = new Range(0.03, 0.29);
        RandomStream random = new RandomStream(4, "pairs").at(0, Stage.PROCESS);
        double square = 0;
        int n = 0;
        for (int toy = 0; toy < 20; toy++) {
            double[] masses = new double[(int) Math.round(60 + Math.sqrt(60) * ToyResonance.gauss(random))];
            double[] weights = new double[masses.length];
            Arrays.fill(weights, 5);
            for (int i = 0; i < masses.length; i++) {
                masses[i] = range.low() * Math.pow(range.high() / range.low(), random.nextDouble());
            }
            ChannelSpectrum spectrum = new ChannelSpectrum(
                    Map.of("pairs", new WeightedMasses(masses, weights)),
                    range,
                    0.0005,
                    Vetoes.none(),
                    mass -> 0.002,
                    Smoothing.LOGARITHM);
            assertThat(spectrum.smooth().total())
                    .isCloseTo(spectrum.simulated().total(), Percentage.withPercentage(10));
            for (int b = 20; b < 520; b += 50) {
                double mean = 300
                        * Math.log(spectrum.smooth().edge(b + 1)
                                / spectrum.smooth().edge(b))
                        / Math.log(0.29 / 0.03);
                assertThat(spectrum.error(b) / mean).isBetween(0.08, 0.4);
                double pull = (spectrum.smooth().count(b) - mean) / spectrum.error(b);
                square += pull * pull;
                n++;
            }
        }
        assertThat(Math.sqrt(square / n)).isBetween(0.75, 1.25);
    }

    @Test
    void nothingSimulatedIsNothingExpected() {
        ChannelSpectrum empty = new ChannelSpectrum(
                Map.of("none", new WeightedMasses(new double[0], new double[0])),
                new Range(1, 2),
                0.01,
                Vetoes.none(),
                mass -> 0.02);
        assertThat(empty.smooth().total()).isZero();
        assertThat(empty.relativeError(1.5)).isZero();
        assertThatThrownBy(() -> new ChannelSpectrum(Map.of(), new Range(1, 2), 0, Vetoes.none(), mass -> 0.02))
                .hasMessageContaining("bin width");
    }
}
