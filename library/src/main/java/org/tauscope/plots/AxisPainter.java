package org.tauscope.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws frames: four sides with ticks inside, tick labels and axis labels outside, and colour bars. */
final class AxisPainter {

    static final double LABEL_SIZE = 18;
    static final double TICK_SIZE = 15;
    static final double BAR_GAP = 10;
    static final double BAR_WIDTH = 14;
    static final double TICK_GAP = 6;
    static final double LABEL_GAP = 10;

    private static final double MAJOR = 9;
    private static final double MINOR = 4.5;
    private static final BasicStroke RULE = new BasicStroke(1.1f);
    private static final int BAR_STEPS = 64;
    /** Frames lower than this (points) carry their labels closer together. */
    private static final double LOW = 150;

    private final Graphics2D page;
    private final Frame frame;
    private final Rectangle2D area;
    private final double sign;

    /**
     * @param outward true for ticks outside the frame, where they do not hide the cells of a map
     */
    AxisPainter(Graphics2D page, Frame frame, boolean outward) {
        this.page = page;
        this.frame = frame;
        this.area = frame.area();
        this.sign = outward ? -0.5 : 1;
    }

    static Ticks horizontal(Axis axis, Rectangle2D area) {
        return Ticks.of(axis, Math.max(2, (int) (area.getWidth() / 62)), area.getWidth());
    }

    static Ticks vertical(Axis axis, Rectangle2D area) {
        int wanted = Math.max(2, (int) Math.round(area.getHeight() / (area.getHeight() < LOW ? 30 : 38)));
        return Ticks.of(axis, wanted, area.getHeight());
    }

    /** Width of the widest label of a vertical axis in points. */
    static double widest(Ticks ticks) {
        double widest = 0;
        for (Ticks.Tick tick : ticks.major()) {
            widest = Math.max(widest, Label.typeset(tick.label(), ticks.size()).width());
        }
        return widest;
    }

    /** Height that the labels of a horizontal axis take: a line, or the longest name where names read upwards. */
    static double labelHeight(Axis axis, Ticks ticks) {
        return axis.names().isEmpty() ? Label.digitHeight(TICK_SIZE) * 1.25 : widest(ticks);
    }

    void box() {
        page.setColor(Color.BLACK);
        page.setStroke(RULE);
        page.draw(area);
    }

    void horizontal(boolean labelled) {
        Ticks ticks = horizontal(frame.x(), area);
        page.setColor(Color.BLACK);
        page.setStroke(RULE);
        ticks.major().forEach(tick -> upAndDown(frame.left(tick.value()), MAJOR));
        ticks.minor().forEach(value -> upAndDown(frame.left(value), MINOR));
        if (!labelled) {
            return;
        }
        double baseline = area.getMaxY() + TICK_GAP + labelHeight(frame.x(), ticks);
        for (Ticks.Tick tick : ticks.major()) {
            Label label = Label.typeset(tick.label(), ticks.size());
            page.fill(
                    frame.x().names().isEmpty()
                            ? label.at(frame.left(tick.value()) - label.width() / 2, baseline)
                            : label.upwards(
                                    frame.left(tick.value()) + Label.digitHeight(ticks.size()) / 2,
                                    area.getMaxY() + TICK_GAP));
        }
        Label label = Label.typeset(frame.x().label() + suffix(ticks), LABEL_SIZE);
        page.fill(label.at(area.getMaxX() - label.width(), baseline + LABEL_GAP + Label.digitHeight(LABEL_SIZE)));
    }

    private void upAndDown(double x, double length) {
        if (Math.min(x - area.getMinX(), area.getMaxX() - x) > 0.5) {
            page.draw(new Line2D.Double(x, area.getMaxY(), x, area.getMaxY() - sign * length));
            if (sign > 0) {
                page.draw(new Line2D.Double(x, area.getMinY(), x, area.getMinY() + length));
            }
        }
    }

