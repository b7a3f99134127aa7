package org.tauscope.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GarwoodTest {

    /** N. Gehrels, ApJ 303 (1986) 336, tables 1 and 2, S = 1: three decimals. */
    @Test
    void agreesWithTheTablesOfGehrels() {
        assertInterval(0, 0, 1.841);
        assertInterval(1, 0.173, 3.300);
        assertInterval(2, 0.708, 4.638);
        assertInterval(5, 2.840, 8.382);
        assertInterval(10, 6.891, 14.27);
    }

    @Test
    void countsAreWholeNumbers() {
        assertThatThrownBy(() -> Garwood.of(1.5)).hasMessageContaining("1.5").hasMessageContaining("whole number");
        assertThatThrownBy(() -> Garwood.of(Double.NaN)).hasMessageContaining("NaN");
    }

    private static void assertInterval(double count, double lower, double upper) {
        Garwood interval = Garwood.of(count);
        assertThat(interval.lower()).as("lower of " + count).isCloseTo(lower, within(6e-4));
        assertThat(interval.upper()).as("upper of " + count).isCloseTo(upper, within(upper > 10 ? 6e-3 : 6e-4));
    }
}
