package org.tauscope.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws the layers of a panel inside its frame. Tags and legends are placed later, when the rest is known. */
final class LayerPainter {

    private static final double MARKER_RADIUS = 3.2;
    private static final double HATCH_SPACING = 5;
    private static final float HATCH_WIDTH = 0.7f;
    private static final double NUMBER_SIZE = 11;

    private final Graphics2D page;
    private final Frame frame;

    LayerPainter(Graphics2D page, Frame frame) {
        this.page = page;
        this.frame = frame;
    }

    void paint(List<Layer> layers) {
        Shape before = page.getClip();
        page.clip(frame.area());
        layers.forEach(this::paint);
        page.setClip(before);
    }

    private void paint(Layer layer) {
        switch (layer) {
            case Layer.Line line -> stroke(frame.path(line.points()), line.pen());
            case Layer.Steps steps -> stroke(steps(steps.bins()), steps.pen());
            case Layer.Points points -> points.points().forEach(point -> measured(point, points.pen()));
            case Layer.StepBand band -> {
                Path2D path = steps(band.upper());
                path.append(backwards(steps(band.lower())), true);
                path.closePath();
                fill(page, path, band.fill());
                band.outline().ifPresent(pen -> stroke(steps(band.upper()), pen));
            }
            case Layer.Band band -> {
                List<XY> corners = new ArrayList<>(band.lower());
                corners.addAll(band.upper().reversed());
                Path2D path = frame.path(corners);
                path.closePath();
                fill(page, path, band.fill());
            }
            case Layer.Region region -> {
                Path2D path = outline(region);
                fill(page, path, region.fill());
                region.outline().ifPresent(pen -> stroke(path, pen));
            }
            case Layer.HeatMap map -> cells(map);
            case Layer.Tag _ -> {}
        }
    }

