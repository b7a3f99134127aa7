package org.tauscope.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** Places in rising order. */
class RisingOrderTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 8, 9, 1000, 4097})
    void risesAndKeepsTheOrderOfEqualNumbers(int size) {
        RandomStream dice = new RandomStream(1, "order").at(size, Stage.SELECTION);
        double[] values = new double[size];
        Arrays.setAll(values, i -> dice.nextInt(50) - 25);
        int[] order = RisingOrder.of(values);
        int[] places = order.clone();
        Arrays.sort(places);
        for (int i = 0; i < size; i++) {
            assertThat(places[i]).isEqualTo(i);
            if (i > 0) {
                double before = values[order[i - 1]];
                double here = values[order[i]];
                assertThat(before < here || (before == here && order[i - 1] < order[i]))
                        .isTrue();
            }
        }
    }
}
