package org.tauscope.statistics.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.tauscope.statistics.CountingModel;
import org.tauscope.statistics.ExactCounting;
import org.tauscope.statistics.peaks.FitParameter;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.peaks.Spectrum;

class JointScanTest {

    private static final PeakFamily PEAK = PeakFamily.gaussian(mass -> ScanToyModel.WIDTH);
    private static final SmoothBackground LINE = SmoothBackground.chebyshev(1);

    private static ScanChannel channel(Spectrum spectrum, double yield) {
        return ScanChannel.of(spectrum, PEAK, LINE, new Window.Whole()).withYield("c" + yield, mass -> yield);
    }

    private static ScanPoint.Tested at(double mass, ScanOptions options, ScanChannel... channels) {
        return ScanToyModel.only(new MassScan(List.of(channels), new double[] {mass}, options).limits(0.9));
    }

    @Test
    void twoEqualChannelsAreOneWithTwiceTheEvents() {
        Spectrum one = ScanToyModel.thrown(ScanToyModel.expected(20_000, 200, 4), 3, 0);
        double[] twice = Arrays.stream(one.counts()).map(n -> 2 * n).toArray();
        ScanPoint.Tested joint = at(4, ScanOptions.standard(), channel(one, 1), channel(one, 1));
        ScanPoint.Tested single = at(4, ScanOptions.standard(), channel(one.withCounts(twice), 2));
        assertThat(joint.strength()).isCloseTo(single.strength(), Percentage.withPercentage(1e-3));
        assertThat(joint.significance()).isCloseTo(single.significance(), Percentage.withPercentage(1e-3));
        for (int i = 0; i < 6; i++) {
            assertThat(joint.limits().get(i)).isCloseTo(single.limits().get(i), Percentage.withPercentage(1e-3));
        }
        assertThat(joint.channels()).hasSize(2);
    }

    @Test
    void aChannelWithoutSignalSaysNothing() {
        Spectrum seen = ScanToyModel.thrown(ScanToyModel.expected(20_000, 200, 4), 3, 0);
        Spectrum other = ScanToyModel.thrown(ScanToyModel.expected(9_000, 0, 4), 4, 0);
        ScanPoint.Tested alone = at(4, ScanOptions.standard(), channel(seen, 1));
        ScanPoint.Tested beside = at(4, ScanOptions.standard(), channel(seen, 1), channel(other, 0));
        assertThat(beside).isEqualTo(alone);
        assertThatThrownBy(() -> at(4, ScanOptions.standard(), channel(seen, -1)))
                .hasMessageContaining("yield");
    }

    @Test
    void limitsGrowWithTheUncertaintyOfTheYieldAsInAGaussianApproximation() {
        // Many events: q(mu) is a parabola of width s; with a relative uncertainty k of the yield the profile over the
        // log-normal factor is min_t ((mu e^{kt} - m) / s)^2 + t^2, here evaluated on a grid for Asimov data (m = 0).
        Spectrum background = ScanToyModel.expected(200_000, 0, 0);
        double k = 0.2;
        ScanPoint.Tested without = at(5, ScanOptions.standard(), channel(background, 1));
        ScanPoint.Tested common = at(5, new ScanOptions(mass -> k, FewEvents.never()), channel(background, 1));
        ScanPoint.Tested own = at(
                5,
                ScanOptions.standard(),
                channel(background, 1).withUncertainty(new SignalUncertainty(mass -> k, mass -> 0)));
        double limit = without.limits().get(3);
        double sigma = limit / 1.6449;
        double mu = limit;
        while (profiled(mu, k, sigma) < 1.6449 * 1.6449) {
            mu += 1e-4 * limit;
        }
        assertThat(common.limits().get(3) / limit).isCloseTo(mu / limit, within(2e-3));
        assertThat(own.limits().get(3)).isCloseTo(common.limits().get(3), Percentage.withPercentage(1e-6));
        assertThat(common.significance()).isCloseTo(without.significance(), within(1e-6));
    }

