package org.tauscope.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InferenceReferenceTest {

    /**
     * Cases whose Asimov data come from a background fit that stopped early, or whose statistics are smaller than the
     * error of a minimum: the relative error of the reference. {@link #fullyConvergedFitsAgree} decides who is right.
     */
    private static final Map<String, Double> LESS_CONVERGED_REFERENCE = Map.of(
            "issue529_tiny_signal", 5e-5,
            "litehf_single_channel_big", 6e-4,
            "own_all_modifiers", 6e-6,
            "patchset_bkgonly", 2e-6,
            "sbottom_A_1300_205_60", 2e-6,
            "sbottom_A_1400_950_60", 2e-5,
            "sbottom_A_1500_850_60", 1e-5,
            "sbottom_C_1600_850_60", 2e-6);

    /**
     * q-mu of the Asimov data of pyhf's own likelihood: pyhf 0.7.6 with jax, gradient and Hessian by automatic
     * differentiation, Newton steps until the gradient is below 1e-6. Workspace, mu, value.
     */
    private static final Map<String, double[]> FULLY_CONVERGED = Map.of(
            "own_all_modifiers", new double[] {2, 4.1501117281},
            "patchset_bkgonly", new double[] {2, 10.4589831953},
            "sbottom_A_1300_205_60", new double[] {1, 0.7568194661},
            "sbottom_A_1400_950_60", new double[] {1, 3.4056638617},
            "sbottom_A_1500_850_60", new double[] {1, 2.6906549870},
            "sbottom_C_1600_850_60", new double[] {1, 0.2224827590});

    @Test
    void fullyConvergedFitsAgree() {
        FULLY_CONVERGED.forEach((name, converged) -> {
            HypothesisTest found = inference(StatisticsReference.of(name), LimitStatistic.QTILDE)
                    .test(converged[0]);
            assertThat(found.asimovStatistic()).as(name).isCloseTo(converged[1], Percentage.withPercentage(2e-7));
        });
    }

    @Test
    void noMinimumIsHigherThanThatOfTheReference() {
        for (StatisticsReference reference : StatisticsReference.all()) {
            Minimum minimum = new Fitter(reference.model(), Starts.SEVERAL)
                    .free(reference.model().observed())
                    .orThrow();
            double expected = reference.expected().path("mle").path("twice_nll").asDouble();
            assertThat(minimum.twiceNll() - expected).as(reference.name()).isBetween(-1e-6, 1e-9);
            assertThat(minimum.convergence().distance()).isLessThan(1e-11);
            assertThat(minimum.convergence().projectedGradient()).isLessThan(1e-5);
        }
    }

    @Test
    void testsOfAStrengthAgreeToOneInAMillion() {
        for (StatisticsReference reference : StatisticsReference.all()) {
            double tolerance = LESS_CONVERGED_REFERENCE.getOrDefault(reference.name(), 1e-6);
            for (JsonNode expected : reference.expected().path("hypotests")) {
                LimitStatistic statistic =
                        LimitStatistic.of(expected.path("test_stat").stringValue());
                HypothesisTest found =
                        inference(reference, statistic).test(expected.path("mu").asDouble());
                String name = reference.name() + " at " + found.mu() + " with " + statistic;
                assertThat(found.cls())
                        .as(name)
                        .isCloseTo(expected.path("CLs").asDouble(), Percentage.withPercentage(100 * tolerance));
                for (int band = 0; band < 5; band++) {
                    assertThat(found.expected().get(band))
                            .as(name + " band " + band)
                            .isCloseTo(
                                    expected.path("CLs_exp").path(band).asDouble(),
                                    Percentage.withPercentage(100 * tolerance));
                }
            }
        }
    }

    @Test
    void limitsAgreeToTwoInAMillion() {
        int limits = 0;
        for (StatisticsReference reference : StatisticsReference.all()) {
            JsonNode expected = reference.expected().path("upper_limit_95CLs");
            if (!expected.path("observed").isNumber()) {
                continue;
            }
            UpperLimit found = inference(reference, LimitStatistic.QTILDE).limit(0.95);
            assertThat(found.observed())
                    .as(reference.name())
                    .isCloseTo(expected.path("observed").asDouble(), Percentage.withPercentage(2e-4));
            for (int band = 0; band < 5; band++) {
                assertThat(found.expected().get(band))
                        .as(reference.name() + " band " + band)
                        .isCloseTo(expected.path("expected").path(band).asDouble(), Percentage.withPercentage(2e-4));
                limits++;
            }
        }
        assertThat(limits).isGreaterThan(100);
    }

    @Test
    void limitsFarAboveTenAreFound() {
        UpperLimit limit = inference(StatisticsReference.of("issue529_tiny_signal"), LimitStatistic.QTILDE)
                .limit(0.95);
        assertThat(limit.observed()).isBetween(1000.0, 10000.0);
        assertThat(limit.expected()).isSorted();
    }

    @Test
    void discoveryIsThatOfTheReference() {
        for (StatisticsReference reference : StatisticsReference.all()) {
            double expected = reference.expected().path("discovery").path("q0").asDouble();
            if (expected > 1e6) {
                // Without signal the data are impossible; our wall makes that a large number instead of infinity.
                continue;
            }
            Discovery found = inference(reference, LimitStatistic.QTILDE).discovery();
            assertThat(found.q0()).as(reference.name()).isCloseTo(expected, within(1e-6 * Math.max(1, expected)));
            assertThat(found.p0())
                    .isCloseTo(reference.expected().path("discovery").path("p0").asDouble(), within(1e-6));
        }
    }

    @Test
    void uncorrelatedBackgroundsGiveTheClosedForm() {
        JsonNode cases = StatisticsReference.json("statistics/exact_uncorrelated_background.json")
                .path("cases");
        assertThat(cases.size()).isGreaterThan(4);
        for (String name : cases.propertyNames()) {
            JsonNode exact = cases.path(name);
            AsymptoticInference inference = inference(StatisticsReference.of(name), LimitStatistic.QTILDE);
            assertThat(inference.free().twiceNll())
                    .as(name)
                    .isCloseTo(exact.path("twice_nll_min").asDouble(), within(1e-8));
            HypothesisTest found = inference.test(1);
            assertThat(found.cls())
                    .isCloseTo(exact.path("mu1").path("CLs").asDouble(), Percentage.withPercentage(1e-6));
            for (int band = 0; band < 5; band++) {
                assertThat(found.expected().get(band))
                        .isCloseTo(
                                exact.path("mu1").path("CLs_exp").path(band).asDouble(),
                                Percentage.withPercentage(1e-6));
            }
            UpperLimit limit = inference.limit(0.95);
            assertThat(limit.observed())
                    .as(name)
                    .isCloseTo(exact.path("UL95").asDouble(), Percentage.withPercentage(1e-6));
        }
    }

    @Test
    void theGlobalMinimumIsFoundWherePyhfStaysInALocalOne() {
        JsonNode results =
                StatisticsReference.json("statistics/multiple_minima_case.json").path("results");
        StatisticsReference reference = StatisticsReference.of("val_2bin_2channel_coupledhistosys");
        AsymptoticInference inference = inference(reference, LimitStatistic.QTILDE);
        HypothesisTest found = inference.test(1);
        assertThat(found.cls())
                .isCloseTo(results.path("code0").path("CLs_qtilde").asDouble(), within(1e-6));
        assertThat(inference.otherMinima()).isPositive();
    }

    @Test
    void aSingleStartReproducesTheLocalMinimumOfPyhf() {
        StatisticsReference reference = StatisticsReference.of("val_2bin_2channel_coupledhistosys");
        HypothesisTest found = new AsymptoticInference(
                        reference.model(), reference.model().observed(), LimitStatistic.QTILDE, Starts.SINGLE)
                .test(1);
        // pyhf tests/test_validation.py: 0.07967400132261188, tolerance 1e-6
        assertThat(found.cls()).isCloseTo(0.07967400132261188, Percentage.withPercentage(1e-3));
    }

    private static AsymptoticInference inference(StatisticsReference reference, LimitStatistic statistic) {
        return new AsymptoticInference(reference.model(), reference.model().observed(), statistic, Starts.SEVERAL);
    }
}
