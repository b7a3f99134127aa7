package org.tauscope.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.tauscope.interpretation.CouplingColumn.Cell;
import org.tauscope.interpretation.CouplingColumn.Interval;

class CouplingColumnTest {

    /** Events of a long-lived particle: production and decay rate grow with the coupling, early decays are lost. */
    private static double events(double c) {
        return 1e7 * c * c * Math.exp(-c / 0.05);
    }

    /** Without background and events CLs is exp(-s): excluded at 95 % where s > 2.9957. */
    private static CouplingColumn column(DoubleUnaryOperator events, int points, double error) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            double c = 1e-6 * Math.pow(1e6, i / (points - 1.0));
            double s = events.applyAsDouble(c);
            double depth = Math.min(s, 700) + Math.log(0.05);
            cells.add(new Cell(c, s, error, OptionalDouble.of(depth), List.of(depth, depth, depth, depth, depth)));
        }
        return new CouplingColumn("toy", 1, cells);
    }

    private static double solve(double low, double high) {
        for (int i = 0; i < 200; i++) {
            double middle = Math.sqrt(low * high);
            boolean sameSide = (events(middle) > 2.9957323) == (events(low) > 2.9957323);
            low = sameSide ? middle : low;
            high = sameSide ? high : middle;
        }
        return low;
    }

    @Test
    void bothEdgesAreFoundAndDoublingTheGridHardlyMovesThem() {
        Interval coarse = column(CouplingColumnTest::events, 60, 0.03)
                .interval(Optional.empty())
                .orElseThrow();
        Interval fine = column(CouplingColumnTest::events, 120, 0.03)
                .interval(Optional.of(CouplingColumn.MEDIAN))
                .orElseThrow();
        assertThat(coarse.open() && coarse.closed()).isTrue();
        assertThat(fine.lower() / coarse.lower()).isCloseTo(1, within(0.05));
        assertThat(fine.upper() / coarse.upper()).isCloseTo(1, within(0.05));
        assertThat(fine.lower()).isCloseTo(solve(1e-6, 1e-2), within(0.02 * fine.lower()));
        assertThat(fine.upper()).isCloseTo(solve(0.1, 1), within(0.02 * fine.upper()));
    }

    /** At the lower edge the yield goes with the square: half of its relative error. */
    @Test
    void errorsOfEdgesFollowTheSlopeOfTheYield() {
        Interval interval = column(CouplingColumnTest::events, 60, 0.03)
                .interval(Optional.empty())
                .orElseThrow();
        assertThat(interval.lowerError() / interval.lower()).isCloseTo(0.015, within(0.0002));
        assertThat(interval.upperError() / interval.upper()).isBetween(0.002, 0.01);
    }

    @Test
    void anExclusionThatReachesTheEndOfTheAxisIsOpenThere() {
        Interval interval =
                column(c -> 1e6 * c, 60, 0.1).interval(Optional.empty()).orElseThrow();
        assertThat(interval.closed()).isFalse();
        assertThat(interval.upper()).isEqualTo(1);
        assertThat(column(c -> 1e-3 * c, 60, 0.1).interval(Optional.empty())).isEmpty();
    }

    @Test
    void theStrongestSearchDecidesPointByPoint() {
        CouplingColumn small = column(c -> c < 1e-3 ? 100 : 0, 60, 0);
        CouplingColumn large = column(c -> c > 1e-2 ? 100 : 0, 60, 0);
        CouplingColumn both = CouplingColumn.strongest(List.of(small, large));
        assertThat(both.cells().getFirst()).isEqualTo(small.cells().getFirst());
        assertThat(both.cells().getLast()).isEqualTo(large.cells().getLast());
    }
}
