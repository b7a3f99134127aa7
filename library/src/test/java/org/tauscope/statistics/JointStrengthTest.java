package org.tauscope.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.statistics.JointStrength.Measurement;
import org.tauscope.statistics.RateCurve.Parabola;

class JointStrengthTest {

    /** One-sided 90 %, 95 % by CLs of a normal measurement at its expectation: Phi^-1(1 - alpha/2). */
    private static final double Z90 = 1.6448536269514722;

    private static final double Z95 = 1.959963984540054;

    private static Measurement measured(double rate, double best, double sigma) {
        return new Measurement(rate, Optional.of(new Parabola(best, sigma)), new Parabola(0, sigma));
    }

    @Test
    void twoIdenticalMeasurementsGiveTheLimitOfOneOverRootTwo() {
        Measurement one = measured(1, 0, 0.4);
        double alone = new JointStrength(List.of(one)).expectedLimits(0.95).get(2);
        double both = new JointStrength(List.of(one, one)).expectedLimits(0.95).get(2);
        assertThat(alone).isCloseTo(Z95 * 0.4, within(1e-8));
        assertThat(both).isCloseTo(alone / Math.sqrt(2), within(1e-8));
    }

    /** Inverse-variance weights, and the band -2 ... 2 of a normal measurement: sigma (Phi^-1(1 - alpha Phi(N)) + N). */
    @Test
    void normalMeasurementsFollowTheirWeightedMean() {
        JointStrength joint = new JointStrength(List.of(measured(2, 1.0, 0.5), measured(0.1, -0.02, 0.04)));
        double w1 = Math.pow(2 / 0.5, 2);
        double w2 = Math.pow(0.1 / 0.04, 2);
        double mean = (w1 * 1.0 / 2 + w2 * -0.02 / 0.1) / (w1 + w2);
        double sigma = 1 / Math.sqrt(w1 + w2);
        assertThat(joint.best().orElseThrow()).isCloseTo(mean, within(1e-6));
        assertThat(joint.expectedLimits(0.9).get(2)).isCloseTo(Z90 * sigma, within(1e-8));
        double[] numbers = {-2, -1, 0, 1, 2};
        for (int k = 0; k < 5; k++) {
            double n = numbers[k];
            double tail = 0.1 * Normal.cumulative(n);
            assertThat(joint.expectedLimits(0.9).get(k))
                    .isCloseTo(sigma * (Normal.quantileOfSurvival(tail) + n), within(1e-7));
        }
        double observed = joint.observedLimit(0.9).orElseThrow();
        double cls = Normal.survival((observed - mean) / sigma) / Normal.cumulative(mean / sigma);
        assertThat(cls).isCloseTo(0.1, within(1e-6));
        assertThat(joint.error(List.of(0.1, 0.0))).isCloseTo(0.1 * w1 / (w1 + w2), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.9, 1.7, 3.0, 5.5})
    void aMeasurementAloneGivesItsOwnLimitsBack(double observed) {
        double median = 1.7;
        double sigma = RateCurve.sigma(0.9, median);
        JointStrength alone = new JointStrength(List.of(new Measurement(
                0.37, Optional.of(RateCurve.ofObserved(0.9, observed, sigma)), new Parabola(0, sigma))));
        assertThat(alone.observedLimit(0.9).orElseThrow() * 0.37).isCloseTo(observed, within(1e-6));
        assertThat(alone.expectedLimits(0.9).get(2) * 0.37).isCloseTo(median, within(1e-6));
    }