    private Path2D outline(Layer.Region region) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (List<XY> corners : region.outlines()) {
            path.append(frame.path(corners), false);
            path.closePath();
        }
        return path;
    }

    private void stroke(Shape shape, Pen pen) {
        page.setColor(pen.colour());
        page.setStroke(pen.stroke());
        page.draw(shape);
    }

    /** Fills a shape on a page; used by the legend as well. */
    static void fill(Graphics2D page, Shape shape, Fill fill) {
        page.setColor(fill.colour());
        switch (fill.pattern()) {
            case EMPTY -> {}
            case SOLID -> page.fill(shape);
            case RISING, FALLING -> {
                Shape before = page.getClip();
                page.clip(shape);
                page.setStroke(new BasicStroke(HATCH_WIDTH));
                Rectangle2D box = shape.getBounds2D()
                        .createIntersection(before == null ? shape.getBounds2D() : before.getBounds2D());
                page.draw(hatching(box, fill.pattern() == Fill.Pattern.RISING));
                page.setClip(before);
            }
        }
    }

    /** Lines at 45 degrees over a box, on a grid of the page so that neighbouring areas join. */
    private static Shape hatching(Rectangle2D box, boolean rising) {
        Path2D lines = new Path2D.Double();
        if (box.isEmpty()) {
            return lines;
        }
        double height = box.getHeight();
        double sign = rising ? 1 : -1;
        double base = rising ? box.getMaxY() : box.getMinY();
        double first = Math.floor((box.getMinX() + sign * base - height) / HATCH_SPACING) * HATCH_SPACING;
        for (double c = first; c <= box.getMaxX() + sign * base + height; c += HATCH_SPACING) {
            double x = c - sign * base;
            lines.moveTo(x, base);
            lines.lineTo(x + height, base - sign * height);
        }
        return lines;
    }

    private void measured(Layer.Measured point, Pen pen) {
        double x = frame.left(point.at().x());
        double y = frame.top(point.at().y());
        page.setColor(pen.colour());
        page.setStroke(pen.stroke());
        if (point.left() > 0 || point.right() > 0) {
            page.draw(new Line2D.Double(
                    frame.left(point.at().x() - point.left()),
                    y,
                    frame.left(point.at().x() + point.right()),
                    y));
        }
        if (point.down() > 0 || point.up() > 0) {
            page.draw(new Line2D.Double(
                    x,
                    frame.top(point.at().y() - point.down()),
                    x,
                    frame.top(point.at().y() + point.up())));
        }
        page.fill(marker(x, y));
    }

    static Shape marker(double x, double y) {
        return new Ellipse2D.Double(x - MARKER_RADIUS, y - MARKER_RADIUS, 2 * MARKER_RADIUS, 2 * MARKER_RADIUS);
    }

    private Path2D steps(Bins bins) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < bins.size(); i++) {
            double y = frame.top(bins.contents().get(i));
            double left = frame.left(bins.edges().get(i));
            if (i == 0) {
                path.moveTo(left, y);
            } else {
                path.lineTo(left, y);
            }
            path.lineTo(frame.left(bins.edges().get(i + 1)), y);
        }
        return path;
    }

    private static Path2D backwards(Path2D path) {
        List<double[]> corners = new ArrayList<>();
        for (var i = path.getPathIterator(null); !i.isDone(); i.next()) {
            double[] corner = new double[6];
            i.currentSegment(corner);
            corners.add(corner);
        }
        Path2D turned = new Path2D.Double();
        for (double[] corner : corners.reversed()) {
            if (turned.getCurrentPoint() == null) {
                turned.moveTo(corner[0], corner[1]);
            } else {
                turned.lineTo(corner[0], corner[1]);
            }
        }
        return turned;
    }

    private void cells(Layer.HeatMap map) {
        for (int row = 0; row < map.rows().size(); row++) {
            for (int column = 0; column < map.rows().get(row).size(); column++) {
                double value = map.rows().get(row).get(column);
                double left = frame.left(map.xEdges().get(column));
                double right = frame.left(map.xEdges().get(column + 1));
                double top = frame.top(map.yEdges().get(row + 1));
                double bottom = frame.top(map.yEdges().get(row));
                Color colour = Palette.map(map.colours().fraction(value));
                page.setColor(colour);
                // One point larger than the cell: the next one covers it, and no white seam is left.
                page.fill(new Rectangle2D.Double(left, top, right - left + 1, bottom - top + 1));
            }
        }
        if (map.numbers()) {
            numbers(map);
        }
    }

    private void numbers(Layer.HeatMap map) {
        for (int row = 0; row < map.rows().size(); row++) {
            for (int column = 0; column < map.rows().get(row).size(); column++) {
                double value = map.rows().get(row).get(column);
                Color colour = Palette.map(map.colours().fraction(value));
                double left = frame.left(map.xEdges().get(column));
                double right = frame.left(map.xEdges().get(column + 1));
                double middle = 0.5
                        * (frame.top(map.yEdges().get(row))
                                + frame.top(map.yEdges().get(row + 1)));
                Label label = Label.typeset(shortNumber(value), NUMBER_SIZE);
                double size = Math.min(NUMBER_SIZE, NUMBER_SIZE * 0.9 * (right - left) / label.width());
                Label fitting = Label.typeset(shortNumber(value), size);
                page.setColor(Palette.lightness(colour) > 0.5 ? Color.BLACK : Color.WHITE);
                page.fill(fitting.at(0.5 * (left + right) - fitting.width() / 2, middle + Label.digitHeight(size) / 2));
            }
        }
    }

    /** At most two significant digits: a cell has no room for more. */
    static String shortNumber(double value) {
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size >= 1000 || size < 0.001) {
            int power = (int) Math.floor(Math.log10(size));
            return "$" + Math.round(value / Math.pow(10, power)) + "{\\cdot}10^{" + power + "}$";
        }
        int decimals = Math.max(0, 1 - (int) Math.floor(Math.log10(size)));
        return String.format(Locale.ROOT, "%." + Math.min(decimals, 3) + "f", value);
    }

    static Optional<Layer.HeatMap> heatMap(Panel panel) {
        return panel.layers().stream()
                .filter(Layer.HeatMap.class::isInstance)
                .map(Layer.HeatMap.class::cast)
                .findFirst();
    }
}
