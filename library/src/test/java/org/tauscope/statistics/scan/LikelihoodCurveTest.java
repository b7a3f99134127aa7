package org.tauscope.statistics.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.hipparchus.analysis.interpolation.SplineInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialSplineFunction;
import org.junit.jupiter.api.Test;
import org.tauscope.statistics.LimitStatistic;
import org.tauscope.statistics.ProfileLimit;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.peaks.Spectrum;

class LikelihoodCurveTest {

    private static final List<Double> LEVELS = List.of(0.9, 0.95);

    /** Limits that follow from the curves alone, read as a spline through the roots, are those of the scan. */
    @Test
    void limitsFollowFromTheCurves() {
        Spectrum expected = ScanToyModel.expected(2000, 0, 0);
        MassScan scan = ScanToyModel.scan(expected, SmoothBackground.bernstein(2), 3.2, 5, 7);
        ScanResult result = scan.limits(List.of(ScanToyModel.thrown(expected, 4, 0)), LEVELS);
        assertThat(result.tested()).hasSize(3).allSatisfy(test -> {
            assertThat(test.curve().strengths()).hasSize(16).startsWith(0.0);
            assertThat(test.curve().expected().getFirst()).isZero();
            // The best strength from 0 lies between two of the strengths, or at 0.
            assertThat(test.curve().observed().stream().min(Double::compare).orElseThrow())
                    .isBetween(0.0, 0.3);
            for (double level : LEVELS) {
                List<Double> limits = level == 0.9 ? test.limits() : test.limitsAt(level);
                ProfileLimit again = again(test.curve(), Math.max(0, test.strength()), level);
                assertThat(again.observed(limits.getFirst()))
                        .isCloseTo(limits.getFirst(), Percentage.withPercentage(0.3));
                assertThat(again.expected(0, limits.get(3))).isCloseTo(limits.get(3), Percentage.withPercentage(0.3));
            }
        });
    }

    private static ProfileLimit again(LikelihoodCurve curve, double best, double level) {
        double[] strengths =
                curve.strengths().stream().mapToDouble(Double::doubleValue).toArray();
        // That of the expectation rises from 0, so that its root is the smoother function.
        PolynomialSplineFunction asimov =
                spline(strengths, curve.expected().stream().map(Math::sqrt).toList());
        PolynomialSplineFunction observed = spline(strengths, curve.observed());
        return new ProfileLimit(
                mu -> mu <= best ? 0 : Math.sqrt(Math.max(0, observed.value(mu))),
                mu -> asimov.value(mu),
                LimitStatistic.QTILDE,
                level);
    }

    private static PolynomialSplineFunction spline(double[] strengths, List<Double> values) {
        return new SplineInterpolator()
                .interpolate(
                        strengths,
                        values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Without uncertainties -2 ln of n events over a mean s + b is 2 (s + b - n + n ln(n / (s + b))). */
    @Test
    void countingLikelihoodsArePoissons() {
        CountingLikelihood likelihood = new CountingLikelihood(4, 2.5, 0, 0);
        for (double s : new double[] {0, 1, 1.5, 6}) {
            double mean = s + 2.5;
            assertThat(likelihood.best() - likelihood.logarithm(s))
                    .isCloseTo(mean - 4 + 4 * Math.log(4 / mean), within(1e-9));
        }
        // Fewer events than background: the best signal is 0.
        CountingLikelihood few = new CountingLikelihood(1, 2.5, 0, 0);
        assertThat(few.best()).isEqualTo(few.logarithm(0));
    }

    /** E[Poisson(n | s + b e^(sigma t))] for n = 0 is e^-s times the Laplace transform of a log-normal, s drops out. */
    @Test
    void uncertaintiesAreIntegratedOut() {
        CountingLikelihood none = new CountingLikelihood(0, 3, 0.8, 0);
        assertThat(none.logarithm(0) - none.logarithm(2)).isCloseTo(2, within(1e-12));
        // A brute-force mean over 40,001 points.
        double sum = 0;
        double weights = 0;
        for (int i = -20_000; i <= 20_000; i++) {
            double t = i * 3e-4 * 1.5;
            double w = Math.exp(-0.5 * t * t);
            double mean = 1.2 + 3 * Math.exp(0.8 * t);
            sum += w * Math.exp(5 * Math.log(mean) - mean);
            weights += w;
        }
        CountingLikelihood five = new CountingLikelihood(5, 3, 0.8, 0);
        double constant = 5 * Math.log(5) - 5;
        assertThat(five.logarithm(1.2)).isCloseTo(Math.log(sum / weights) - constant, within(1e-4));
    }

    @Test
    void countedMassesHaveTheCurveOfTheCount() {
        double[] counts = new double[4000];
        Arrays.fill(counts, 0.1);
        Spectrum expected = new Spectrum(new Range(0, 200), counts);
        ScanChannel channel = ScanChannel.of(
                expected, PeakFamily.gaussian(mass -> 0.25), SmoothBackground.bernstein(0), new Window.Whole());
        MassScan scan =
                new MassScan(List.of(channel), new double[] {100}, new ScanOptions(mass -> 0, FewEvents.standard()));
        ScanPoint.Tested test = ScanToyModel.only(scan.limits(LEVELS));
        assertThat(test.counted()).isTrue();
        assertThat(test.limitsAt(0.95).get(3)).isGreaterThan(test.limits().get(3));
        // Two background events under the peak, known to 5 %, and 95.45 % of the signal.
        List<Double> expectedCurve = new ArrayList<>();
        for (double strength : test.curve().strengths()) {
            double mean = 2 + 0.9545 * strength;
            expectedCurve.add(2 * (mean - 2 + 2 * Math.log(2 / mean)));
        }
        for (int i = 0; i < expectedCurve.size(); i++) {
            assertThat(test.curve().expected().get(i))
                    .isCloseTo(expectedCurve.get(i), within(0.01 + 0.01 * expectedCurve.get(i)));
        }
    }
}
