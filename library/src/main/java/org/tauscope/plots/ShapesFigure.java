package org.tauscope.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Distributions on top of each other: outlines, and in the colour of their outline points with errors that are to be compared
 * with it.
 *
 * @param xLabel  label of the axis with its unit
 * @param scale   of the y axis
 * @param shapes  at least one; all with the same edges
 * @param sample  text above the frame on the right
 * @param heading lines above the legend
 */
public record ShapesFigure(String xLabel, Axis.Scale scale, List<Shape> shapes, String sample, List<String> heading) {

    /**
     * One distribution.
     *
     * @param label    for the legend
     * @param bins     its values
     * @param compares place of the outline with which these points are compared; empty for an outline
     */
    public record Shape(String label, Bins bins, OptionalInt compares) {}

    private static final double HEADROOM = 1.15;
    private static final double LOG_HEADROOM = 2;
    private static final double SMALLEST = 1e-5;

    /** Refuses an empty figure and points without their outline. */
    public ShapesFigure {
        shapes = List.copyOf(shapes);
        heading = List.copyOf(heading);
        if (shapes.isEmpty()) {
            throw new IllegalArgumentException("shapes figure: found no distribution, expected at least one");
        }
        for (Shape shape : shapes) {
            shape.bins().requireSameEdges(shapes.getFirst().bins());
            int partner = shape.compares().orElse(0);
            if (partner < 0
                    || partner >= shapes.size()
                    || shapes.get(partner).compares().isPresent()) {
                throw new IllegalArgumentException(
                        "shapes figure: found points beside distribution " + partner + ", expected an outline");
            }
        }
    }

    /** The figure. */
    public Figure figure() {
        int outlines = 0;
        List<Color> colours = new ArrayList<>();
        for (Shape shape : shapes) {
            colours.add(RocFigure.COLOURS.get(outlines % RocFigure.COLOURS.size()));
            outlines += shape.compares().isEmpty() ? 1 : 0;
        }
        List<Double> edges = shapes.getFirst().bins().edges();
        Axis x = Axis.linear(xLabel, edges.getFirst(), edges.getLast());
        Axis y = yAxis();
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            Shape shape = shapes.get(i);
            layers.add(
                    shape.compares().isEmpty()
                            ? new Layer.Steps(shape.bins(), Pen.solid(colours.get(i), 1.8), shape.label())
                            : points(shape, colours.get(shape.compares().getAsInt()), y.from()));
        }
        return Figure.of(sample, new Panel(x, y, layers, new Legend(heading, Legend.Corner.ABOVE)));
    }

    private Axis yAxis() {
        double top = 0;
        double least = Double.POSITIVE_INFINITY;
        for (Shape shape : shapes) {
            top = Math.max(top, shape.bins().top());
            for (double content : shape.bins().contents()) {
                least = content > 0 ? Math.min(least, content) : least;
            }
        }
        if (!(top > 0)) {
            return Axis.linear("share per bin", 0, 1);
        }
        return switch (scale) {
            case LINEAR -> Axis.linear("share per bin", 0, HEADROOM * top);
            case LOG -> Axis.log("share per bin", Math.max(least / 2, top * SMALLEST), LOG_HEADROOM * top);
        };
    }

    private static Layer points(Shape shape, Color colour, double floor) {
        Bins bins = shape.bins();
        List<Layer.Measured> points = new ArrayList<>();
        for (int bin = 0; bin < bins.size(); bin++) {
            double content = bins.contents().get(bin);
            double error = bins.errors().get(bin);
            if (content > floor) {
                points.add(new Layer.Measured(
                        new XY(bins.centre(bin), content), 0, 0, Math.min(error, content - floor), error));
            }
        }
        return new Layer.Points(points, Pen.solid(colour, 1.3), shape.label());
    }
}
