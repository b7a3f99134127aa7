package org.tauscope.searches.leptophilicscalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tauscope.detector.DetectorCard;

/** Rates between the nodes against cross sections that were computed for this search elsewhere. */
class ProductionRateReferenceTest {

    /**
     * Born cross section at xi = 1 in fb and its ratio with photons off the beams (physics notes of the search, CalcHEP and a
     * structure-function radiator), times the running of alpha, (1 - Pi)^-2 = 1.0745 at 10.58 GeV within 1 %.
     */
    @ParameterizedTest
    @CsvSource({"0.1, 5.715, 1.10", "1, 1.383, 1.03", "3, 0.2446, 0.95", "5, 0.02915, 0.88", "6, 5.00e-3, 0.82"})
    void crossSectionsAreThoseOfOthers(double mass, double born, double radiation) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            ProductionRate rate = ProductionRate.of(DetectorCard.belle().beams(), 0.04, 6.5, pool);
            assertThat(rate.crossSection(mass)).isCloseTo(born * radiation * 1.0745, withinPercentage(2.5));
        } finally {
            pool.shutdownNow();
        }
    }

    /** Widths of a table at xi = 1: 28.605 mm at 40 MeV; lifetimes go as 1/xi^2. */
    @Test
    void lifetimesAreThoseOfTheWidths() {
        assertThat(ProductionRate.ctau(0.04, 1)).isCloseTo(28.605, withinPercentage(0.3));
        assertThat(ProductionRate.ctau(0.04, 2)).isCloseTo(28.605 / 4, withinPercentage(0.3));
        assertThat(ProductionRate.fraction(PairChannel.ELECTRONS, 0.2)).isCloseTo(0.79449, withinPercentage(0.3));
        assertThat(ProductionRate.fraction(PairChannel.MUONS, 4)).isCloseTo(0.035128, withinPercentage(0.3));
    }
}
