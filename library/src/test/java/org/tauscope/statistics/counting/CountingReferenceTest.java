package org.tauscope.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Closed formulas against reference/statistics/standalone_crosschecks.json, and gammapy's published numbers in it. */
class CountingReferenceTest {

    private static final Percentage TEN_DIGITS = Percentage.withPercentage(1e-8);

    @Test
    void poissonIntervalsAreGarwoods() throws Exception {
        JsonNode exact = CrossChecks.standalone().path("poisson_exact");
        for (String level : exact.propertyNames()) {
            double cl = Double.parseDouble(level);
            JsonNode table = exact.path(level);
            for (int n = 0; n <= 10; n++) {
                String key = Integer.toString(n);
                assertThat(PoissonInterval.upper(n, cl))
                        .isCloseTo(table.path("upper_classical").path(key).asDouble(), within(1e-10));
                Interval central = PoissonInterval.central(n, cl);
                assertThat(central.lower())
                        .isCloseTo(table.path("central_lower").path(key).asDouble(), within(1e-10));
                assertThat(central.upper())
                        .isCloseTo(table.path("central_upper").path(key).asDouble(), within(1e-10));
            }
        }
    }

    @Test
    void onOffSignificancesAreThoseOfTheTable() throws Exception {
        JsonNode values = CrossChecks.standalone().path("on_off").path("values");
        assertThat(values.size()).isEqualTo(16);
        for (JsonNode row : values) {
            OnOff counts = onOff(row);
            assertThat(counts.liMa()).isCloseTo(row.path("Z_LiMa").asDouble(), TEN_DIGITS);
            assertThat(counts.binomialPValue()).isCloseTo(row.path("p_Bi").asDouble(), TEN_DIGITS);
            assertThat(counts.binomialSignificance()).isCloseTo(row.path("Z_Bi").asDouble(), TEN_DIGITS);
        }
    }

    @Test
    void gammapyFindsTheSameSignificances() throws Exception {
        JsonNode published = CrossChecks.standalone().path("on_off");
        for (JsonNode row : published.path("published_gammapy_WStat")) {
            OnOff counts = onOff(row);
            assertThat(counts.liMa()).isCloseTo(row.path("sqrt_ts").asDouble(), Percentage.withPercentage(1e-6));
            assertThat(counts.excess()).isCloseTo(row.path("excess").asDouble(), within(1e-12));
        }
        for (JsonNode row : published.path("published_gammapy_Cash_known_b")) {
            KnownBackground count = new KnownBackground(
                    row.path("n_on").asDouble(), row.path("mu_bkg").asDouble());
            assertThat(count.likelihoodSignificance())
                    .isCloseTo(row.path("sqrt_ts").asDouble(), Percentage.withPercentage(1e-6));
        }
    }

    private static OnOff onOff(JsonNode row) {
        return new OnOff(
                row.path("n_on").asDouble(),
                row.path("n_off").asDouble(),
                row.path("alpha").asDouble());
    }

    @Test
    void expectedSignificancesAreThoseOfTheAsimovFormulas() throws Exception {
        JsonNode asimov = CrossChecks.standalone().path("asimov_Z");
        for (JsonNode row : asimov.path("no_sys")) {
            assertThat(ExpectedSignificance.knownBackground(
                            row.path("s").asDouble(), row.path("b").asDouble()))
                    .isCloseTo(row.path("Z").asDouble(), TEN_DIGITS);
        }
        for (JsonNode row : asimov.path("with_sys")) {
            assertThat(ExpectedSignificance.uncertainBackground(
                            row.path("s").asDouble(),
                            row.path("b").asDouble(),
                            row.path("sigma_b").asDouble()))
                    .isCloseTo(row.path("Z").asDouble(), TEN_DIGITS);
        }
    }
}