    private static double profiled(double mu, double k, double sigma) {
        double least = Double.POSITIVE_INFINITY;
        for (double t = -5; t <= 5; t += 0.001) {
            double pull = mu * Math.exp(k * t) / sigma;
            least = Math.min(least, pull * pull + t * t);
        }
        return least;
    }

    @Test
    void spuriousSignalAddsInQuadrature() {
        Spectrum asimov = ScanToyModel.expected(200_000, 100, 5);
        ScanPoint.Tested without = at(5, ScanOptions.standard(), channel(asimov, 1));
        double size = 0.75 * without.uncertainty();
        ScanPoint.Tested with = at(
                5,
                ScanOptions.standard(),
                channel(asimov, 1).withUncertainty(new SignalUncertainty(mass -> 0, mass -> size)));
        assertThat(with.strength()).isCloseTo(without.strength(), Percentage.withPercentage(0.1));
        assertThat(with.uncertainty() / without.uncertainty()).isCloseTo(1.25, within(2e-3));
        assertThat(with.significance() / without.significance()).isCloseTo(1 / 1.25, within(5e-3));
        assertThat(with.limits().get(3) / without.limits().get(3)).isCloseTo(1.25, within(5e-3));
    }

    @Test
    void vetoedBinsTakeNoPart() {
        Spectrum flat = ScanToyModel.expected(20_000, 0, 0);
        double[] counts = flat.counts();
        for (int b = 100; b < 110; b++) {
            counts[b] += 5000;
        }
        Vetoes veto = new Vetoes(List.of(new Range(5, 5.5)), 2);
        MassScan scan = new MassScan(
                List.of(channel(flat.withCounts(counts), 1).withVetoes(veto)),
                new double[] {3, 4, 4.6, 5.2, 5.9, 6.1},
                ScanOptions.standard());
        ScanResult result = scan.limits(0.9);
        assertThat(result.gaps()).extracting(ScanPoint.Gap::mass).containsExactly(4.6, 5.2, 5.9);
        assertThat(result.gaps().getFirst().reason()).contains("veto");
        for (ScanPoint.Tested test : result.tested()) {
            assertThat(test.significance()).as("mass " + test.mass()).isCloseTo(0, within(1e-3));
        }
        assertThat(scan.background().count(105)).isCloseTo(flat.count(105), Percentage.withPercentage(0.1));
    }

    @Test
    void finerBinsThanNeededChangeNothing() {
        double[] fine = new double[1600];
        for (int b = 0; b < fine.length; b++) {
            double u = (b + 0.5) / fine.length;
            double z = (10 * u - 6) / ScanToyModel.WIDTH;
            fine[b] = 20_000.0 / fine.length * (1.6 - 1.2 * u)
                    + 150
                            * (10.0 / fine.length)
                            / (ScanToyModel.WIDTH * Math.sqrt(2 * Math.PI))
                            * Math.exp(-0.5 * z * z);
        }
        ScanPoint.Tested joined = at(6, ScanOptions.standard(), channel(new Spectrum(ScanToyModel.RANGE, fine), 1));
        assertThat(joined.strength()).isCloseTo(150, Percentage.withPercentage(0.05));
        ScanPoint.Tested coarse = at(6, ScanOptions.standard(), channel(ScanToyModel.expected(20_000, 150, 6), 1));
        assertThat(joined.uncertainty()).isCloseTo(coarse.uncertainty(), Percentage.withPercentage(0.3));
    }

    @Test
    void theOrderIsTheSmallestThatSuffices() {
        double[] counts = new double[200];
        for (int b = 0; b < counts.length; b++) {
            double u = (b + 0.5) / 100 - 1;
            counts[b] = 500 * (1 + 0.4 * u * u);
        }
        BackgroundOrder rule = new BackgroundOrder(SmoothBackground.chebyshev(0), 5, 0.05);
        // A parabola about the centre gains nothing from a slope: two orders are tried together.
        assertThat(degree(counts, rule)).isEqualTo(2);
        Arrays.fill(counts, 500);
        assertThat(degree(counts, rule)).isZero();
        assertThatThrownBy(() -> new BackgroundOrder(SmoothBackground.chebyshev(3), 2, 0.05))
                .hasMessageContaining("expected 3");
    }

