package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.tauscope.random.RandomStream;

class TauDecayTest {

    @Test
    void fractionsSumToOne() {
        assertThat(TauDecayTable.standard().modes().stream()
                        .mapToDouble(TauDecayTable.Mode::fraction)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(TauDecay.inclusive().probability()).isEqualTo(1);
    }

    /** The rows of the source sum to one before normalisation within their rounding. */
    @Test
    void normalisationHardlyChangesTheFractions() {
        TauDecayTable.Mode electron = TauDecayTable.standard().modes().get(1);
        assertThat(electron.name()).isEqualTo("e");
        assertThat(electron.fraction()).isCloseTo(0.178175, within(0.0004));
    }

    @Test
    void modesAreDrawnInTheRatioOfTheirFractions() {
        Map<String, AtomicInteger> counts = new TreeMap<>();
        TauDecayTable counting = TauDecayTable.of(TauDecayTable.standard().modes().stream()
                .map(mode -> new TauDecayTable.Mode(
                        mode.name(),
                        mode.fraction(),
                        mode.error(),
                        (random, out) -> counts.computeIfAbsent(mode.name(), key -> new AtomicInteger())
                                .incrementAndGet()))
                .toList());
        TauDecay decay = TauDecay.inclusive(counting);
        RandomStream random = new RandomStream(9, "fractions");
        DecayProducts out = new DecayProducts();
        int n = 1_000_000;
        for (int i = 0; i < n; i++) {
            decay.decay(random, out);
        }
        double chi2 = 0;
        for (TauDecayTable.Mode mode : counting.modes()) {
            double expected = n * mode.fraction();
            double found = counts.getOrDefault(mode.name(), new AtomicInteger()).get();
            chi2 += (found - expected) * (found - expected) / expected;
        }
        int degrees = counting.modes().size() - 1;
        assertThat(ChiSquaredDistribution.of(degrees).survivalProbability(chi2))
                .as("chi2 = " + chi2 + " for " + degrees + " degrees of freedom")
                .isGreaterThan(0.01);
    }

    @Test
    void aForcedModeKnowsItsProbability() {
        TauDecayTable.Mode kaon = TauDecayTable.standard().modes().stream()
                .filter(mode -> mode.name().equals("pi K_S"))
                .findFirst()
                .orElseThrow();
        assertThat(TauDecay.modes("pi K_S").probability()).isEqualTo(kaon.fraction());
        assertThat(TauDecay.modes("e", "mu").probability()).isCloseTo(0.352, within(0.002));
    }

    @Test
    void anUnknownModeIsRefused() {
        assertThatThrownBy(() -> TauDecay.modes("pi K_X")).hasMessageContaining("mode 'pi K_X' is unknown");
    }

    /** One fraction moves by its error, the ratios of all others stay, the sum is one. */
    @Test
    void oneFractionMovesAndTheOthersMakeRoom() {
        TauDecayTable standard = TauDecayTable.standard();
        TauDecayTable shifted = standard.shifted("3pi pi0", -2);
        assertThat(shifted.modes().stream()
                        .mapToDouble(TauDecayTable.Mode::fraction)
                        .sum())
                .isCloseTo(1, within(1e-12));
        for (int i = 0; i < standard.modes().size(); i++) {
            TauDecayTable.Mode before = standard.modes().get(i);
            TauDecayTable.Mode after = shifted.modes().get(i);
            if (before.name().equals("3pi pi0")) {
                assertThat(after.fraction()).isCloseTo(before.fraction() - 2 * before.error(), within(1e-12));
            } else {
                double scale = 1 + 2 * 0.001124 / (1 - 0.02742);
                assertThat(after.fraction() / before.fraction()).isCloseTo(scale, within(1e-6));
            }
        }
        assertThat(TauDecay.inclusive(shifted).probability()).isEqualTo(1);
    }

    @Test
    void aShiftThatIsNotPossibleIsRefused() {
        TauDecayTable table = TauDecayTable.standard();
        assertThatThrownBy(() -> table.shifted("pi K_X", 1)).hasMessageContaining("mode 'pi K_X' is unknown");
        assertThatThrownBy(() -> table.shifted("pi gamma (rho)", 1)).hasMessageContaining("no error");
        assertThatThrownBy(() -> table.shifted("3pi 3pi0", -1)).hasMessageContaining("not in (0, 1)");
    }
}
