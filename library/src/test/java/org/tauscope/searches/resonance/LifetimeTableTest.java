package org.tauscope.searches.resonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.interpretation.ProperLengthSample;

class LifetimeTableTest {

    /** One decay has the efficiency t exp(-t), the sharpest there is: 1e-5 of its maximum between the nodes. */
    @Test
    void theTableFollowsTheSample() {
        ProperLengthSample sample = new ProperLengthSample(new double[] {0.7, 40}, new double[] {1, 2}, 1);
        LifetimeTable table = new LifetimeTable(sample);
        for (double ctau = 2e-5; ctau < 1e6; ctau *= 1.137) {
            assertThat(table.at(ctau)).isCloseTo(sample.efficiency(ctau), within(1e-5 * 2 / Math.E));
        }
    }
}
