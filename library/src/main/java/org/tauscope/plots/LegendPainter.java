package org.tauscope.plots;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Draws the legend of a panel: in a corner of the frame or in a strip above it. */
final class LegendPainter {

    private static final double SIZE = 14;
    private static final double LINE = 19;
    private static final double SWATCH = 26;
    private static final double GAP = 7;
    private static final double MARGIN = 12;
    private static final double COLUMN_GAP = 18;
    private static final String HEADING_GAP = ",$\\quad$";

    private final Graphics2D page;
    private final Frame frame;
    private final Ink ink;

    LegendPainter(Graphics2D page, Frame frame, Ink ink) {
        this.page = page;
        this.frame = frame;
        this.ink = ink;
    }

    void paint(Panel panel) {
        List<Layer> entries = entries(panel);
        List<String> heading = panel.legend().heading();
        switch (panel.legend().corner()) {
            case NONE -> {}
            case ABOVE -> {
                Rectangle2D area = frame.area();
                int rows = rows(entries, area.getWidth());
                double top = area.getMinY() - stripHeight(panel, area.getWidth()) + LINE / 2;
                if (!heading.isEmpty()) {
                    text(String.join(HEADING_GAP, heading), area.getMinX(), top);
                    top += LINE;
                }
                double x = area.getMinX();
                for (int first = 0; first < entries.size(); first += rows) {
                    List<Layer> column = entries.subList(first, Math.min(first + rows, entries.size()));
                    for (int i = 0; i < column.size(); i++) {
                        entry(column.get(i), x, top + i * LINE);
                    }
                    x += width(column) + COLUMN_GAP;
                }
            }
            default -> {
                double height = (heading.size() + entries.size()) * LINE;
                if (height > 0) {
                    double width = Math.max(
                            width(entries),
                            heading.stream()
                                    .mapToDouble(
                                            line -> Label.typeset(line, SIZE).width())
                                    .max()
                                    .orElse(0));
                    Rectangle2D box = place(panel.legend().corner(), width, height);
                    ink.take(box);
                    double y = box.getY() + LINE / 2;
                    for (String line : heading) {
                        text(line, box.getX(), y);
                        y += LINE;
                    }
                    for (Layer layer : entries) {
                        entry(layer, box.getX(), y);
                        y += LINE;
                    }
                }
            }
        }
    }

    /** Height in points of the strip above a frame of this width; 0 for a legend inside. */
    static double stripHeight(Panel panel, double frameWidth) {
        if (panel.legend().corner() != Legend.Corner.ABOVE) {
            return 0;
        }
        int rows = rows(entries(panel), frameWidth);
        return (rows + (panel.legend().heading().isEmpty() ? 0 : 1)) * LINE + 4;
    }

    /** The smallest number of rows whose columns fit side by side. */
    private static int rows(List<Layer> entries, double frameWidth) {
        int rows = 1;
        while (rows < entries.size() && columnsWidth(entries, rows) > frameWidth) {
            rows++;
        }
        return rows;
    }

    private static double columnsWidth(List<Layer> entries, int rows) {
        double width = -COLUMN_GAP;
        for (int first = 0; first < entries.size(); first += rows) {
            width += COLUMN_GAP + width(entries.subList(first, Math.min(first + rows, entries.size())));
        }
        return width;
    }

    private static List<Layer> entries(Panel panel) {
        return panel.layers().stream().filter(layer -> !layer.label().isEmpty()).toList();
    }

    private static double width(List<Layer> entries) {
        return entries.stream().mapToDouble(LegendPainter::entryWidth).max().orElse(0);
    }

    private static double entryWidth(Layer layer) {
        return SWATCH + GAP + Label.typeset(layer.label(), SIZE).width();
    }

    private void entry(Layer layer, double x, double y) {
        swatch(layer, x, y);
        text(layer.label(), x + SWATCH + GAP, y);
    }

    private void text(String text, double x, double middle) {
        page.setColor(Color.BLACK);
        page.fill(Label.typeset(text, SIZE).at(x, middle + Label.digitHeight(SIZE) / 2));
    }

    private Rectangle2D place(Legend.Corner corner, double width, double height) {
        Rectangle2D area = frame.area();
        double left = area.getMinX() + MARGIN;
        double right = area.getMaxX() - MARGIN - width;
        double top = area.getMinY() + MARGIN;
        double bottom = area.getMaxY() - MARGIN - height;
        return switch (corner) {
            case TOP_LEFT -> new Rectangle2D.Double(left, top, width, height);
            case TOP_RIGHT -> new Rectangle2D.Double(right, top, width, height);
            case BOTTOM_LEFT -> new Rectangle2D.Double(left, bottom, width, height);
            case BOTTOM_RIGHT -> new Rectangle2D.Double(right, bottom, width, height);
            case BEST, ABOVE, NONE -> {
                Rectangle2D best = place(Legend.Corner.TOP_RIGHT, width, height);
                for (Legend.Corner other :
                        List.of(Legend.Corner.TOP_LEFT, Legend.Corner.BOTTOM_RIGHT, Legend.Corner.BOTTOM_LEFT)) {
                    Rectangle2D candidate = place(other, width, height);
                    if (ink.under(candidate) < ink.under(best) - 1e-6) {
                        best = candidate;
                    }
                }
                yield best;
            }
        };
    }

    private void swatch(Layer layer, double x, double y) {
        Shape line = new Line2D.Double(x, y, x + SWATCH, y);
        Rectangle2D box = new Rectangle2D.Double(x, y - 5.5, SWATCH, 11);
        switch (layer) {
            case Layer.Line one -> stroke(line, one.pen());
            case Layer.Steps steps -> stroke(line, steps.pen());
            case Layer.Points points -> {
                stroke(new Line2D.Double(x + SWATCH / 2, y - 7, x + SWATCH / 2, y + 7), points.pen());
                page.fill(LayerPainter.marker(x + SWATCH / 2, y));
            }
            case Layer.StepBand band -> area(box, band.fill(), band.outline());
            case Layer.Band band -> area(box, band.fill(), Optional.empty());
            case Layer.Region region -> {
                if (region.fill().pattern() == Fill.Pattern.EMPTY) {
                    region.outline().ifPresent(pen -> stroke(line, pen));
                } else {
                    area(box, region.fill(), region.outline());
                }
            }
            case Layer.HeatMap _, Layer.Tag _ -> {}
        }
    }

    private void area(Rectangle2D box, Fill fill, Optional<Pen> outline) {
        LayerPainter.fill(page, box, fill);
        outline.ifPresent(pen -> stroke(box, pen));
    }

    private void stroke(Shape shape, Pen pen) {
        page.setColor(pen.colour());
        page.setStroke(pen.stroke());
        page.draw(shape);
    }
}
