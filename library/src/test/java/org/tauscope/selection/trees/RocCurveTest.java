package org.tauscope.selection.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** ROC curves that can be counted by hand. */
class RocCurveTest {

    @Test
    void areaIsTheShareOfPairsInTheRightOrder() {
        // Pairs: 0.9 beats 0.8 and 0.1 (2), 0.8 ties with 0.8 and beats 0.1 (1.5), 0.3 beats 0.1 (1): 4.5 of 6.
        RocCurve roc = RocCurve.of(
                new double[] {0.9, 0.3, 0.8}, new double[] {1, 1, 1}, new double[] {0.1, 0.8}, new double[] {1, 1});
        assertThat(roc.area()).isEqualTo(4.5 / 6, within(1e-15));
        assertThat(roc.signal()).containsExactly(0.0, 1.0 / 3, 2.0 / 3, 1.0, 1.0);
        assertThat(roc.background()).containsExactly(0.0, 0.0, 0.5, 0.5, 1.0);
        assertThat(roc.signalAt(0.5)).isEqualTo(1);
        assertThat(roc.signalAt(0.4)).isEqualTo(1.0 / 3);
    }

    @Test
    void aWeightOfTwoIsTwoCandidates() {
        RocCurve weighted =
                RocCurve.of(new double[] {0.9, 0.3}, new double[] {2, 1}, new double[] {0.1, 0.5}, new double[] {1, 3});
        RocCurve repeated = RocCurve.of(
                new double[] {0.9, 0.9, 0.3}, new double[] {1, 1, 1}, new double[] {0.1, 0.5, 0.5, 0.5}, new double[] {
                    1, 1, 1, 1
                });
        assertThat(weighted.area()).isEqualTo(repeated.area(), within(1e-15));
        assertThat(weighted.signal()).isEqualTo(repeated.signal());
        assertThat(weighted.background()).isEqualTo(repeated.background());
    }

    @Test
    void theErrorIsTheSpreadOfAreas() {
        double sum = 0;
        double squares = 0;
        double error = 0;
        int samples = 200;
        for (int sample = 0; sample < samples; sample++) {
            RocCurve roc = RocCurve.of(
                    Toys.gaussian("s" + sample, 200, 1)[0],
                    Toys.ones(200),
                    Toys.gaussian("b" + sample, 300, 0)[0],
                    Toys.ones(300));
            sum += roc.area();
            squares += roc.area() * roc.area();
            error += roc.error() / samples;
        }
        double mean = sum / samples;
        double spread = Math.sqrt(squares / samples - mean * mean);
        // Phi(1 / sqrt 2) = 0.7602; the spread of 200 samples is known to 5 %.
        assertThat(mean).isEqualTo(0.7602, within(4 * spread / Math.sqrt(samples)));
        assertThat(error).isEqualTo(spread, within(0.2 * spread));
    }
}
