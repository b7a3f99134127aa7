package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LundFractionTest {

    /** Mean and second moment by Simpson's rule in z, for light quarks, diquarks and charm. */
    @Test
    void momentsAreThoseOfTheFunction() {
        double[][] shapes = {{0.68, 0.98, 1}, {0.68, 0.98, 0.03}, {1.65, 0.98, 1.97}, {0.68, 0.98, 3.91}};
        for (double[] shape : shapes) {
            LundFraction fraction = new LundFraction(shape[0], shape[1], shape[2]);
            for (double mass2 : new double[] {0.03, 0.2, 0.8, 2, 6}) {
                double[] sums = new double[3];
                int steps = 200_000;
                for (int i = 0; i < steps; i++) {
                    double z = (i + 0.5) / steps;
                    double f = Math.pow(z, -shape[2]) * Math.pow(1 - z, shape[0]) * Math.exp(-shape[1] * mass2 / z);
                    sums[0] += f;
                    sums[1] += f * z;
                    sums[2] += f * z * z;
                }
                double mean = 0;
                double square = 0;
                int draws = 20_000;
                for (int i = 0; i < draws; i++) {
                    double z = fraction.quantile(mass2, (i + 0.5) / draws);
                    assertThat(z).isGreaterThan(0).isLessThan(1);
                    mean += z / draws;
                    square += z * z / draws;
                }
                assertThat(mean).isCloseTo(sums[1] / sums[0], within(0.003));
                assertThat(square).isCloseTo(sums[2] / sums[0], within(0.003));
            }
        }
    }

    @Test
    void aShapeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new LundFraction(0, 1, 1)).hasMessageContaining("a = 0.0");
        assertThatThrownBy(() -> new LundFraction(1, Double.NaN, 1)).hasMessageContaining("b = NaN");
    }
}
