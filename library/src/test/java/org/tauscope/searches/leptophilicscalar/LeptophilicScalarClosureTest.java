package org.tauscope.searches.leptophilicscalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.detector.DetectorCard;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Observation;
import org.tauscope.searches.Sample;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.SystematicSizes;
import org.tauscope.searches.resonance.ResonanceScan;
import org.tauscope.statistics.scan.ScanPoint;
import org.tauscope.statistics.scan.ScanResult;
import org.tauscope.statistics.scan.Uniformity;

/** The scan of the search on its own spectra, from a sixteenth of the events: peaks, wrong forms, p-values. */
@Tag("physics")
class LeptophilicScalarClosureTest {

    /** A sixteenth of the backgrounds of the card. */
    private static final int SHARE = 16;

    private static final double[] MASSES = {0.06, 0.09, 0.13, 0.18, 0.25, 0.4, 0.7, 1.2, 2.4, 5.0};

    private static final int TOYS = 25;

    @Test
    void peaksAreFoundWhereTheyArePutAndNowhereElse() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            PhiScan scan = scan(pool);
            injectedPeaksComeBack(scan);
            formsOfTheBackgroundAddLittleSignal(scan);
            localPValuesAreFlat(scan);
        } finally {
            pool.shutdownNow();
        }
    }

    private static PhiScan scan(ExecutorService pool) throws InterruptedException {
        LeptophilicScalarCard card = LeptophilicScalarCard.of(LeptophilicScalarCard.standard());
        DetectorCard detector = DetectorCard.belle();
        List<Sample> samples =
                new LeptophilicScalarSearch().prepare(SearchRequest.standard()).samples();
        List<Harvest> harvests = new ArrayList<>();
        for (Sample sample : samples) {
            int share = sample.name().startsWith("signal") ? SHARE / 4 : SHARE;
            int events = (int) Math.max(1000, sample.events() / share);
            harvests.add(sample.chain().get().run(1, 0, events));
        }
        Contents contents =
                Contents.of(card, Backgrounds.of(card, detector), card.data().luminosity(), harvests, pool);
        List<SelectedRegion> selected = new ArrayList<>();
        for (Region region : card.regions()) {
            selected.add(
                    RegionTrees.train(contents.in(region), card.trees(), pool).selected());
        }
        ProductionRate rate = ProductionRate.of(
                detector.beams(), card.data().massMin(), card.data().massMax(), pool);
        return new PhiScan(card, card.data().luminosity(), rate, selected);
    }

    private static ResonanceScan at(PhiScan scan, List<Double> masses) {
        return scan.scan(scan.channels(SystematicSizes.FIXED, false), masses, SystematicSizes.FIXED);
    }

    /** Eight times the expected limit, without fluctuations: yield within 10 %, mass within a step. */
    private static void injectedPeaksComeBack(PhiScan scan) {
        for (double mass : MASSES) {
            double sigma = scan.region(mass).shape().sigma(mass);
            List<Double> masses = new ArrayList<>();
            for (int step = -6; step <= 6; step++) {
                masses.add(mass + 0.5 * step * sigma);
            }
            ResonanceScan own = at(scan, masses);
            double limit = own.expected().points().tested().get(6).limits().get(3);
            Observation.Injection signal = new Observation.Injection(mass, 8 * limit);
            ScanPoint.Tested found = own.observed(own.expectation(Optional.of(signal)), 0, 1)
                    .points()
                    .largestExcess();
            assertThat(found.mass()).as("mass %s GeV", mass).isCloseTo(mass, within(0.51 * sigma));
            assertThat(found.strength() / signal.rate())
                    .as("yield at %s GeV", mass)
                    .isCloseTo(1, within(0.1));
        }
    }

    /** The smooth expectation is no polynomial: what a fit of it takes for signal, in units of the statistical error. */
    private static void formsOfTheBackgroundAddLittleSignal(PhiScan scan) {
        ResonanceScan all = at(scan, List.of());
        ScanResult points =
                all.observed(all.expectation(Optional.empty()), 0, 1).points();
        double[] pulls = points.tested().stream()
                .mapToDouble(point -> Math.abs(point.strength()) / point.uncertainty())
                .sorted()
                .toArray();
        assertThat(pulls[pulls.length - 1]).isLessThan(0.2);
    }

    private static void localPValuesAreFlat(PhiScan scan) {
        ResonanceScan own = at(scan, Arrays.stream(MASSES).boxed().toList());
        double[] values = new double[TOYS * MASSES.length];
        int filled = 0;
        for (int toy = 0; toy < TOYS; toy++) {
            ScanResult points = own.observed(
                            own.pseudoData(new Observation.PseudoData(100 + toy, Optional.empty())), 0, 1)
                    .points();
            for (ScanPoint.Tested point : points.tested()) {
                values[filled++] = point.pValue();
            }
        }
        double p = Uniformity.pValue(Arrays.copyOf(values, filled));
        assertThat(p).isGreaterThan(0.01);
    }
}
