package org.tauscope.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.statistics.CountingModel;
import org.tauscope.statistics.ExactCounting;

/** 20,000 pseudo-experiments per point, fixed seed: each comparison allows 3.3 standard errors (p = 0.0005). */
@Tag("physics")
class CoverageClosureTest {

    private static final int TOYS = 20_000;
    /** 3.3 standard errors of a fraction of 0.95 in 20,000. */
    private static final double ALLOWED = 0.0051;

    private static final double SIGMA = 0.3;

    @Test
    void clsLimitsOfAFewEventModelCover() {
        for (double background : new double[] {0.5, 3}) {
            ExactCounting counting = new ExactCounting(
                    new CountingModel(List.of(new CountingModel.Region("bin", background, SIGMA, 0)), 0));
            double[] limits = new double[60];
            for (int n = 0; n < limits.length; n++) {
                limits[n] = counting.upperLimit(new double[] {1}, new int[] {n}, 0.95);
            }
            for (double signal : new double[] {1, 3, 5, 10}) {
                RandomStream random = new RandomStream(31, "coverage");
                int covered = 0;
                for (int toy = 0; toy < TOYS; toy++) {
                    random.at(toy, Stage.PSEUDO_DATA);
                    double mean = signal + background * Math.exp(SIGMA * random.nextGaussian());
                    covered += limits[PoissonSampler.of(random, mean).sample()] >= signal ? 1 : 0;
                }
                double fraction = (double) covered / TOYS;
                assertThat(fraction)
                        .as("signal " + signal + " on " + background)
                        .isGreaterThan(0.95 - ALLOWED);
                // CLs over-covers signals that background alone hides; a large one must be missed now and then.
                assertThat(fraction).isLessThan(signal < 10 ? 1.0001 : 0.98);
            }
        }
    }

    @Test
    void feldmanCousinsIntervalsCover() {
        FeldmanCousins construction = new FeldmanCousins(0.95);
        double background = 2.2;
        Interval[] intervals = new Interval[60];
        for (int n = 0; n < intervals.length; n++) {
            intervals[n] = construction.poisson(n, background);
        }
        for (double signal : new double[] {0, 0.7, 2, 4.4, 9}) {
            RandomStream random = new RandomStream(32, "coverage");
            int covered = 0;
            for (int toy = 0; toy < TOYS; toy++) {
                random.at(toy, Stage.PSEUDO_DATA);
                covered +=
                        intervals[PoissonSampler.of(random, signal + background).sample()].contains(signal) ? 1 : 0;
            }
            double fraction = (double) covered / TOYS;
            assertThat(fraction).as("signal " + signal).isBetween(0.95 - ALLOWED, 0.99);
        }
    }

    @Test
    void gaussianIntervalsWithABoundaryCover() {
        FeldmanCousins construction = new FeldmanCousins(0.9);
        for (double mean : new double[] {0.1, 0.8, 1.6, 4}) {
            RandomStream random = new RandomStream(33, "coverage");
            int covered = 0;
            for (int toy = 0; toy < TOYS; toy++) {
                random.at(toy, Stage.PSEUDO_DATA);
                covered += construction
                                .gaussianWithBoundary(mean + random.nextGaussian(), 1)
                                .contains(mean)
                        ? 1
                        : 0;
            }
            // Continuous data: the coverage is exact; 3.3 standard errors at 90 %.
            assertThat((double) covered / TOYS).as("mean " + mean).isBetween(0.9 - 0.007, 0.9 + 0.007);
        }
    }
}
