package org.tauscope.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LocalPValueFigureTest {

    private static Figure figure(double least, OptionalDouble global) {
        return new LocalPValueFigure(
                        List.of(new XY(1, 0.5), new XY(2, least), new XY(3, 0.9)),
                        List.of(new LimitBandFigure.Window(2.4, 2.6)),
                        global,
                        Axis.linear("m", 0.9, 3.1),
                        "",
                        List.of("scan"))
                .figure();
    }

    @Test
    void theSmallestIsMarkedWithItsGlobalPValue() {
        Panel panel = figure(2e-5, OptionalDouble.of(0.012)).main();
        assertThat(panel.layers().stream().map(Layer::label))
                .contains("smallest: at 2.000, $p = 2.0\\cdot 10^{-5}$, global $p = 0.012$", "not searched");
        assertThat(panel.y().shows(2e-5)).isTrue();
        // Dotted lines at 1 to 5 standard deviations, the p-values themselves.
        assertThat(panel.layers().stream().filter(Layer.Line.class::isInstance)).hasSize(6);
    }

    @Test
    void veryDeepExcessesKeepTheLinesApart() {
        Panel panel = figure(1e-40, OptionalDouble.empty()).main();
        assertThat(panel.layers().stream().filter(Layer.Tag.class::isInstance)).hasSizeBetween(3, 7);
        for (FigureFormat format : FigureFormat.values()) {
            assertThat(format.bytes(figure(1e-40, OptionalDouble.empty()))).hasSizeGreaterThan(2000);
        }
        assertThatThrownBy(() -> figure(0, OptionalDouble.empty())).hasMessageContaining("expected one above 0");
    }
}
