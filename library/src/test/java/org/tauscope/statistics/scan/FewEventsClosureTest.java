package org.tauscope.statistics.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.peaks.Spectrum;

/** How limits of few events cover: a flat spectrum of 40 widths, a Gaussian peak in its middle. */
@Tag("physics")
class FewEventsClosureTest {

    private static final double LEVEL = 0.9;
    private static final int TOYS = 600;

    private static MassScan scan(double core, FewEvents rule) {
        double[] counts = new double[200];
        // Four of forty widths are the core.
        Arrays.fill(counts, core * 10 / counts.length);
        return new MassScan(
                List.of(ScanChannel.of(
                        new Spectrum(new Range(-20, 20), counts),
                        PeakFamily.gaussian(mass -> 1),
                        SmoothBackground.bernstein(1),
                        new Window.Whole())),
                new double[] {0},
                new ScanOptions(mass -> 0, rule));
    }

    private static double median(MassScan scan) {
        return ScanToyModel.only(scan.limits(LEVEL)).limits().get(3);
    }

    /** Observed limits of toys with a signal. */
    private static double[] limits(MassScan scan, double signal, int seed) {
        ScanChannel channel = scan.channels().getFirst();
        double[] mean = channel.spectrum().counts();
        double[] peak = channel.signal(0, signal).counts();
        for (int b = 0; b < mean.length; b++) {
            mean[b] += peak[b];
        }
        Spectrum expected = channel.spectrum().withCounts(mean);
        return IntStream.range(0, TOYS)
                .parallel()
                .mapToDouble(toy -> ScanToyModel.only(
                                scan.limits(List.of(ScanToyModel.thrown(expected, seed, toy)), LEVEL))
                        .limits()
                        .getFirst())
                .toArray();
    }

    /**
     * The CLs limit of the median background-only outcome by toys, data ordered by their asymptotic limit: the signal
     * with which 5 % of the data are more background-like than that median.
     */
    private static double byToys(MassScan asymptotic) {
        double[] background = limits(asymptotic, 0, 41);
        Arrays.sort(background);
        double median = background[TOYS / 2];
        double low = 0;
        double high = 12;
        for (int step = 0; step < 8; step++) {
            double middle = 0.5 * (low + high);
            long below = Arrays.stream(limits(asymptotic, middle, 43))
                    .filter(limit -> limit <= median)
                    .count();
            if (below > 0.5 * (1 - LEVEL) * TOYS) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    private static double coverage(MassScan scan, double signal) {
        return Arrays.stream(limits(scan, signal, 31))
                        .filter(limit -> limit >= signal)
                        .count()
                / (double) TOYS;
    }

    @Test
    void limitsOfFewEventsCover() {
        // 3.3 standard errors of 600 toys at 90 %.
        double slack = 3.3 * Math.sqrt(0.09 / TOYS);
        double[] cores = {0.3, 1, 3, 9.5};
        for (int i = 0; i < cores.length; i++) {
            MassScan asymptotic = scan(cores[i], FewEvents.never());
            MassScan counted = scan(cores[i], FewEvents.standard());
            double median = median(counted);
            double least = 1;
            for (double share : new double[] {0.57, 0.8, 1}) {
                least = Math.min(least, coverage(asymptotic, share * median));
            }
            double lowest = Math.min(coverage(counted, 0.65 * median), coverage(counted, median));
            double toys = byToys(asymptotic);
            assertThat(least).as("asymptotic, " + cores[i] + " events").isGreaterThan(LEVEL - slack);
            assertThat(lowest).as("counting, " + cores[i] + " events").isGreaterThan(LEVEL - slack);
            // The place of an event within the core tells something too, and whole numbers make counting conservative.
            assertThat(median / toys)
                    .as("counting to toys at " + cores[i] + " events")
                    .isBetween(0.97, 1.7);
        }
    }

    @Test
    void nothingSeenExcludesWhatPoissonExcludes() {
        // exp(-s) = 10 %, 95.45 % of the signal lie in the core; asymptotic formulas believe more.
        double counted = observedInNothing(FewEvents.standard());
        double formula = observedInNothing(FewEvents.never());
        assertThat(counted).isCloseTo(-Math.log(0.1) / 0.9545, within(0.01));
        assertThat(formula).isBetween(0.5 * counted, 0.75 * counted);
    }

    private static double observedInNothing(FewEvents rule) {
        MassScan scan = scan(0.3, rule);
        Spectrum empty = scan.channels().getFirst().spectrum().withCounts(new double[200]);
        return ScanToyModel.only(scan.limits(List.of(empty), LEVEL)).limits().getFirst();
    }
}
