package org.tauscope.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ExclusionScanTest {

    /** Background-free: CLs = exp(-s); s = k v^2 exp(-v/v0) falls on both sides of a coupling, as a long-lived yield does. */
    private static DoubleUnaryOperator cls(double k, double v0) {
        return v -> Math.exp(-k * v * v * Math.exp(-v / v0));
    }

    @Test
    void bothEdgesAreWhereTheYieldReachesThree() {
        double k = 1e7;
        double v0 = 0.01;
        ExclusionScan.Interval interval =
                ExclusionScan.of(cls(k, v0), 1e-5, 1, 0.05).interval().orElseThrow();
        double three = -Math.log(0.05);
        for (double edge : new double[] {interval.lower(), interval.upper().orElseThrow()}) {
            assertThat(k * edge * edge * Math.exp(-edge / v0)).isCloseTo(three, within(0.01));
        }
        assertThat(interval.lower()).isLessThan(2 * v0);
        assertThat(interval.upper().orElseThrow()).isGreaterThan(2 * v0);
    }

    /** The yield is largest at v = 2 v0: there 4 k v0^2 exp(-2) events. */
    @Test
    void aNarrowIntervalBetweenGridPointsIsFound() {
        double v0 = 0.0137;
        double justEnough = 3.0 * Math.exp(2) / (4 * v0 * v0);
        ExclusionScan scan = ExclusionScan.of(cls(justEnough, v0), 1e-5, 1, 0.05);
        assertThat(scan.interval()).isPresent();
        assertThat(scan.strongestCoupling()).isCloseTo(2 * v0, within(0.02 * v0));
    }

    @Test
    void nothingIsExcludedWhereTheYieldStaysSmall() {
        double v0 = 0.01;
        double tooLittle = 2.9 * Math.exp(2) / (4 * v0 * v0);
        ExclusionScan scan = ExclusionScan.of(cls(tooLittle, v0), 1e-5, 1, 0.05);
        assertThat(scan.interval()).isEmpty();
        assertThat(scan.strongestCls()).isCloseTo(Math.exp(-2.9), within(1e-4));
    }

    @Test
    void anExclusionThatReachesTheEndOfTheAxisHasNoUpperEdge() {
        ExclusionScan.Interval interval = ExclusionScan.of(v -> Math.exp(-1000 * v), 1e-5, 1, 0.05)
                .interval()
                .orElseThrow();
        assertThat(interval.upper()).isEmpty();
        assertThat(interval.lower()).isCloseTo(-Math.log(0.05) / 1000, within(1e-5));
    }
}
