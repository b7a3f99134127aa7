package org.tauscope.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

class ProperLengthSampleTest {

    private static final double SHORTEST = 10;
    private static final double LONGEST = 10_000;

    /** Closed form: the probability to decay between two lengths is exp(-a/ctau) - exp(-b/ctau). */
    @Test
    void oneSampleGivesTheDecayProbabilityOfEveryLifetime() {
        int n = 200_000;
        double[] length = new double[n];
        double[] weight = new double[n];
        RandomStream random = new RandomStream(3, "lengths");
        for (int i = 0; i < n; i++) {
            length[i] = SHORTEST
                    * Math.pow(LONGEST / SHORTEST, random.at(i, Stage.FLIGHT).nextDouble());
            weight[i] = Math.log(LONGEST / SHORTEST);
        }
        ProperLengthSample sample = new ProperLengthSample(length, weight, n);
        for (double ctau : new double[] {5, 50, 500, 5_000, 50_000}) {
            double expected = Math.exp(-SHORTEST / ctau) - Math.exp(-LONGEST / ctau);
            assertThat(sample.efficiency(ctau)).isCloseTo(expected, within(4 * sample.error(ctau)));
            assertThat(sample.error(ctau)).isLessThan(0.02 * expected);
        }
    }

    @Test
    void lengthsThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new ProperLengthSample(new double[] {0}, new double[] {1}, 1))
                .hasMessageContaining("length 0.0 mm, expected more than 0");
        assertThatThrownBy(() -> new ProperLengthSample(new double[] {1}, new double[0], 1))
                .hasMessageContaining("1 lengths and 0 weights");
        assertThatThrownBy(() -> new ProperLengthSample(new double[0], new double[0], Double.NaN))
                .hasMessageContaining("NaN events");
    }
}