    @Test
    void theOrderBySpuriousSignalSeesWhatTheLikelihoodRatioDoesNot() {
        double[] counts = new double[200];
        for (int b = 0; b < counts.length; b++) {
            double u = (b + 0.5) / 100 - 1;
            counts[b] = 500 * (1 + 0.01 * Math.cos(3 * u));
        }
        SmoothBackground line = SmoothBackground.chebyshev(1);
        assertThat(degree(counts, new BackgroundOrder(line, 8, 0.001))).isEqualTo(1);
        int chosen = degree(counts, new SpuriousOrder(line, 8, 0.1));
        assertThat(chosen).isBetween(2, 6);
        // The rule looks at the linear answer of the fit; the fit itself agrees at every place that was looked at.
        for (double mass : new double[] {4, 4.5, 5, 5.5, 6}) {
            ScanPoint.Tested test = ScanToyModel.only(
                    ScanToyModel.scan(new Spectrum(ScanToyModel.RANGE, counts), line.withDegree(chosen), mass)
                            .significances());
            assertThat(Math.abs(test.strength()) / test.uncertainty()).isLessThan(0.105);
        }
        assertThatThrownBy(() -> new SpuriousOrder(line, 8, 0)).hasMessageContaining("spurious signal is 0.0");
    }

    private static int degree(double[] counts, BackgroundRule rule) {
        ScanChannel channel = ScanChannel.of(new Spectrum(ScanToyModel.RANGE, counts), PEAK, rule, new Window.Whole());
        return at(5, ScanOptions.standard(), channel).channels().getFirst().degree();
    }

    @Test
    void fewEventsAreCounted() {
        // Known background: a long flat spectrum fixes it to 1 %.
        double[] counts = new double[4000];
        Arrays.fill(counts, 0.1);
        Spectrum expected = new Spectrum(new Range(0, 200), counts);
        ScanChannel channel = ScanChannel.of(expected, PEAK, SmoothBackground.bernstein(0), new Window.Whole());
        ScanPoint.Tested test = at(100, new ScanOptions(mass -> 0, FewEvents.standard()), channel);
        assertThat(test.counted()).isTrue();
        // 20 bins within two widths: 2 events; 95.45 % of the signal.
        assertThat(test.channels().getFirst().background()).isCloseTo(2, within(1e-6));
        double exact = new ExactCounting(new CountingModel(List.of(new CountingModel.Region("r", 2, 0.05, 0)), 0))
                .upperLimit(new double[] {0.9545}, new int[] {2}, 0.9);
        assertThat(test.limits().getFirst()).isCloseTo(exact, Percentage.withPercentage(0.5));
        ScanPoint.Tested asymptotic = at(100, ScanOptions.standard(), channel);
        assertThat(asymptotic.counted()).isFalse();
        assertThat(asymptotic.limits().get(3)).isLessThan(test.limits().get(3));
    }

    @Test
    void nearlyEmptySpectraAreScannedWithoutFailure() {
        Spectrum few = ScanToyModel.expected(12, 0, 0);
        MassScan scan = new MassScan(
                IntStream.range(0, 2)
                        .mapToObj(c -> ScanChannel.of(few, PEAK, SmoothBackground.bernstein(2), new Window.Sliding(15))
                                .withYield("c" + c, mass -> 1)
                                .withUncertainty(new SignalUncertainty(mass -> 0.1, mass -> 0.1)))
                        .toList(),
                MassScan.masses(1, 9, 65),
                ScanOptions.standard());
        for (int toy = 0; toy < 5; toy++) {
            ScanResult result =
                    scan.limits(List.of(ScanToyModel.thrown(few, 21, toy), ScanToyModel.thrown(few, 22, toy)), 0.9);
            assertThat(result.untested()).isEmpty();
            assertThat(result.tested())
                    .allSatisfy(test -> assertThat(test.limits().getFirst()).isBetween(0.5, 20.0));
        }
    }

