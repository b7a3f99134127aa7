package org.tauscope.plots;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void linearTicksAreRoundNumbers() {
        Ticks ticks = Ticks.of(Axis.linear("m", 0.3, 1.8), 6);
        assertThat(ticks.major())
                .containsExactly(
                        new Ticks.Tick(0.5, "$0.5$"), new Ticks.Tick(1.0, "$1.0$"), new Ticks.Tick(1.5, "$1.5$"));
        assertThat(ticks.minor()).contains(0.3, 0.4, 0.6, 1.8).doesNotContain(0.5);
    }

    @Test
    void negativeRangesPassThroughZero() {
        assertThat(Ticks.of(Axis.linear("pull", -4, 4), 4).major())
                .extracting(Ticks.Tick::label)
                .containsExactly("$-4$", "$-2$", "$0$", "$2$", "$4$");
    }

    @Test
    void decadesCarryPowersOfTenAndNineDivisions() {
        Ticks ticks = Ticks.of(Axis.log("V2", 1e-4, 1), 8);
        assertThat(ticks.major())
                .extracting(Ticks.Tick::label)
                .containsExactly("$10^{-4}$", "$10^{-3}$", "$10^{-2}$", "$10^{-1}$", "$1$");
        assertThat(ticks.minor()).hasSize(4 * 8);
    }

    @Test
    void shortLogarithmicAxesAreLabelledAtOneTwoAndFive() {
        assertThat(Ticks.of(Axis.log("m", 0.15, 3), 6).major())
                .extracting(Ticks.Tick::label)
                .containsExactly("$0.2$", "$0.5$", "$1$", "$2$");
    }

    @Test
    void manyDecadesAreLabelledSparsely() {
        assertThat(Ticks.of(Axis.log("V2", 1e-12, 1), 6).major())
                .extracting(Ticks.Tick::label)
                .containsExactly("$10^{-12}$", "$10^{-10}$", "$10^{-8}$", "$10^{-6}$", "$10^{-4}$", "$10^{-2}$", "$1$");
    }

    @Test
    void largeAndSmallNumbersShareAPowerOfTen() {
        Ticks ticks = Ticks.of(Axis.linear("events", 0, 4e6), 4);
        assertThat(ticks.suffix()).isEqualTo("$\\times 10^{6}$");
        assertThat(ticks.major()).extracting(Ticks.Tick::label).containsExactly("$0$", "$1$", "$2$", "$3$", "$4$");
    }

    @Property(tries = 200)
    void everyLinearAxisHasAFewTicksInsideItsRange(
            @ForAll @DoubleRange(min = -1e4, max = 1e4) double from,
            @ForAll @DoubleRange(min = 1e-3, max = 1e5) @Scale(3) double length,
            @ForAll @IntRange(min = 2, max = 12) int wanted) {
        Axis axis = Axis.linear("x", from, from + length);
        Ticks ticks = Ticks.of(axis, wanted);
        assertThat(ticks.major()).hasSizeBetween(wanted / 3, wanted + 1);
        assertThat(ticks.major()).allMatch(tick -> Math.abs(axis.fraction(tick.value()) - 0.5) < 0.5 + 1e-6);
    }
}
