package org.tauscope.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Local p-values against mass on a logarithmic axis: dotted lines at whole standard deviations, the largest excess marked
 * with its local and global significance, masses that were not searched hatched.
 *
 * @param points rising in x; p-values in (0, 1]
 * @param vetoed ranges that were not searched
 * @param global chance that background alone has so small a p-value anywhere
 * @param mass   mass axis
 * @param sample text above the frame on the right
 * @param heading lines above the frame
 */
public record LocalPValueFigure(
        List<XY> points,
        List<LimitBandFigure.Window> vetoed,
        OptionalDouble global,
        Axis mass,
        String sample,
        List<String> heading) {

    /** P-values of 0, 1, ... 8 standard deviations, one-sided. */
    private static final double[] SIGMAS = {
        0.5,
        0.15865525393145707,
        0.02275013194817921,
        0.0013498980316300933,
        3.167124183311986e-5,
        2.866515718791933e-7,
        9.86587645037698e-10,
        1.2798125438858348e-12,
        6.220960574271785e-16
    };

    /** Lines closer than this fraction of the axis leave no room for their names. */
    private static final double SPACE = 0.05;

    /** Copies the lists. */
    public LocalPValueFigure {
        points = List.copyOf(points);
        vetoed = List.copyOf(vetoed);
        heading = List.copyOf(heading);
        for (XY point : points) {
            if (!(point.y() > 0 && point.y() <= 1)) {
                throw new IllegalArgumentException(
                        "p-value at mass " + point.x() + ": found " + point.y() + ", expected one above 0, at most 1");
            }
        }
        if (points.size() < 2) {
            throw new IllegalArgumentException("p-values: found " + points.size() + " masses, expected at least 2");
        }
    }

    /** The figure. */
    public Figure figure() {
        XY least = points.getFirst();
        for (XY point : points) {
            least = point.y() < least.y() ? point : least;
        }
        int deepest = 3;
        while (deepest < SIGMAS.length - 1 && SIGMAS[deepest] > 0.5 * least.y()) {
            deepest++;
        }
        Axis axis = Axis.log("local $p$-value", Math.min(0.3 * SIGMAS[deepest], 0.1 * least.y()), 2);
        List<Layer> layers = new ArrayList<>();
        double below = Double.NEGATIVE_INFINITY;
        for (int z = deepest; z >= 1; z--) {
            double height = axis.fraction(SIGMAS[z]);
            if (height - below < SPACE) {
                continue;
            }
            below = height;
            layers.add(new Layer.Line(
                    List.of(new XY(mass.from(), SIGMAS[z]), new XY(mass.to(), SIGMAS[z])),
                    new Pen(Palette.VERMILION, 0.9, Pen.Dash.DOTTED),
                    ""));
            XY spot = new XY(mass.value(0.965), axis.value(height - 0.5 * SPACE));
            layers.add(new Layer.Tag(
                    List.of("$" + z + "\\sigma$"), Palette.VERMILION, List.of(new Layer.Spot(spot, spot))));
        }
        layers.add(new Layer.Line(points, Pen.solid(Palette.BLUE, 1.2), "local $p$-value"));
        if (!vetoed.isEmpty()) {
            List<List<XY>> windows =
                    vetoed.stream().map(window -> corners(window, axis)).toList();
            layers.add(new Layer.Region(windows, Fill.solid(Color.WHITE), Optional.empty(), ""));
            layers.add(new Layer.Region(
                    windows,
                    Fill.hatched(Palette.EARLIER),
                    Optional.of(Pen.solid(Palette.EARLIER, 0.8)),
                    "not searched"));
        }
        layers.add(new Layer.Points(
                List.of(new Layer.Measured(least, 0, 0, 0, 0)),
                Pen.solid(Palette.BLACK, 1.5),
                "smallest: at " + words(least)));
        return Figure.of(sample, new Panel(mass, axis, layers, new Legend(heading, Legend.Corner.ABOVE)));
    }

    private String words(XY least) {
        String local = String.format(Locale.ROOT, "%.4g, $p = %s$", least.x(), number(least.y()));
        return global.isPresent() ? local + ", global $p = " + number(global.getAsDouble()) + "$" : local;
    }

    private static String number(double p) {
        if (p >= 0.001) {
            return String.format(Locale.ROOT, "%.2g", p).replaceAll("(\\.\\d*?)0+$", "$1");
        }
        int power = (int) Math.floor(Math.log10(p));
        return String.format(Locale.ROOT, "%.1f", p / Math.pow(10, power)) + "\\cdot 10^{" + power + "}";
    }

    private static List<XY> corners(LimitBandFigure.Window window, Axis axis) {
        return List.of(
                new XY(window.from(), axis.from()),
                new XY(window.to(), axis.from()),
                new XY(window.to(), axis.to()),
                new XY(window.from(), axis.to()));
    }
}
