package org.tauscope.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tauscope.interpretation.CouplingColumn.Cell;
import org.tauscope.interpretation.ExcludedRegion.Slice;

class ScanRegionTest {

    /** Depth 1 - 9 (m - 1)^2 - ln^2(c / 1e-3): an ellipse that ends at 2/3 and 4/3 GeV, there at 1e-3. */
    private static CouplingColumn column(double mass) {
        List<Cell> cells = new ArrayList<>();
        for (int i = -40; i <= 40; i++) {
            double depth = 1 - 9 * (mass - 1) * (mass - 1) - 0.0025 * i * i;
            cells.add(new Cell(
                    1e-3 * Math.exp(0.05 * i),
                    1,
                    0,
                    OptionalDouble.of(depth),
                    List.of(depth, depth, depth, depth, depth)));
        }
        return new CouplingColumn("toy", mass, cells);
    }

    private static List<CouplingColumn> columns(double... masses) {
        List<CouplingColumn> columns = new ArrayList<>();
        for (double mass : masses) {
            columns.add(column(mass));
        }
        return columns;
    }

    @Test
    void aRegionIsClosedInItsNoses() {
        ExcludedRegion region = ScanRegion.of(columns(0.6, 0.65, 0.7, 1.0, 1.3, 1.35, 1.4), Optional.empty())
                .orElseThrow();
        Slice first = region.slices().getFirst();
        Slice last = region.slices().getLast();
        assertThat(region.starts()).isEmpty();
        assertThat(first.lower()).isEqualTo(first.upper()).isCloseTo(1e-3, within(1e-12));
        assertThat(last.lower()).isEqualTo(last.upper()).isCloseTo(1e-3, within(1e-12));
        assertThat(first.mass()).isCloseTo(2.0 / 3, within(0.002));
        assertThat(last.mass()).isCloseTo(4.0 / 3, within(0.002));
        Slice middle = region.slices().get(2);
        assertThat(Math.log(middle.upper() / middle.lower())).isCloseTo(2, within(1e-3));
    }

    @Test
    void noRegionGoesAcrossMassesOfWhichNothingIsSaid() {
        List<CouplingColumn> columns = columns(0.8, 0.9, 0.95, 1.1, 1.2);
        columns.set(2, new CouplingColumn("toy", 0.95, List.of()));
        ExcludedRegion region =
                ScanRegion.of(columns, Optional.of(CouplingColumn.MEDIAN)).orElseThrow();
        assertThat(region.slices()).extracting(Slice::mass).containsExactly(0.8, 0.9, 1.1, 1.2);
        assertThat(region.starts()).containsExactly(2);
        assertThat(region.outlines()).hasSize(2);
        assertThat(region.outlines().getLast().getFirst().mass()).isEqualTo(1.1);
    }

    @Test
    void aSingleExcludedMassIsNoRegion() {
        assertThat(ScanRegion.of(columns(0.5, 1.0, 1.5), Optional.empty())).isEmpty();
        List<Slice> slices = List.of(new Slice(1, 1, 2), new Slice(2, 1, 2));
        assertThatThrownBy(() -> new ExcludedRegion(slices, List.of(2))).hasMessageContaining("rising places");
    }
}
