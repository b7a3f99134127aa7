package org.tauscope.searches.invisibleboson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tauscope.cards.Card;
import org.tauscope.detector.DetectorCard;
import org.tauscope.searches.Harvest;

/**
 * The line of tau -> e alpha as radiation, the frame approximation, the detector and the selection leave it, beside an
 * independent simulation of others: quantiles at 16, 50 and 84 % with photons off the beams, 17 to 150 degrees, lepton above
 * 0.5 GeV, no photon above 0.2 GeV, thrust 0.90 to 0.99.
 */
@Tag("physics")
class SmearedLinesReferenceTest {

    @ParameterizedTest
    @CsvSource({"0, 0.836, 1.046, 1.326", "1.0, 0.571, 0.718, 0.907", "1.6, 0.166, 0.202, 0.256"})
    void quantilesAgreeWithinThreePercent(double mass, double q16, double q50, double q84) {
        SelectedLeptons leptons = leptons(mass);
        double[] x = leptons.column("x");
        assertThat(quantile(leptons, x, 0.16)).isCloseTo(q16, within(0.03 * q16));
        assertThat(quantile(leptons, x, 0.50)).isCloseTo(q50, within(0.03 * q50));
        assertThat(quantile(leptons, x, 0.84)).isCloseTo(q84, within(0.03 * q84));
    }

    /** Lines of the rest frame itself: (m^2 + l^2 - M^2)/m^2. */
    @ParameterizedTest
    @CsvSource({"0, 1.00000", "1.0, 0.68329", "1.6, 0.18923"})
    void trueLinesAreWhereTheTwoBodyDecayPutsThem(double mass, double line) {
        SelectedLeptons leptons = leptons(mass);
        assertThat(leptons.size()).isGreaterThan(3000);
        // Photons of the decay itself soften a few per cent of the leptons.
        double[] sorted = Arrays.stream(leptons.column("true_x")).sorted().toArray();
        assertThat(sorted[sorted.length - 1]).isCloseTo(line, within(1e-5));
        assertThat(sorted[sorted.length / 2]).isCloseTo(line, within(1e-5));
    }

    private static SelectedLeptons leptons(double mass) {
        String text = CardText.standard()
                .replace("lepton_momentum: {value: 0.3", "lepton_momentum: {value: 0.5")
                .replace("visible_energy_min: {value: 2.5", "visible_energy_min: {value: 0")
                .replace("visible_energy_max: {value: 9.0", "visible_energy_max: {value: 20");
        InvisibleBosonCard card = InvisibleBosonCard.of(Card.parse("card.yaml", text));
        Harvest harvest = SearchChain.signal(
                        "lines", Channel.ELECTRON, mass, Hypothesis.named("spin0-VA"), card, DetectorCard.belle2())
                .run(7, 0, 40000);
        return new SelectedLeptons(harvest, Channel.ELECTRON);
    }

    private static double quantile(SelectedLeptons leptons, double[] x, double share) {
        Integer[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> x[i]))
                .toArray(Integer[]::new);
        double total = IntStream.range(0, x.length).mapToDouble(leptons::weight).sum();
        double sum = 0;
        for (int i : order) {
            sum += leptons.weight(i);
            if (sum >= share * total) {
                return x[i];
            }
        }
        throw new IllegalStateException("no quantile");
    }
}
