package org.tauscope.statistics.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.statistics.Significance;
import org.tauscope.statistics.peaks.Spectrum;

/** Inject and recover; fixed seeds, every comparison fails by chance with a probability below 0.001. */
@Tag("physics")
class MassScanClosureTest {

    private static final SmoothBackground LINE = SmoothBackground.chebyshev(2);

    private static ScanPoint.Tested[] tests(Spectrum expected, long seed, int toys, double mass) {
        return IntStream.range(0, toys)
                .parallel()
                .mapToObj(
                        toy -> ScanToyModel.only(ScanToyModel.scan(ScanToyModel.thrown(expected, seed, toy), LINE, mass)
                                .significances()))
                .toArray(ScanPoint.Tested[]::new);
    }

    @Test
    void localPValuesOfBackgroundAreFlat() {
        ScanPoint.Tested[] tests = tests(ScanToyModel.expected(20_000, 0, 0), 11, 4000, 4.3);
        double[] pValues =
                Arrays.stream(tests).mapToDouble(ScanPoint.Tested::pValue).toArray();
        assertThat(Uniformity.pValue(pValues)).isGreaterThan(0.001);
    }

    @Test
    void pullsOfInjectedPeaksAreStandardNormal() {
        for (double signal : new double[] {60, 400}) {
            ScanPoint.Tested[] tests = tests(ScanToyModel.expected(40_000, signal, 4.3), 12, 4000, 4.3);
            double[] pulls = Arrays.stream(tests)
                    .mapToDouble(test -> (test.strength() - signal) / test.uncertainty())
                    .toArray();
            double mean = Arrays.stream(pulls).average().orElse(9);
            double square = Arrays.stream(pulls).map(p -> p * p).average().orElse(9);
            // 3.3 standard errors of 4000 pulls; the uncertainty that rises with the yield biases the mean by -0.01.
            assertThat(mean).as("signal " + signal).isCloseTo(-0.01, within(0.052));
            assertThat(Math.sqrt(square - mean * mean)).as("signal " + signal).isCloseTo(1, within(0.037));
            double[] uniform =
                    Arrays.stream(pulls).map(p -> Significance.pValue(p - mean)).toArray();
            assertThat(Uniformity.pValue(uniform)).isGreaterThan(0.001);
        }
    }

    @Test
    void upCrossingsPredictTheGlobalPValueOfToys() {
        Spectrum background = ScanToyModel.expected(40_000, 0, 0);
        MassScan scan = ScanToyModel.scan(background, LINE, MassScan.masses(1, 9, 81));
        ToyScans toys = ToyScans.run(scan, background, 3000, toy -> ScanToyModel.random(13, toy), 0.5);
        assertThat(toys.failed()).isZero();
        for (double z : new double[] {2.5, 3}) {
            double bound = toys.lookElsewhere().globalPValue(z);
            double found = toys.globalPValue(z);
            double error = Math.sqrt(found / toys.toys());
            assertThat(found).as("beyond " + z).isBetween(0.75 * bound - 3.3 * error, bound + 3.3 * error);
        }
    }

    @Test
    void clsLimitsOfATemplateModelCover() {
        // CLs over-covers for small signals and approaches 95 % for large ones.
        double[] signals = {40, 200};
        double[] least = {0.95, 0.95};
        double[] most = {0.995, 0.96};
        int toys = 20_000;
        for (int i = 0; i < signals.length; i++) {
            double signal = signals[i];
            Spectrum expected = ScanToyModel.expected(10_000, signal, 4.3);
            long covered = IntStream.range(0, toys)
                    .parallel()
                    .mapToObj(toy ->
                            ScanToyModel.only(ScanToyModel.scan(ScanToyModel.thrown(expected, 14, toy), LINE, 4.3)
                                    .limits(0.95)))
                    .filter(test -> test.limits().getFirst() >= signal)
                    .count();
            double fraction = (double) covered / toys;
            // 3.3 standard errors of 20,000 toys at 95 %.
            assertThat(fraction).as("signal " + signal).isBetween(least[i] - 0.005, most[i] + 0.005);
        }
    }
}