    /**
     * Tables of an exact Poisson likelihood without nuisance parameters, against a limit from the same formulas: 100 expected
     * background events, and 20 in a second measurement.
     */
    @Test
    void tabulatedLikelihoodsOfCountsGiveTheLimitsOfTheirFormulas() {
        RateCurve first = tabulated(s -> poisson(100, 100, s), 60);
        RateCurve second = tabulated(s -> poisson(20, 20, s), 30);
        JointStrength joint = new JointStrength(List.of(
                new Measurement(3, Optional.of(tabulated(s -> poisson(108, 100, s), 60)), first),
                new Measurement(1, Optional.of(tabulated(s -> poisson(17, 20, s), 30)), second)));
        double exact = root(mu -> Math.sqrt(poisson(100, 100, 3 * mu) + poisson(20, 20, mu)) - Z95);
        assertThat(joint.expectedLimits(0.95).get(2) / exact).isCloseTo(1, within(2e-4));
        double best = root(mu -> slope(108, 100, 3 * mu) * 3 + slope(17, 20, mu));
        assertThat(joint.best().orElseThrow() / best).isCloseTo(1, within(5e-3));
        assertThat(joint.observedLimit(0.95).orElseThrow())
                .isGreaterThan(joint.expectedLimits(0.95).get(2));
    }

    @Test
    void doublingEquallyGoodDataOfCountsGainsAFactorRootTwo() {
        RateCurve curve = tabulated(s -> poisson(400, 400, s), 120);
        Measurement one = new Measurement(1, Optional.of(curve), curve);
        double alone = new JointStrength(List.of(one)).expectedLimits(0.9).get(2);
        double both = new JointStrength(List.of(one, one)).expectedLimits(0.9).get(2);
        // Background-dominated up to the share s / b that is left.
        assertThat(alone / both).isCloseTo(Math.sqrt(2), within(0.02));
    }

    /** A count whose background is uncertain: its own expectation fits best with a little signal. */
    @Test
    void aWeakMeasurementNeverWeakensAStrongOne() {
        Measurement strong = measured(1, 0, 0.4);
        Measurement weak = new Measurement(0.01, Optional.empty(), tabulated(s -> 0.1 * (s - 1) * (s - 1), 10));
        double alone = new JointStrength(List.of(strong)).expectedLimits(0.9).get(2);
        double both =
                new JointStrength(List.of(strong, weak)).expectedLimits(0.9).get(2);
        assertThat(both).isLessThanOrEqualTo(alone * (1 + 1e-9));
    }

    @Test
    void tablesGiveParabolasBackAlsoBeyondTheirEnd() {
        RateCurve curve = tabulated(s -> Math.pow((s - 3) / 2, 2), 7);
        for (double s : new double[] {0, 0.123, 2.9, 6.5, 8, 40}) {
            assertThat(curve.at(s)).isCloseTo(Math.pow((s - 3) / 2, 2), within(1e-9));
        }
    }

    @Test
    void whatIsNoLikelihoodIsRefused() {
        assertThatThrownBy(() -> new RateCurve.Points(List.of(0.0, 2.0, 1.0), List.of(0.0, 1.0, 2.0)))
                .hasMessageContaining("rising rates");
        assertThatThrownBy(() -> new RateCurve.Points(List.of(1.0, 2.0, 3.0), List.of(0.0, 1.0, 2.0)))
                .hasMessageContaining("from 0 on");
        assertThatThrownBy(() -> measured(Double.NaN, 0, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new JointStrength(List.of())).hasMessageContaining("at least one");
    }

    private static double poisson(double n, double b, double s) {
        return 2 * (b + s - n * Math.log(b + s)) - 2 * (b - n * Math.log(b));
    }

    private static double slope(double n, double b, double s) {
        return 1 - n / (b + s);
    }

    private static RateCurve tabulated(DoubleUnaryOperator curve, double end) {
        double[] rates =
                DoubleStream.iterate(0, x -> x <= end, x -> x + end / 16).toArray();
        return new RateCurve.Points(
                DoubleStream.of(rates).boxed().toList(),
                DoubleStream.of(rates).map(curve).boxed().toList());
    }

    private static double root(DoubleUnaryOperator rising) {
        return RisingRoot.between(rising, 1e-3, 20);
    }
}
