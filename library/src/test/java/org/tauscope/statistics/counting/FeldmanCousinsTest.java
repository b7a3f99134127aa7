package org.tauscope.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.statistics.Significance;

class FeldmanCousinsTest {

    @Test
    void publishedUpperEndsNeverRiseWithTheBackground() {
        FeldmanCousins construction = new FeldmanCousins(0.9);
        // Phys. Rev. D 57 (1998) 3873, table IV, n = 0 and b = 3: 1.08, as the physics notes recall it.
        assertThat(construction.poissonMonotone(0, 3).upper()).isCloseTo(1.08, within(0.011));
        assertThat(construction.poisson(0, 3).upper()).isLessThan(0.97);
        double before = Double.POSITIVE_INFINITY;
        for (double b = 2; b < 4; b += 0.8) {
            double upper = construction.poissonMonotone(2, b).upper();
            assertThat(upper).isLessThanOrEqualTo(before + 0.01);
            before = upper;
        }
    }

    @Test
    void everyMeanIsCoveredAtLeastAsOftenAsStated() {
        for (double level : new double[] {0.6827, 0.9, 0.95}) {
            FeldmanCousins construction = new FeldmanCousins(level);
            double background = 1.5;
            Interval[] intervals = new Interval[40];
            for (int n = 0; n < intervals.length; n++) {
                intervals[n] = construction.poisson(n, background);
            }
            for (double mu = 0; mu < 8; mu += 0.0537) {
                double covered = 0;
                double probability = Math.exp(-mu - background);
                for (int n = 0; n < intervals.length; n++) {
                    covered += intervals[n].contains(mu) ? probability : 0;
                    probability *= (mu + background) / (n + 1);
                }
                assertThat(covered).as("mean " + mu + " at " + level).isGreaterThanOrEqualTo(level - 1e-12);
            }
        }
    }

    @Test
    void aGaussianFarFromItsBoundaryHasTheCentralInterval() {
        Interval far = new FeldmanCousins(0.9).gaussianWithBoundary(14, 2);
        assertThat(far.lower()).isCloseTo(14 - 2 * 1.6448536269514722, within(1e-9));
        assertThat(far.upper()).isCloseTo(14 + 2 * 1.6448536269514722, within(1e-9));
    }

    @Test
    void theGaussianIntervalIsTheOneOfADirectConstruction() {
        // For each mean the acceptance region is built from a fine grid of x, by rank, as in section IV.A of the paper.
        FeldmanCousins construction = new FeldmanCousins(0.9);
        for (double mu : new double[] {0.2, 0.7, 1.3, 2.5}) {
            double lowest = 0;
            double highest = 0;
            for (double low = mu - 8; low < mu; low += 0.0005) {
                double rank = rank(low, mu);
                double high = 2 * mu - low;
                if (low < 0) {
                    high = mu + Math.sqrt(-2 * rank);
                }
                double inside = Significance.pValue(low - mu) - Significance.pValue(high - mu);
                if (inside >= 0.9) {
                    lowest = low;
                    highest = high;
                }
            }
            assertThat(construction.gaussianWithBoundary(lowest, 1).upper()).isCloseTo(mu, within(2e-3));
            assertThat(construction.gaussianWithBoundary(highest, 1).lower()).isCloseTo(mu, within(2e-3));
        }
    }

    private static double rank(double x, double mu) {
        return x >= 0 ? -0.5 * (x - mu) * (x - mu) : x * mu - 0.5 * mu * mu;
    }

    @Test
    void theLowerEndLeavesZeroWhereTheOneSidedLimitWould() {
        FeldmanCousins construction = new FeldmanCousins(0.9);
        assertThat(construction.gaussianWithBoundary(1.28, 1).lower()).isZero();
        assertThat(construction.gaussianWithBoundary(1.29, 1).lower()).isPositive();
        assertThat(construction.gaussianWithBoundary(0, 1).upper()).isCloseTo(1.6448536269514722, within(1e-9));
        assertThat(construction.gaussianWithBoundary(-30, 1).upper()).isBetween(0.0, 0.1);
    }

    @Test
    void whatIsNoCountIsRefused() {
        FeldmanCousins construction = new FeldmanCousins(0.9);
        assertThatThrownBy(() -> construction.poisson(-1, 0)).hasMessageContaining("observation is -1 events");
        assertThatThrownBy(() -> construction.poisson(1, Double.NaN)).hasMessageContaining("background is NaN");
        assertThatThrownBy(() -> new FeldmanCousins(1)).hasMessageContaining("confidence level is 1.0");
        assertThatThrownBy(() -> construction.gaussianWithBoundary(Double.NaN, 1))
                .hasMessageContaining("NaN");
    }
}
