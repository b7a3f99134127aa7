package org.tauscope.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.statistics.scan.Uniformity;

/** Two samples, one distribution or not. */
class KolmogorovSmirnovTest {

    @Test
    void distanceIsThatOfTheDistributionFunctions() {
        // F1 - F2 after 1, 2, 3, 4: 1/2 - 0, 1/2 - 1/2, 1 - 1/2, 0.
        KolmogorovSmirnov test = KolmogorovSmirnov.of(
                new double[] {3, 1}, new double[] {1, 1}, new double[] {2, 4}, new double[] {1, 1});
        assertThat(test.distance()).isEqualTo(0.5);
        assertThat(test.effectiveNumber()).isEqualTo(1);
        KolmogorovSmirnov weighted = KolmogorovSmirnov.of(
                new double[] {3, 1}, new double[] {1, 3}, new double[] {2, 4}, new double[] {2, 2});
        assertThat(weighted.distance()).isEqualTo(0.75);
        // (4^2 / 10) with 2: 1.6 * 2 / 3.6.
        assertThat(weighted.effectiveNumber()).isEqualTo(1.6 * 2 / 3.6, within(1e-15));
    }

    @Test
    void survivalIsKolmogorovs() {
        // Critical values of the limiting distribution (Smirnov 1948): 1.2238 for 10 %, 1.3581 for 5 %, 1.6276 for 1 %;
        // half a unit of the last digit times the slope, 4 x Q, is 2.5e-5 at most.
        assertThat(KolmogorovSmirnov.survival(1.2238)).isEqualTo(0.10, within(2.5e-5));
        assertThat(KolmogorovSmirnov.survival(1.3581)).isEqualTo(0.05, within(2.5e-5));
        assertThat(KolmogorovSmirnov.survival(1.6276)).isEqualTo(0.01, within(2.5e-5));
        assertThat(KolmogorovSmirnov.survival(0)).isEqualTo(1);
    }

    @Test
    void pValuesOfWeightedSamplesAreUniform() {
        double[] pValues = new double[500];
        RandomStream dice = new RandomStream(3, "ks");
        for (int sample = 0; sample < pValues.length; sample++) {
            dice.at(sample, Stage.SELECTION);
            double[] a = new double[400];
            double[] b = new double[300];
            double[] aWeights = new double[a.length];
            double[] bWeights = new double[b.length];
            Arrays.setAll(a, i -> dice.nextDouble());
            Arrays.setAll(b, i -> dice.nextDouble());
            Arrays.setAll(aWeights, i -> 0.5 + dice.nextDouble());
            Arrays.setAll(bWeights, i -> 1 + 3 * dice.nextDouble());
            pValues[sample] = KolmogorovSmirnov.of(a, aWeights, b, bWeights).pValue();
        }
        assertThat(Uniformity.pValue(pValues)).isGreaterThan(0.01);
    }
}
