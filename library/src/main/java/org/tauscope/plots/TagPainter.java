package org.tauscope.plots;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Puts tags where they hide least, and leads a thin line to what they name where they stand apart from it. */
final class TagPainter {

    private static final double SIZE = 12;
    private static final double LINE = 14;
    private static final double PAD = 3;
    /** Room for the ticks along the frame. */
    private static final double RIM = 9;
    /** A text farther than this from its subject gets a leading line, points. */
    private static final double APART = 9;
    /** How much worse a spot becomes per point of distance from its subject, in units of {@link Ink#under}. */
    private static final double DISTANCE_COST = 0.0015;
    /** The same per change of tone below a leading line. */
    private static final double CROSSING_COST = 0.05;

    private static final BasicStroke LEAD = new BasicStroke(0.6f);
    private static final BasicStroke LEAD_ROOM = new BasicStroke(3);

    private final Graphics2D page;
    private final Frame frame;
    private final Ink ink;

    TagPainter(Graphics2D page, Frame frame, Ink ink) {
        this.page = page;
        this.frame = frame;
        this.ink = ink;
    }

    void paint(List<Layer> layers) {
        for (Layer layer : layers) {
            if (layer instanceof Layer.Tag tag) {
                paint(tag);
            }
        }
    }

    private void paint(Layer.Tag tag) {
        List<Label> lines =
                tag.lines().stream().map(line -> Label.typeset(line, SIZE)).toList();
        double width = lines.stream().mapToDouble(Label::width).max().orElse(0) + 2 * PAD;
        double height = (lines.size() - 1) * LINE + Label.digitHeight(SIZE) * 1.3 + 2 * PAD;
        Rectangle2D best = new Rectangle2D.Double();
        Point2D subject = new Point2D.Double();
        double lowest = Double.POSITIVE_INFINITY;
        for (Layer.Spot spot : tag.spots()) {
            Rectangle2D box = inside(new Rectangle2D.Double(
                    frame.left(spot.text().x()) - width / 2,
                    frame.top(spot.text().y()) - height / 2,
                    width,
                    height));
            Point2D target = new Point2D.Double(
                    frame.left(spot.subject().x()), frame.top(spot.subject().y()));
            double cost = ink.under(box)
                    + DISTANCE_COST * distance(box, target)
                    + CROSSING_COST * ink.changesAlong(nearest(box, target), target);
            if (cost < lowest - 1e-9) {
                lowest = cost;
                best = box;
                subject = target;
            }
        }
        ink.take(best);
        page.setColor(tag.colour());
        double baseline = best.getMinY() + PAD + Label.digitHeight(SIZE) * 1.15;
        for (Label line : lines) {
            page.fill(line.at(best.getCenterX() - line.width() / 2, baseline));
            baseline += LINE;
        }
        if (distance(best, subject) > APART) {
            page.setStroke(LEAD);
            Shape lead = new Line2D.Double(nearest(best, subject), subject);
            page.draw(lead);
            ink.take(LEAD_ROOM.createStrokedShape(lead));
        }
    }

    private Rectangle2D inside(Rectangle2D box) {
        Rectangle2D area = frame.area();
        double x = Math.clamp(
                box.getX(),
                area.getMinX() + RIM,
                Math.max(area.getMinX() + RIM, area.getMaxX() - RIM - box.getWidth()));
        double y = Math.clamp(
                box.getY(),
                area.getMinY() + RIM,
                Math.max(area.getMinY() + RIM, area.getMaxY() - RIM - box.getHeight()));
        return new Rectangle2D.Double(x, y, box.getWidth(), box.getHeight());
    }

    private static double distance(Rectangle2D box, Point2D point) {
        return nearest(box, point).distance(point);
    }

    private static Point2D nearest(Rectangle2D box, Point2D point) {
        return new Point2D.Double(
                Math.clamp(point.getX(), box.getMinX(), box.getMaxX()),
                Math.clamp(point.getY(), box.getMinY(), box.getMaxY()));
    }
}
