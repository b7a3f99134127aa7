package org.tauscope.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tauscope.statistics.CountingModel.Region;

class ExactCountingTest {

    private static final double[] BANDS = {-2, -1, 0, 1, 2};

    private static ExactCounting one(double background, double uncertainty) {
        return new ExactCounting(new CountingModel(List.of(new Region("signal", background, uncertainty, 0)), 0));
    }

    private static ExactCounting two(double b1, double b2, double uncertainty, double signal, double common) {
        return new ExactCounting(new CountingModel(
                List.of(new Region("one", b1, uncertainty, signal), new Region("two", b2, uncertainty, signal)),
                common));
    }

    @Test
    void nothingSeenAndNothingExpectedExcludesMinusLogOfFivePercent() {
        double limit = one(0, 0).upperLimit(new double[] {1}, new int[] {0}, 0.95);
        assertThat(limit).isCloseTo(-Math.log(0.05), within(1e-9));
        assertThat(one(0, 0).expectedUpperLimits(new double[] {1}, BANDS, 0.95))
                .containsExactly(new double[] {limit, limit, limit, limit, limit}, within(1e-9));
    }

    @Test
    void oneEventOnFiveAndAHalfGivesTheLimitOfCombine() {
        // CMS Combine, test/validation/reference.json: 3.41831
        assertThat(one(5.5, 0).upperLimit(new double[] {1}, new int[] {1}, 0.95))
                .isCloseTo(3.418312936612422, within(1e-8));
    }

    @Test
    void aBackgroundUncertaintyAgreesWithTheHybridMethodOfCombine() {
        // CMS Combine, test/validation/reference.json, HybridNew of counting-B5p5-Obs6-Syst30{B,S,U} with its error;
        // three standard errors of its toys are allowed.
        double kappa = Math.log(1.3);
        assertThat(limitOnSixEvents(kappa, 0)).isCloseTo(7.44632, within(3 * 0.0286556));
        assertThat(limitOnSixEvents(0, kappa)).isCloseTo(7.59585, within(3 * 0.0319019));
        assertThat(limitOnSixEvents(kappa, kappa)).isCloseTo(8.0976, within(3 * 0.0430498));
    }

    private static double limitOnSixEvents(double background, double signal) {
        return new ExactCounting(new CountingModel(List.of(new Region("signal", 5.5, background, signal)), 0))
                .upperLimit(new double[] {1}, new int[] {6}, 0.95);
    }

    @Test
    void onePassGivesTheSameNumbersAsTwo() {
        ExactCounting counting = two(0.8, 2.5, 0.3, 0.05, 0.1);
        double[] signal = {2, 1};
        int[] observed = {1, 0};
        double[] both = counting.observedAndExpectedCls(signal, observed, BANDS);
        assertThat(both[0]).isEqualTo(counting.cls(signal, observed));
        double[] expected = counting.expectedCls(signal, BANDS);
        assertThat(Arrays.copyOfRange(both, 1, 6)).containsExactly(expected, within(1e-9));
    }

    @Test
    void regionsWithoutSignalDoNotChangeTheAnswer() {
        double alone = one(2.5, 0.2).cls(new double[] {3}, new int[] {2});
        double beside = two(2.5, 4, 0.2, 0, 0).cls(new double[] {3, 0}, new int[] {2, 7});
        assertThat(beside).isCloseTo(alone, within(1e-10));
    }

    @Test
    void splittingARegionInEqualHalvesChangesNothing() {
        double whole = one(3, 0).cls(new double[] {4}, new int[] {3});
        double halves = two(1.5, 1.5, 0, 0, 0).cls(new double[] {2, 2}, new int[] {1, 2});
        assertThat(halves).isCloseTo(whole, within(1e-10));
        double[] wholeBands = one(3, 0).expectedCls(new double[] {4}, BANDS);
        assertThat(two(1.5, 1.5, 0, 0, 0).expectedCls(new double[] {2, 2}, BANDS))
                .containsExactly(wholeBands, within(1e-10));
    }

    @Test
    void aSharedSignalUncertaintyIsOneForBothRegions() {
        double[] signal = {2, 2};
        int[] none = {0, 0};
        double shared = two(0, 0, 0, 0, 0.5).cls(signal, none);
        double separate = two(0, 0, 0, 0.5, 0).cls(signal, none);
        double single = new ExactCounting(new CountingModel(List.of(new Region("all", 0, 0, 0.5)), 0))
                .cls(new double[] {4}, new int[] {0});
        assertThat(shared).isCloseTo(single, within(1e-7));
        assertThat(separate).isLessThan(shared);
    }

    @Test
    void everyFiniteInputHasAFiniteAnswer() {
        double[] signals = {0, 1e-12, 1, 30, 1e4, 1e9};
        int[] counts = {0, 1, 20, 120};
        double[] backgrounds = {0, 1e-9, 0.3, 40};
        for (double b : backgrounds) {
            for (double s : signals) {
                for (int n : counts) {
                    assertThat(one(b, 0.3).cls(new double[] {s}, new int[] {n})).isBetween(0.0, 1.0);
                    assertThat(two(b, 0.2, 0.3, 0.1, 0.1).cls(new double[] {s, 1}, new int[] {n, 0}))
                            .isBetween(0.0, 1.0);
                }
                double[] expected = one(b, 0.3).expectedCls(new double[] {s}, BANDS);
                assertThat(expected).isSorted();
                assertThat(expected[0]).isGreaterThanOrEqualTo(0);
                assertThat(expected[4]).isLessThanOrEqualTo(1);
            }
        }
        assertThat(one(1, 0.1).cls(new double[] {0}, new int[] {3})).isEqualTo(1);
        assertThat(one(1, 0.1).upperLimit(new double[] {0}, new int[] {3}, 0.95))
                .isInfinite();
    }

    @Test
    void aDeepDeficitDoesNotDivideZeroByZero() {
        assertThat(one(900, 0).cls(new double[] {2}, new int[] {0})).isCloseTo(Math.exp(-2), within(1e-9));
    }

    @Test
    void moreThanThreeRegionsAndWrongLengthsAreRefused() {
        Region region = new Region("a", 1, 0, 0);
        assertThatThrownBy(() -> new CountingModel(List.of(region, region), 0)).hasMessageContaining("called a");
        assertThatThrownBy(() -> new Region("a", Double.NaN, 0, 0)).hasMessageContaining("NaN events");
        assertThatThrownBy(() -> one(1, 0).cls(new double[] {1, 2}, new int[] {0}))
                .hasMessageContaining("signal has 2 regions, expected 1");
        assertThatThrownBy(() -> one(1, 0).cls(new double[] {1}, new int[] {-1}))
                .hasMessageContaining("observed events are -1");
    }

    @Test
    void aRegionWithoutSignalLeavesTheLimitOfTheOther() {
        CountingModel.Region busy = new CountingModel.Region("busy", 1.3, 0.7, 0);
        CountingModel.Region idle = new CountingModel.Region("idle", 0.5, 1.0, 0);
        double[] signal = {4, 0};
        double both = new ExactCounting(new CountingModel(List.of(busy, idle), 0.14)).cls(signal, new int[] {0, 1});
        double alone = new ExactCounting(new CountingModel(List.of(busy), 0.14)).cls(new double[] {4}, new int[] {0});
        assertThat(both).isCloseTo(alone, within(1e-6));
    }
}
