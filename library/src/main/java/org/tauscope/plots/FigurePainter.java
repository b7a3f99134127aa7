package org.tauscope.plots;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Lays a figure out and draws it on any Java page, one unit per point. */
final class FigurePainter {

    private static final double HEADER_SIZE = 15;
    private static final double HEADER_GAP = 14;
    private static final double PAD = 8;
    private static final double LOWER_SHARE = 0.3;
    private static final double PANEL_GAP = 5;

    private FigurePainter() {}

    static void paint(Figure figure, Graphics2D page) {
        page.setColor(Color.WHITE);
        page.fill(new Rectangle2D.Double(0, 0, figure.width(), figure.height()));
        List<Panel> panels = figure.panels();
        List<Rectangle2D> areas = areas(figure);
        double labelRight =
                areas.getFirst().getMinX() - AxisPainter.leftRoom(panels, areas) - AxisPainter.LABEL_GAP * 0.6;
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            Frame frame = new Frame(areas.get(i), panel.x(), panel.y());
            new LayerPainter(page, frame).paint(panel.layers());
            Ink ink = new Ink(frame, panel.layers());
            new LegendPainter(page, frame, ink).paint(panel);
            new TagPainter(page, frame, ink).paint(panel.layers());
            AxisPainter axes =
                    new AxisPainter(page, frame, LayerPainter.heatMap(panel).isPresent());
            axes.box();
            axes.horizontal(i == panels.size() - 1);
            axes.vertical(labelRight, i > 0);
            LayerPainter.heatMap(panel).ifPresent(map -> axes.colourBar(map.colours()));
        }
        header(figure, page, areas.getFirst());
    }

    private static void header(Figure figure, Graphics2D page, Rectangle2D area) {
        double baseline = area.getMinY() - PAD - LegendPainter.stripHeight(figure.main(), area.getWidth());
        double right = LayerPainter.heatMap(figure.main()).isPresent() ? figure.width() - PAD : area.getMaxX();
        double wanted = Label.typeset(figure.origin(), HEADER_SIZE).width()
                + HEADER_GAP
                + Label.typeset(figure.sample(), HEADER_SIZE).width();
        double size = HEADER_SIZE * Math.min(1, (right - area.getMinX()) / wanted);
        page.setColor(Color.BLACK);
        page.fill(Label.typeset(figure.origin(), size).at(area.getMinX(), baseline));
        Label sample = Label.typeset(figure.sample(), size);
        page.fill(sample.at(right - sample.width(), baseline));
    }

    /** Frames from the top down. Label widths depend on ticks, and ticks on the frame: two rounds settle it. */
    private static List<Rectangle2D> areas(Figure figure) {
        List<Panel> panels = figure.panels();
        List<Rectangle2D> areas = split(figure, 70, 30);
        for (int round = 0; round < 2; round++) {
            double labelHeight = 0;
            for (int i = 0; i < panels.size(); i++) {
                Label label = Label.typeset(
                        panels.get(i).y().label()
                                + AxisPainter.suffix(
                                        AxisPainter.vertical(panels.get(i).y(), areas.get(i))),
                        AxisPainter.LABEL_SIZE);
                labelHeight = Math.max(labelHeight, label.ascent() + label.descent());
            }
            double left = PAD + labelHeight + AxisPainter.LABEL_GAP * 0.6 + AxisPainter.leftRoom(panels, areas);
            Rectangle2D first = areas.getFirst();
            Ticks ticks = AxisPainter.horizontal(figure.main().x(), first);
            double right = PAD;
            if (!ticks.major().isEmpty()) {
                Ticks.Tick last = ticks.major().getLast();
                double wide = figure.main().x().names().isEmpty()
                        ? Label.typeset(last.label(), ticks.size()).width()
                        : ticks.size();
                double beyond =
                        wide / 2 - first.getWidth() * (1 - figure.main().x().fraction(last.value()));
                right += Math.max(2, beyond);
            }
            double bar = LayerPainter.heatMap(figure.main())
                    .map(map -> AxisPainter.barRoom(map.colours(), first))
                    .orElse(0.0);
            areas = split(figure, left, Math.max(right, PAD + bar));
        }
        return areas;
    }

    private static List<Rectangle2D> split(Figure figure, double left, double right) {
        Label below = Label.typeset(figure.panels().getLast().x().label(), AxisPainter.LABEL_SIZE);
        double width = figure.width() - left - right;
        Axis x = figure.panels().getLast().x();
        Ticks ticks = AxisPainter.horizontal(x, new Rectangle2D.Double(0, 0, width, 1));
        double bottom = AxisPainter.TICK_GAP
                + AxisPainter.labelHeight(x, ticks)
                + AxisPainter.LABEL_GAP
                + Label.digitHeight(AxisPainter.LABEL_SIZE)
                + below.descent()
                + PAD;
        double top = 2.2 * PAD + Label.digitHeight(HEADER_SIZE) * 1.3 + LegendPainter.stripHeight(figure.main(), width);
        double height = figure.height() - top - bottom;
        List<Rectangle2D> areas = new ArrayList<>();
        if (figure.lower().isEmpty()) {
            areas.add(new Rectangle2D.Double(left, top, width, height));
        } else {
            double lower = LOWER_SHARE * height;
            areas.add(new Rectangle2D.Double(left, top, width, height - lower - PANEL_GAP));
            areas.add(new Rectangle2D.Double(left, top + height - lower, width, lower));
        }
        return areas;
    }
}
