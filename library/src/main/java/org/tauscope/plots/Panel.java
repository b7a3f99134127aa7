package org.tauscope.plots;

import java.util.List;
import java.util.stream.Stream;

/**
 * A frame with two axes and what it shows.
 *
 * @param layers drawn in this order
 */
public record Panel(Axis x, Axis y, List<Layer> layers, Legend legend) {

    /** Refuses values that a logarithmic axis cannot show. Empty bins of histograms are allowed. */
    public Panel {
        layers = List.copyOf(layers);
        for (Layer layer : layers) {
            switch (layer) {
                case Layer.Line line -> require(x, y, line.points(), "line", line.label());
                case Layer.Band band -> {
                    require(x, y, band.lower(), "band", band.label());
                    require(x, y, band.upper(), "band", band.label());
                }
                case Layer.Region region ->
                    region.outlines().forEach(corners -> require(x, y, corners, "region", region.label()));
                case Layer.Points points ->
                    require(
                            x,
                            y,
                            points.points().stream().map(Layer.Measured::at).toList(),
                            "points",
                            points.label());
                case Layer.Tag tag ->
                    require(
                            x,
                            y,
                            tag.spots().stream()
                                    .flatMap(spot -> Stream.of(spot.text(), spot.subject()))
                                    .toList(),
                            "tag",
                            tag.lines().getFirst());
                case Layer.Steps steps -> require(x, steps.bins().edges(), "histogram", steps.label());
                case Layer.StepBand band -> require(x, band.upper().edges(), "histogram", band.label());
                case Layer.HeatMap map -> {
                    require(x, map.xEdges(), "heat map", "x");
                    require(y, map.yEdges(), "heat map", "y");
                }
            }
        }
    }

    private static void require(Axis x, Axis y, List<XY> points, String kind, String label) {
        for (XY point : points) {
            x.require(point.x(), kind + " '" + label + "'");
            y.require(point.y(), kind + " '" + label + "'");
        }
    }

    private static void require(Axis axis, List<Double> values, String kind, String label) {
        for (double value : values) {
            axis.require(value, kind + " '" + label + "'");
        }
    }
}