    @Test
    void aChannelWithMuchBackgroundDoesNotSpoilCounting() {
        Spectrum clean = ScanToyModel.expected(20, 0, 0);
        Spectrum dirty = ScanToyModel.expected(400, 0, 0);
        ScanOptions counting = new ScanOptions(mass -> 0, FewEvents.standard());
        ScanChannel pure = ScanChannel.of(clean, PEAK, SmoothBackground.bernstein(1), new Window.Whole());
        ScanChannel poor = ScanChannel.of(dirty, PEAK, SmoothBackground.bernstein(1), new Window.Whole())
                .withYield("poor", mass -> 1e-3);
        ScanPoint.Tested alone = at(5, counting, pure);
        ScanPoint.Tested beside = at(5, counting, pure, poor);
        assertThat(beside.counted()).isTrue();
        assertThat(beside.limits()).isEqualTo(alone.limits());
    }

    @Test
    void templatesOfAGaussianAreTheGaussian() {
        List<Double> gauss = IntStream.rangeClosed(-100, 100)
                .mapToObj(i -> Math.exp(-0.5 * 0.0025 * i * i))
                .toList();
        PeakFamily template = PeakFamily.template(
                mass -> ScanToyModel.WIDTH, new Range(-5, 5), new TreeMap<>(Map.of(2.0, gauss, 8.0, gauss)));
        Spectrum seen = ScanToyModel.thrown(ScanToyModel.expected(20_000, 200, 4), 3, 0);
        ScanPoint.Tested one = at(4, ScanOptions.standard(), channel(seen, 1));
        ScanPoint.Tested other =
                at(4, ScanOptions.standard(), ScanChannel.of(seen, template, LINE, new Window.Whole()));
        assertThat(other.strength()).isCloseTo(one.strength(), Percentage.withPercentage(0.1));
        assertThat(other.limits().getFirst()).isCloseTo(one.limits().getFirst(), Percentage.withPercentage(0.1));
    }

    @Test
    void tailsMayChangeWithTheMass() {
        PeakFamily family = PeakFamily.crystalBall(
                mass -> mass - 0.05, mass -> 0.1 * mass, mass -> new PeakFamily.Tails(1 + mass, 3, 2, 4 + mass));
        assertThat(family.at(2).parameters().stream().map(FitParameter::start))
                .containsExactly(1.95, 0.2, 3.0, 3.0, 2.0, 6.0);
    }

    @Test
    void stepsFollowTheResolution() {
        double[] masses = MassSteps.following(1, 4, mass -> 0.1 * mass, 0.5);
        assertThat(masses[0]).isEqualTo(1);
        for (int i = 1; i < masses.length; i++) {
            assertThat(masses[i] / masses[i - 1]).isCloseTo(1.05, within(1e-12));
        }
        assertThat(masses[masses.length - 1]).isLessThanOrEqualTo(4).isGreaterThan(4 / 1.05);
        assertThatThrownBy(() -> MassSteps.following(1, 2, mass -> 0, 0.5)).hasMessageContaining("resolution");
    }

    @Test
    void jointScansDoNotDependOnThreads() throws Exception {
        Spectrum first = ScanToyModel.thrown(ScanToyModel.expected(20_000, 0, 4), 3, 0);
        Spectrum second = ScanToyModel.thrown(ScanToyModel.expected(300, 0, 4), 4, 0);
        MassScan scan = new MassScan(
                List.of(
                        channel(first, 3).withUncertainty(new SignalUncertainty(m -> 0.1, m -> 4)),
                        channel(second, 1).withVetoes(new Vetoes(List.of(new Range(3, 3.3)), 2))),
                MassScan.masses(1, 9, 65),
                new ScanOptions(mass -> 0.05, FewEvents.standard()));
        ScanResult many = scan.limits(0.9);
        assertThat(many.untested()).isEmpty();
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            assertThat(one.submit(() -> scan.limits(0.9).points()).get()).isEqualTo(many.points());
        }
        ToyScans toys = ToyScans.run(scan, scan.backgrounds(), 20, toy -> ScanToyModel.random(5, toy), 0.5);
        assertThat(toys.failed()).isZero();
    }
}