    /**
     * @param labelRight right rim of the axis label, common to all panels
     * @param joined     true where another frame touches the upper side: the label there gives way
     */
    void vertical(double labelRight, boolean joined) {
        Ticks ticks = vertical(frame.y(), area);
        page.setColor(Color.BLACK);
        page.setStroke(RULE);
        ticks.major().forEach(tick -> leftAndRight(frame.top(tick.value()), MAJOR));
        ticks.minor().forEach(value -> leftAndRight(frame.top(value), MINOR));
        for (Ticks.Tick tick : ticks.major()) {
            double y = frame.top(tick.value());
            if (joined && y - area.getMinY() < Label.digitHeight(TICK_SIZE)) {
                continue;
            }
            Label label = Label.typeset(tick.label(), ticks.size());
            page.fill(label.at(area.getMinX() - TICK_GAP - label.width(), y + Label.digitHeight(ticks.size()) / 2));
        }
        Label label = Label.typeset(frame.y().label() + suffix(ticks), LABEL_SIZE);
        double top = label.width() > area.getHeight() ? area.getCenterY() - label.width() / 2 : area.getMinY();
        page.fill(label.upwards(labelRight - label.descent(), top));
    }

    private void leftAndRight(double y, double length) {
        if (Math.min(y - area.getMinY(), area.getMaxY() - y) > 0.5) {
            page.draw(new Line2D.Double(area.getMinX(), y, area.getMinX() + sign * length, y));
            if (sign > 0) {
                page.draw(new Line2D.Double(area.getMaxX(), y, area.getMaxX() - length, y));
            }
        }
    }

    void colourBar(Axis colours) {
        Rectangle2D bar = bar(area);
        double step = bar.getHeight() / BAR_STEPS;
        for (int i = 0; i < BAR_STEPS; i++) {
            page.setColor(Palette.map((i + 0.5) / BAR_STEPS));
            double overlap = i == 0 ? 0 : 1;
            page.fill(
                    new Rectangle2D.Double(bar.getX(), bar.getMaxY() - (i + 1) * step, bar.getWidth(), step + overlap));
        }
        page.setColor(Color.BLACK);
        page.setStroke(RULE);
        page.draw(bar);
        Ticks ticks = vertical(colours, bar);
        Frame scale = new Frame(bar, frame.x(), colours);
        for (double value : ticks.minor()) {
            page.draw(new Line2D.Double(bar.getMaxX() - 2.5, scale.top(value), bar.getMaxX(), scale.top(value)));
        }
        for (Ticks.Tick tick : ticks.major()) {
            double y = scale.top(tick.value());
            page.draw(new Line2D.Double(bar.getMaxX() - 5, y, bar.getMaxX(), y));
            Label label = Label.typeset(tick.label(), TICK_SIZE);
            page.fill(label.at(bar.getMaxX() + TICK_GAP, y + Label.digitHeight(TICK_SIZE) / 2));
        }
        Label label = Label.typeset(colours.label() + suffix(ticks), LABEL_SIZE);
        double x = bar.getMaxX() + TICK_GAP + widest(ticks) + LABEL_GAP + label.ascent();
        page.fill(label.upwards(x, area.getMinY()));
    }

    /** Room that a colour bar needs right of the frame, in points. */
    static double barRoom(Axis colours, Rectangle2D area) {
        Ticks ticks = vertical(colours, bar(area));
        Label label = Label.typeset(colours.label() + suffix(ticks), LABEL_SIZE);
        return BAR_GAP + BAR_WIDTH + TICK_GAP + widest(ticks) + LABEL_GAP + label.ascent() + label.descent() + 4;
    }

    private static Rectangle2D bar(Rectangle2D area) {
        return new Rectangle2D.Double(area.getMaxX() + BAR_GAP, area.getMinY(), BAR_WIDTH, area.getHeight());
    }

    static String suffix(Ticks ticks) {
        return ticks.suffix().isEmpty() ? "" : " (" + ticks.suffix() + ")";
    }

    /** Panels whose frames all leave room for their labels. */
    static double leftRoom(List<Panel> panels, List<Rectangle2D> areas) {
        double room = 0;
        for (int i = 0; i < panels.size(); i++) {
            room = Math.max(room, widest(vertical(panels.get(i).y(), areas.get(i))));
        }
        return room + TICK_GAP;
    }
}
