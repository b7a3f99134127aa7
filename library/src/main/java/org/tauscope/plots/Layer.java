package org.tauscope.plots;

import java.awt.Color;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a panel shows, in the units of its axes; layers are drawn in the order given.
 * A label that is not empty becomes an entry of the legend.
 */
public sealed interface Layer {

    /** Text of the legend entry, TeX between dollar signs; empty for none. */
    String label();

    /**
     * A line through points.
     *
     * @param points at least two, in the order of drawing
     */
    record Line(List<XY> points, Pen pen, String label) implements Layer {
        /** Refuses a line without length. */
        public Line {
            points = List.copyOf(points);
            if (points.size() < 2) {
                throw new IllegalArgumentException(
                        "line '" + label + "': found " + points.size() + " points, expected at least 2");
            }
        }
    }

    /**
     * Full circles with error bars.
     *
     * @param points measured values
     * @param pen    of the bars; its colour fills the circles
     */
    record Points(List<Measured> points, Pen pen, String label) implements Layer {
        /** Copies. */
        public Points {
            points = List.copyOf(points);
        }
    }

    /**
     * A value with asymmetric errors, each error finite and not negative.
     *
     * @param at the central value
     */
    record Measured(XY at, double left, double right, double down, double up) {
        /** Refuses errors that are not lengths. */
        public Measured {
            for (double error : new double[] {left, right, down, up}) {
                if (!(error >= 0) || !Double.isFinite(error)) {
                    throw new IllegalArgumentException("measured point: found the error " + error
                            + ", expected a finite one that is not negative");
                }
            }
        }
    }

    /** The outline of a histogram. */
    record Steps(Bins bins, Pen pen, String label) implements Layer {}

    /**
     * The area between two histograms, each bin from {@code lower} to {@code upper}: stacks and uncertainties.
     *
     * @param lower same edges as {@code upper}
     */
    record StepBand(Bins lower, Bins upper, Fill fill, Optional<Pen> outline, String label) implements Layer {
        /** Refuses edges that differ. */
        public StepBand {
            lower.requireSameEdges(upper);
        }
    }

    /**
     * A filled area between two curves that share their x values.
     *
     * @param lower at least two points
     * @param upper same number of points
     */
    record Band(List<XY> lower, List<XY> upper, Fill fill, String label) implements Layer {
        /** Refuses curves that do not match. */
        public Band {
            lower = List.copyOf(lower);
            upper = List.copyOf(upper);
            if (lower.size() < 2 || lower.size() != upper.size()) {
                throw new IllegalArgumentException("band '" + label + "': found " + lower.size() + " lower and "
                        + upper.size() + " upper points, expected equal numbers, at least 2");
            }
        }
    }

    /**
     * Closed polygons; where two of them overlap, the common part is left out, so that a pair of nested contours is a
     * ring.
     *
     * @param outlines each with at least three corners; the last corner is joined to the first
     */
    record Region(List<List<XY>> outlines, Fill fill, Optional<Pen> outline, String label) implements Layer {
        /** Refuses polygons without area. */
        public Region {
            outlines = outlines.stream().map(List::copyOf).toList();
            for (List<XY> corners : outlines) {
                if (corners.size() < 3) {
                    throw new IllegalArgumentException(
                            "region '" + label + "': found " + corners.size() + " corners, expected at least 3");
                }
            }
        }
    }

    /**
     * Coloured cells with a colour bar beside the frame.
     *
     * @param xEdges  rising, one more than columns
     * @param yEdges  rising, one more than rows
     * @param rows    rows from the lowest y up, each with one finite value per column
     * @param colours the axis of the colour bar; values outside take the colour of its end
     * @param numbers true to write each value into its cell
     */
    record HeatMap(List<Double> xEdges, List<Double> yEdges, List<List<Double>> rows, Axis colours, boolean numbers)
            implements Layer {
        /** Refuses shapes that do not match. */
        public HeatMap {
            xEdges = List.copyOf(xEdges);
            yEdges = List.copyOf(yEdges);
            rows = rows.stream().map(List::copyOf).toList();
            if (rows.size() != yEdges.size() - 1 || rows.isEmpty()) {
                throw new IllegalArgumentException(
                        "heat map: found " + rows.size() + " rows, expected " + (yEdges.size() - 1) + ", at least 1");
            }
            for (List<Double> row : rows) {
                if (row.size() != xEdges.size() - 1) {
                    throw new IllegalArgumentException(
                            "heat map: found a row of " + row.size() + " values, expected " + (xEdges.size() - 1));
                }
            }
        }

        @Override
        public String label() {
            return "";
        }
    }

    /**
     * A short text inside the frame, put at that one of several spots where it hides least.
     *
     * @param lines the text
     * @param spots candidates, the preferred one first; at least one
     */
    record Tag(List<String> lines, Color colour, List<Spot> spots) implements Layer {
        /** Refuses a text without a place. */
        public Tag {
            lines = List.copyOf(lines);
            spots = List.copyOf(spots);
            if (lines.isEmpty() || spots.isEmpty()) {
                throw new IllegalArgumentException("tag: found " + lines.size() + " lines and " + spots.size()
                        + " spots for " + lines + ", expected at least one of each");
            }
        }

        @Override
        public String label() {
            return "";
        }
    }

    /**
     * Where a tag may stand.
     *
     * @param text    middle of the text
     * @param subject what the text is about; a thin line leads there where the text stands apart
     */
    record Spot(XY text, XY subject) {}
}
