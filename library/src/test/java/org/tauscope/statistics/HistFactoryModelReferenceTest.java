package org.tauscope.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HistFactoryModelReferenceTest {

    @Test
    void parametersHaveTheOrderDefaultsAndBoundsOfPyhf() {
        for (StatisticsReference reference : StatisticsReference.all()) {
            Parameters parameters = reference.model().parameters();
            JsonNode expected = reference.expected();
            assertThat(parameters.names())
                    .as(reference.name())
                    .containsExactlyElementsOf(expected.path("parameters")
                            .valueStream()
                            .map(JsonNode::stringValue)
                            .toList());
            assertThat(parameters.inits())
                    .containsExactly(StatisticsReference.numbers(expected.path("suggested_init")));
            for (int p = 0; p < parameters.size(); p++) {
                assertThat(parameters.lower[p])
                        .isEqualTo(expected.path("suggested_bounds")
                                .path(p)
                                .path(0)
                                .asDouble());
                assertThat(parameters.upper[p])
                        .isEqualTo(expected.path("suggested_bounds")
                                .path(p)
                                .path(1)
                                .asDouble());
                assertThat(parameters.fixed(p))
                        .isEqualTo(expected.path("suggested_fixed").path(p).asBoolean());
            }
            assertThat(parameters.auxiliaryData())
                    .containsExactly(StatisticsReference.numbers(expected.path("auxdata")), within(1e-10));
            assertThat(reference.model().channels())
                    .containsExactlyElementsOf(expected.path("channels")
                            .valueStream()
                            .map(JsonNode::stringValue)
                            .toList());
        }
    }

    @Test
    void logLikelihoodsAndExpectationsAreThoseOfPyhf() {
        int points = 0;
        for (StatisticsReference reference : StatisticsReference.all()) {
            HistFactoryModel model = reference.model();
            for (JsonNode point : reference.expected().path("eval_points")) {
                double[] pars = StatisticsReference.numbers(point.path("pars"));
                assertThat(model.expectedCounts(pars))
                        .as(reference.name())
                        .containsExactly(StatisticsReference.numbers(point.path("expected_actualdata")), within(1e-10));
                LogLikelihood found = model.logLikelihood(pars, model.observed());
                if (point.path("logpdf").isNull()) {
                    // pyhf answers NaN here: a bin with events has a negative expectation.
                    assertThat(found.negativeRates()).as(reference.name()).isNotEmpty();
                    assertThat(found.main()).isEqualTo(Double.NEGATIVE_INFINITY);
                    continue;
                }
                assertThat(found.total())
                        .as(reference.name())
                        .isCloseTo(point.path("logpdf").asDouble(), within(1e-10));
                assertThat(found.main()).isCloseTo(point.path("main_logpdf").asDouble(), within(1e-10));
                assertThat(found.constraint())
                        .isCloseTo(point.path("constraint_logpdf").asDouble(), within(1e-10));
                points++;
            }
        }
        assertThat(points).isGreaterThan(200);
    }

    @Test
    void interpolationCodesAreThoseOfPyhf() {
        JsonNode table = StatisticsReference.json("statistics/interpolation_codes.json");
        double[] alphas = StatisticsReference.numbers(table.path("alphas"));
        for (Interpolation code : Interpolation.values()) {
            JsonNode rows = table.path("values").path(code.name().toLowerCase(java.util.Locale.ROOT));
            assertThat(rows.size())
                    .as(code.name())
                    .isEqualTo(table.path("triplets").size());
            for (int t = 0; t < rows.size(); t++) {
                double[] triplet =
                        StatisticsReference.numbers(table.path("triplets").path(t));
                for (int a = 0; a < alphas.length; a++) {
                    double expected = rows.path(t).path(a).asDouble();
                    assertThat(interpolated(code, triplet, alphas[a]))
                            .as(code + " of " + java.util.Arrays.toString(triplet) + " at " + alphas[a])
                            .isCloseTo(expected, within(1e-11 * Math.max(1, Math.abs(expected))));
                }
            }
        }
    }

    private static double interpolated(Interpolation code, double[] triplet, double alpha) {
        if (code.multiplicative()) {
            double[] out = new double[3];
            new FactorCurve(code, triplet[2] / triplet[1], triplet[0] / triplet[1]).at(alpha, out, 0);
            return out[0];
        }
        double[] out = new double[6];
        code.basis(alpha, out, 0);
        return 0.5 * (triplet[2] - triplet[0]) * out[0] + (triplet[2] + triplet[0] - 2 * triplet[1]) * out[1];
    }
}
