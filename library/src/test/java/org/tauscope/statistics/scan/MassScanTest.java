package org.tauscope.statistics.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.tauscope.statistics.UpperLimit;
import org.tauscope.statistics.peaks.Bernstein;
import org.tauscope.statistics.peaks.FitParameter;
import org.tauscope.statistics.peaks.GaussianPeak;
import org.tauscope.statistics.peaks.PeakModel;
import org.tauscope.statistics.peaks.Spectrum;
import org.tauscope.statistics.peaks.YieldProfile;

class MassScanTest {

    private static final double[] MASSES = MassScan.masses(1, 9, 65);
    private static final Spectrum OBSERVED = ScanToyModel.thrown(ScanToyModel.expected(20_000, 300, 4), 7, 0);

    @Test
    void anInjectedPeakIsFoundWhereItIs() {
        ScanPoint.Tested best = ScanToyModel.scan(OBSERVED, SmoothBackground.chebyshev(3), MASSES)
                .significances()
                .largestExcess();
        assertThat(best.mass()).isCloseTo(4, within(0.13));
        assertThat(best.significance()).isGreaterThan(5);
        assertThat(best.strength()).isCloseTo(300, within(4 * best.uncertainty()));
    }

    @Test
    void asimovDataGiveTheirSignalBack() {
        Spectrum asimov = ScanToyModel.expected(20_000, 150, 6);
        ScanPoint.Tested test = ScanToyModel.only(
                ScanToyModel.scan(asimov, SmoothBackground.chebyshev(1), 6).significances());
        // The peak is averaged over bins of a fifth of its width in the fit and taken at their centres in the data.
        assertThat(test.strength()).isCloseTo(150, Percentage.withPercentage(0.5));
        Spectrum none = ScanToyModel.expected(20_000, 0, 6);
        ScanPoint.Tested nothing = ScanToyModel.only(
                ScanToyModel.scan(none, SmoothBackground.chebyshev(1), 6).significances());
        assertThat(nothing.strength()).isCloseTo(0, within(1e-3));
        assertThat(nothing.pValue()).isCloseTo(0.5, within(1e-4));
    }

    @Test
    void limitsAreThoseOfTheGeneralFit() {
        // Another likelihood code: normalised shapes, nonlinear parameters, its own Asimov data.
        PeakModel model = PeakModel.of(
                ScanToyModel.RANGE,
                10,
                new GaussianPeak(FitParameter.fixed("mean", 6.1), FitParameter.fixed("sigma", ScanToyModel.WIDTH)),
                new Bernstein("b", 2, 20_000));
        UpperLimit general = new YieldProfile(model, OBSERVED, "signal").upperLimit(0.9);
        ScanPoint.Tested test = ScanToyModel.only(
                ScanToyModel.scan(OBSERVED, SmoothBackground.bernstein(2), 6.1).limits(0.9));
        assertThat(test.limits()).hasSize(6);
        assertThat(test.limits().getFirst()).isCloseTo(general.observed(), Percentage.withPercentage(0.05));
        for (int band = 0; band < 5; band++) {
            assertThat(test.limits().get(band + 1))
                    .isCloseTo(general.expected().get(band), Percentage.withPercentage(0.05));
        }
    }

    @Test
    void oneThreadGivesTheSameBitsAsSeveral() throws Exception {
        MassScan scan = new MassScan(
                OBSERVED,
                MASSES,
                PeakFamily.gaussian(mass -> ScanToyModel.WIDTH),
                SmoothBackground.chebyshev(2),
                new Window.Sliding(8));
        List<ScanPoint> many = scan.limits(0.95).points();
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            assertThat(one.submit(() -> scan.limits(0.95).points()).get()).isEqualTo(many);
        }
    }

    @Test
    void toysDependOnTheirNumberOnly() {
        MassScan scan = ScanToyModel.scan(OBSERVED, SmoothBackground.chebyshev(1), MASSES);
        Spectrum background = scan.background();
        ToyScans few = ToyScans.run(scan, background, 3, toy -> ScanToyModel.random(8, toy), 0.5);
        ToyScans more = ToyScans.run(scan, background, 6, toy -> ScanToyModel.random(8, toy), 0.5);
        assertThat(more.largest()).startsWith(few.largest());
        assertThat(more.failed()).isZero();
        assertThat(more.globalPValue(9)).isCloseTo(1.0 / 7, within(1e-12));
    }

    @Test
    void emptySpectraHaveLimitsOfFewEvents() {
        Spectrum empty = new Spectrum(ScanToyModel.RANGE, new double[200]);
        ScanResult result =
                ScanToyModel.scan(empty, SmoothBackground.bernstein(1), 3, 5, 7).limits(0.95);
        assertThat(result.untested()).isEmpty();
        for (ScanPoint.Tested test : result.tested()) {
            // The asymptotic limit of nothing seen and nothing expected, 1.92; exact counting gives 3.00.
            assertThat(test.limits().getFirst()).isCloseTo(1.9207, within(1e-3));
            assertThat(test.strength()).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void steepSpectraAreFlattenedByAnEnvelope() {
        double[] counts = new double[200];
        for (int b = 0; b < counts.length; b++) {
            counts[b] = 5000 * Math.exp(-1.5 * (b + 0.5) / 20);
        }
        Spectrum steep = new Spectrum(ScanToyModel.RANGE, counts);
        SmoothBackground flat = SmoothBackground.chebyshev(1);
        ScanPoint.Tested without =
                ScanToyModel.only(ScanToyModel.scan(steep, flat, 3).significances());
        ScanPoint.Tested with =
                ScanToyModel.only(ScanToyModel.scan(steep, flat.withEnvelope(x -> Math.exp(-1.5 * x)), 3)
                        .significances());
        assertThat(Math.abs(without.significance())).isGreaterThan(5);
        assertThat(with.significance()).isCloseTo(0, within(1e-3));
    }

    @Test
    void unsuitableScansAreRefused() {
        SmoothBackground line = SmoothBackground.chebyshev(1);
        assertThatThrownBy(() -> ScanToyModel.scan(OBSERVED, line, 3, 3)).hasMessageContaining("expected them to rise");
        assertThatThrownBy(() -> ScanToyModel.scan(OBSERVED, line, 11)).hasMessageContaining("expected a mass within");
        assertThatThrownBy(() -> new MassScan(
                        OBSERVED, new double[] {3}, PeakFamily.gaussian(m -> 0.04), line, new Window.Whole()))
                .hasMessageContaining("expected at most the width 0.04");
        assertThatThrownBy(() -> ScanToyModel.scan(OBSERVED, line.withEnvelope(x -> -1), 3))
                .hasMessageContaining("envelope is -1.0");
        assertThatThrownBy(() -> SmoothBackground.bernstein(40)).hasMessageContaining("degree is 40");
    }
}
