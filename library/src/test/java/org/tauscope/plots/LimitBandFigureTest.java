package org.tauscope.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LimitBandFigureTest {

    private static final LimitBandFigure.Point ONE =
            new LimitBandFigure.Point(1.0, OptionalDouble.of(0.9), 0.4, 0.5, 0.7, 1.0, 1.4);

    @Test
    void theLimitAtOneMassIsABarAboutIt() {
        for (Axis mass : List.of(Axis.linear("m", 0.9, 1.1), Axis.log("L", 0.5, 2))) {
            Panel panel = figure(List.of(ONE), mass).panels().getFirst();
            List<Layer.Band> bands = panel.layers().stream()
                    .filter(Layer.Band.class::isInstance)
                    .map(Layer.Band.class::cast)
                    .toList();
            assertThat(bands).hasSize(2);
            Layer.Band twoSigma = bands.getFirst();
            assertThat(twoSigma.lower()).extracting(XY::y).containsExactly(0.4, 0.4);
            assertThat(twoSigma.upper()).extracting(XY::y).containsExactly(1.4, 1.4);
            double left = mass.fraction(twoSigma.lower().getFirst().x());
            double right = mass.fraction(twoSigma.lower().getLast().x());
            assertThat(right - left).isCloseTo(0.06, within(1e-12));
            assertThat((left + right) / 2).isCloseTo(mass.fraction(1.0), within(1e-12));
        }
        for (FigureFormat format : FigureFormat.values()) {
            assertThat(format.bytes(figure(List.of(ONE), Axis.linear("m", 0.9, 1.1))))
                    .hasSizeGreaterThan(2000);
        }
    }

    @Test
    void noLimitAtAllIsRefused() {
        assertThatThrownBy(() -> figure(List.of(), Axis.linear("m", 0.9, 1.1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found no limit");
    }

    private static Figure figure(List<LimitBandFigure.Point> points, Axis mass) {
        return new LimitBandFigure(
                        points,
                        List.of(),
                        List.of(),
                        mass,
                        Axis.log("R", 0.1, 10),
                        0.95,
                        Figure.sample(62.8, 10.58),
                        List.of())
                .figure();
    }
}
