package org.tauscope.searches.resonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.searches.Observation;
import org.tauscope.statistics.scan.MassScan;
import org.tauscope.statistics.scan.ScanPoint;
import org.tauscope.statistics.scan.ScanResult;
import org.tauscope.statistics.scan.ToyScans;
import org.tauscope.statistics.scan.Uniformity;

/**
 * Inject and recover with simulated candidates all the way: peaks fitted to signal samples, a background smoothed from
 * weighted samples, two channels scanned together. Fixed seeds; every comparison fails by chance with a probability below
 * 0.001.
 */
@Tag("physics")
class ResonanceClosureTest {

    private static final double TOTAL = 60_000;
    /** Ten masses between those that were simulated, none near the veto. */
    private static final double[] INJECTED = {1.13, 1.62, 2.11, 2.6, 2.88, 3.4, 3.87, 4.42, 5.03, 5.6};

    private static ScanResult tested(ResonanceScan scan, long seed, double mass, double strength) {
        return scan.scan()
                .significances(scan.pseudoData(
                        new Observation.PseudoData(seed, Optional.of(new Observation.Injection(mass, strength)))));
    }

    @Test
    void injectedPeaksComeBackInYieldAndMass() {
        int toys = 40;
        for (double mass : INJECTED) {
            double sigma = ToyResonance.SIGMA.applyAsDouble(mass);
            double[] masses = MassScan.masses(mass - 2 * sigma, mass + 2 * sigma, 33);
            ResonanceScan scan = ToyResonance.scan(TOTAL, masses);
            double strength =
                    8 * ((ScanPoint.Tested) scan.scan().significances().points().get(16)).uncertainty();
            double[] pulls = new double[toys];
            double[] offsets = new double[toys];
            IntStream.range(0, toys).parallel().forEach(toy -> {
                ScanResult result = tested(scan, 1000 + toy, mass, strength);
                ScanPoint.Tested there = (ScanPoint.Tested) result.points().get(16);
                pulls[toy] = (there.strength() - strength) / there.uncertainty();
                offsets[toy] = (result.largestExcess().mass() - mass) / sigma;
            });
            double pull = Arrays.stream(pulls).average().orElse(9);
            double offset = Arrays.stream(offsets).average().orElse(9);
            // 3.3 standard errors of the mean of 40 pulls, with the tenth of an error that the shape may be off.
            assertThat(pull).as("yield at " + mass).isCloseTo(0, within(3.3 / Math.sqrt(toys) + 0.1));
            // A peak of eight standard deviations is located to an eighth of its width in each toy.
            assertThat(offset).as("mass at " + mass).isCloseTo(0, within(3.3 * 0.2 / Math.sqrt(toys) + 0.03));
        }
    }

    @Test
    void spuriousSignalIsBelowAFifthOfTheError() {
        ResonanceScan scan = ToyResonance.scan(TOTAL, ToyResonance.masses(0.5));
        double[] ratios = scan.scan().significances().tested().stream()
                .mapToDouble(test -> Math.abs(test.strength()) / test.uncertainty())
                .toArray();
        double largest = Arrays.stream(ratios).max().orElse(9);
        assertThat(largest).isLessThan(0.2);
    }

    @Test
    void localPValuesOfBackgroundAreFlat() {
        // Far from each other, so that no two share an event.
        ResonanceScan scan = ToyResonance.scan(TOTAL, new double[] {1.4, 2.2, 4.0, 5.2});
        double[] pValues = IntStream.range(0, 500)
                .parallel()
                .mapToObj(toy -> scan.scan()
                        .significances(scan.pseudoData(new Observation.PseudoData(5000 + toy, Optional.empty()))))
                .flatMapToDouble(result -> result.tested().stream().mapToDouble(ScanPoint.Tested::pValue))
                .toArray();
        assertThat(pValues).hasSize(2000);
        assertThat(Uniformity.pValue(pValues)).isGreaterThan(0.001);
    }

    @Test
    void theLargestFluctuationIsAsGlobalAsToysSay() {
        double[] masses = Arrays.stream(ToyResonance.masses(0.5))
                .filter(mass -> mass > 2.2 && mass < 2.6)
                .toArray();
        ResonanceScan scan = ToyResonance.scan(TOTAL, masses);
        ToyScans toys = ToyScans.run(
                scan.scan(),
                scan.scan().backgrounds(),
                1000,
                toy -> new RandomStream(17, "scan").at(toy, Stage.PSEUDO_DATA),
                0.5);
        assertThat(toys.failed()).isZero();
        for (double z : new double[] {2.5, 3}) {
            double bound = toys.lookElsewhere().globalPValue(z);
            double found = toys.globalPValue(z);
            double error = Math.sqrt(found / toys.toys());
            assertThat(found).as("beyond " + z).isBetween(0.75 * bound - 3.3 * error, bound + 3.3 * error);
        }
        // Largest fluctuations of other background-only data, ranked among the toys, are uniform.
        List<Double> ranks = IntStream.range(0, 200)
                .parallel()
                .mapToObj(k -> toys.globalPValue(scan.scan()
                        .significances(scan.pseudoData(new Observation.PseudoData(9000 + k, Optional.empty())))
                        .largestExcess()
                        .significance()))
                .toList();
        assertThat(Uniformity.pValue(ranks.stream().mapToDouble(p -> p).toArray()))
                .isGreaterThan(0.001);
    }
}
