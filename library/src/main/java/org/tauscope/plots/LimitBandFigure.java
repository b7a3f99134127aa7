package org.tauscope.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * An upper limit against mass with its expected bands: observed solid black with points, expected dashed, one sigma
 * green, two sigma yellow; vetoed masses hatched; limits of others as curves, or as ranges where only a range is known.
 * A limit at one mass alone is drawn as a bar as wide as the eye needs.
 *
 * @param points          rising in mass, at least one
 * @param vetoed          mass windows that were not searched
 * @param others          limits of others
 * @param mass            mass axis
 * @param limit           axis of the limited quantity with its unit, logarithmic as a rule
 * @param confidenceLevel 0 to 1, exclusive
 * @param sample          text above the frame on the right
 * @param heading         lines above the legend
 */
public record LimitBandFigure(
        List<Point> points,
        List<Window> vetoed,
        List<Other> others,
        Axis mass,
        Axis limit,
        double confidenceLevel,
        String sample,
        List<String> heading) {

    /** The limit at one mass: observed where there are data, and the expected quantiles in rising order. */
    public record Point(
            double mass,
            OptionalDouble observed,
            double minus2,
            double minus1,
            double median,
            double plus1,
            double plus2) {

        /** Refuses quantiles that do not rise. */
        public Point {
            if (!(minus2 <= minus1) || !(minus1 <= median) || !(median <= plus1) || !(plus1 <= plus2)) {
                throw new IllegalArgumentException("limit at mass " + mass + ": found the expected quantiles " + minus2
                        + ", " + minus1 + ", " + median + ", " + plus1 + ", " + plus2 + ", expected rising numbers");
            }
        }
    }

    /**
     * A limit of others.
     *
     * @param label for the legend
     * @param lower rising in mass
     * @param upper of the same masses; equal to {@code lower} for a curve, above it for a range
     */
    public record Other(String label, List<XY> lower, List<XY> upper) {

        /** Copies the lists. */
        public Other {
            lower = List.copyOf(lower);
            upper = List.copyOf(upper);
        }
    }

    /** A range of masses. */
    public record Window(double from, double to) {

        /** Refuses an empty range. */
        public Window {
            if (!(from < to)) {
                throw new IllegalArgumentException(
                        "vetoed window: found " + from + " to " + to + ", expected rising masses");
            }
        }
    }

    /** More observed points than this are a line only. */
    private static final int MOST_POINTS = 80;

    private static final List<Color> OTHERS = List.of(Palette.VERMILION, Palette.BLUE, Palette.PURPLE, Palette.EARLIER);

    /** Half the width of the bar that stands for one mass, as a fraction of the axis. */
    private static final double BAR = 0.03;

    /** Copies the lists and checks the confidence level. */
    public LimitBandFigure {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("limit figure: found no limit, expected that of one mass at least");
        }
        vetoed = List.copyOf(vetoed);
        others = List.copyOf(others);
        heading = List.copyOf(heading);
        if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
            throw new IllegalArgumentException(
                    "limit figure: found the confidence level " + confidenceLevel + ", expected one between 0 and 1");
        }
    }

    /** The figure. */
    public Figure figure() {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Band(curve(Point::minus2), curve(Point::plus2), Fill.solid(Palette.TWO_SIGMA), ""));
        layers.add(new Layer.Band(curve(Point::minus1), curve(Point::plus1), Fill.solid(Palette.ONE_SIGMA), ""));
        for (int i = 0; i < others.size(); i++) {
            layers.add(other(others.get(i), OTHERS.get(i % OTHERS.size())));
        }
        List<XY> observed = points.stream()
                .filter(point -> point.observed().isPresent())
                .map(point -> new XY(point.mass(), point.observed().getAsDouble()))
                .toList();
        if (!observed.isEmpty()) {
            boolean few = observed.size() <= MOST_POINTS;
            if (few) {
                layers.add(new Layer.Points(
                        observed.stream()
                                .map(at -> new Layer.Measured(at, 0, 0, 0, 0))
                                .toList(),
                        Pen.solid(Palette.BLACK, 1.5),
                        ""));
            }
            layers.add(new Layer.Line(widened(observed), Pen.solid(Palette.BLACK, few ? 1.5 : 0.8), "observed"));
        }
        layers.add(new Layer.Line(curve(Point::median), Pen.dashed(Palette.BLACK, 1.5), "expected (median)"));
        layers.add(new Layer.Region(
                List.of(), Fill.solid(Palette.ONE_SIGMA), Optional.empty(), "expected $\\pm 1\\sigma$"));
        layers.add(new Layer.Region(
                List.of(), Fill.solid(Palette.TWO_SIGMA), Optional.empty(), "expected $\\pm 2\\sigma$"));
        if (!vetoed.isEmpty()) {
            List<List<XY>> windows = vetoed.stream().map(this::window).toList();
            layers.add(new Layer.Region(windows, Fill.solid(Color.WHITE), Optional.empty(), ""));
            layers.add(new Layer.Region(
                    windows,
                    Fill.hatched(Palette.EARLIER),
                    Optional.of(Pen.solid(Palette.EARLIER, 0.8)),
                    "not searched"));
        }
        List<String> lines = new ArrayList<>(heading);
        lines.add("upper limits at " + Math.round(100 * confidenceLevel) + "% CL");
        return Figure.of(sample, new Panel(mass, limit, layers, new Legend(lines, Legend.Corner.ABOVE)));
    }

    private Layer other(Other other, Color colour) {
        List<XY> lower = widened(other.lower());
        return other.lower().equals(other.upper())
                ? new Layer.Line(lower, new Pen(colour, 1.6, Pen.Dash.DASH_DOTTED), other.label())
                : new Layer.Band(lower, widened(other.upper()), Fill.hatched(colour), other.label());
    }

    private List<XY> curve(ToDoubleFunction<Point> value) {
        return widened(points.stream()
                .map(point -> new XY(point.mass(), value.applyAsDouble(point)))
                .toList());
    }

    /** A curve as it is; one point as a piece of the mass axis about it. */
    private List<XY> widened(List<XY> curve) {
        if (curve.size() != 1) {
            return curve;
        }
        XY only = curve.getFirst();
        double middle = mass.fraction(only.x());
        return List.of(new XY(mass.value(middle - BAR), only.y()), new XY(mass.value(middle + BAR), only.y()));
    }

    private List<XY> window(Window window) {
        return List.of(
                new XY(window.from(), limit.from()),
                new XY(window.to(), limit.from()),
                new XY(window.to(), limit.to()),
                new XY(window.from(), limit.to()));
    }
}
