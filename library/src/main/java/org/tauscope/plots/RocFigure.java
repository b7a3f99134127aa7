package org.tauscope.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Background that a score keeps against the signal that it keeps, one curve per background: the lower the better. The dotted
 * line is a score that knows nothing.
 *
 * @param curves  at least one
 * @param sample  text above the frame on the right
 * @param heading lines above the legend
 */
public record RocFigure(List<Curve> curves, String sample, List<String> heading) {

    /**
     * The curve of one background.
     *
     * @param label  for the legend
     * @param points efficiency of the signal and of the background, 0 to 1, rising
     */
    public record Curve(String label, List<XY> points) {

        /** Copies the list. */
        public Curve {
            points = List.copyOf(points);
        }
    }

    static final List<Color> COLOURS =
            List.of(Palette.BLUE, Palette.VERMILION, Palette.GREEN, Palette.PURPLE, Palette.ORANGE, Palette.SKY_BLUE);
    private static final double LOWEST = 1e-5;
    private static final double HIGHEST = 1e-2;

    /** Refuses a figure without curves. */
    public RocFigure {
        curves = List.copyOf(curves);
        heading = List.copyOf(heading);
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("ROC figure: found no curve, expected at least one");
        }
    }

    /** The figure; the background on a logarithmic axis that ends where the curves do. */
    public Figure figure() {
        double least = curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(XY::y)
                .filter(y -> y > 0)
                .min()
                .orElse(HIGHEST);
        Axis x = Axis.linear("efficiency of the signal", 0, 1);
        Axis y = Axis.log("efficiency of the background", Math.clamp(least / 2, LOWEST, HIGHEST), 1);
        List<Layer> layers = new ArrayList<>();
        List<XY> blind = Stream.iterate(y.from(), at -> at < 1, at -> at * 1.1)
                .map(at -> new XY(at, at))
                .toList();
        layers.add(new Layer.Line(
                Stream.concat(blind.stream(), Stream.of(new XY(1, 1))).toList(),
                new Pen(Palette.EARLIER, 1, Pen.Dash.DOTTED),
                ""));
        for (int i = 0; i < curves.size(); i++) {
            List<XY> shown = curves.get(i).points().stream()
                    .filter(point -> point.y() >= y.from())
                    .toList();
            if (shown.size() >= 2) {
                Pen.Dash dash = i < COLOURS.size() ? Pen.Dash.SOLID : Pen.Dash.DASHED;
                layers.add(new Layer.Line(
                        shown,
                        new Pen(COLOURS.get(i % COLOURS.size()), 1.8, dash),
                        curves.get(i).label()));
            }
        }
        return Figure.of(sample, new Panel(x, y, layers, new Legend(heading, Legend.Corner.ABOVE)));
    }
}
