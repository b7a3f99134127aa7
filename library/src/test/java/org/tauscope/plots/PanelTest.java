package org.tauscope.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PanelTest {

    private static final Axis X = Axis.linear("x", 0, 10);
    private static final Axis LOG = Axis.log("V2", 1e-6, 1);

    @Test
    void logarithmicAxesRefuseRangesThatAreNotPositive() {
        assertThatThrownBy(() -> Axis.log("coupling", 0, 1))
                .hasMessageContaining("'coupling'")
                .hasMessageContaining("0.0 to 1.0")
                .hasMessageContaining("positive");
        assertThatThrownBy(() -> Axis.linear("m", 2, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Axis.linear("m", 2, 2)).hasMessageContaining("rising");
    }

    @Test
    void logarithmicAxesRefuseValuesThatAreNotPositive() {
        Layer line = new Layer.Line(List.of(new XY(1, 0.1), new XY(2, 0)), Pen.solid(Palette.BLACK, 1), "limit");
        assertThatThrownBy(() -> new Panel(X, LOG, List.of(line), Legend.none()))
                .hasMessageContaining("axis 'V2'")
                .hasMessageContaining("found 0.0 in line 'limit'")
                .hasMessageContaining("positive values");
    }

    @Test
    void emptyBinsAreAllowedOnALogarithmicAxis() {
        Layer steps = new Layer.Steps(
                Bins.of(List.of(0.0, 5.0, 10.0), List.of(0.0, 0.5)), Pen.solid(Palette.BLACK, 1), "events");
        assertThat(new Panel(X, LOG, List.of(steps), Legend.none()).layers()).hasSize(1);
    }

    @Test
    void pointsMustBeFinite() {
        assertThatThrownBy(() -> new XY(Double.NaN, 1)).hasMessageContaining("finite");
    }

    @Test
    void binEdgesMustRiseAndMatch() {
        assertThatThrownBy(() -> Bins.of(List.of(0.0, 2.0, 1.0), List.of(1.0, 1.0)))
                .hasMessageContaining("rising");
        assertThatThrownBy(() -> Bins.of(List.of(0.0, 2.0), List.of(1.0, 1.0))).hasMessageContaining("n + 1");
    }

    @Test
    void theLowerPanelSharesTheAxisOfTheUpperOne() {
        Panel upper = new Panel(X, LOG, List.of(), Legend.none());
        Panel lower = new Panel(Axis.linear("x", 0, 9), X, List.of(), Legend.none());
        assertThatThrownBy(() -> Figure.of("", upper, lower)).hasMessageContaining("x axis of the panel above");
    }

    @Test
    void logarithmicPositionsAreEquallySpacedPerDecade() {
        assertThat(LOG.fraction(1e-6)).isZero();
        assertThat(LOG.fraction(1e-3)).isCloseTo(0.5, within(1e-12));
        assertThat(LOG.value(LOG.fraction(3.7e-4))).isCloseTo(3.7e-4, within(1e-15));
        assertThat(LOG.fraction(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void nestedOutlinesLeaveAHole() throws Exception {
        List<XY> outer = List.of(new XY(0.1, 1e-6), new XY(9.9, 1e-6), new XY(9.9, 1), new XY(0.1, 1));
        List<XY> inner = List.of(new XY(4, 1e-4), new XY(6, 1e-4), new XY(6, 1e-2), new XY(4, 1e-2));
        Layer ring = new Layer.Region(List.of(outer, inner), Fill.solid(Palette.BLUE), Optional.empty(), "");
        Figure figure = Figure.of("", new Panel(X, LOG, List.of(ring), Legend.none()));
        var image = ImageIO.read(new ByteArrayInputStream(FigureFormat.PNG.bytes(figure)));
        // The hole surrounds the middle of the frame, which lies a little right of and above the middle of the page.
        assertThat(image.getRGB(image.getWidth() * 54 / 100, image.getHeight() * 47 / 100) & 0xFFFFFF)
                .isEqualTo(0xFFFFFF);
        assertThat(image.getRGB(image.getWidth() * 80 / 100, image.getHeight() * 47 / 100) & 0xFFFFFF)
                .isEqualTo(Palette.BLUE.getRGB() & 0xFFFFFF);
    }
}
