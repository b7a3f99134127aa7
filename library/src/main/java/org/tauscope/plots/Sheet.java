package org.tauscope.plots;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;

/** Figures side by side on one page, tops aligned. */
record Sheet(List<Figure> figures) {

    /** Refuses an empty page. */
    Sheet {
        figures = List.copyOf(figures);
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("sheet: found no figure, expected at least one");
        }
    }

    double width() {
        return figures.stream().mapToDouble(Figure::width).sum();
    }

    double height() {
        return figures.stream().mapToDouble(Figure::height).max().orElseThrow();
    }

    void paint(Graphics2D page) {
        AffineTransform before = page.getTransform();
        double left = 0;
        for (Figure figure : figures) {
            if (left > 0) {
                page.translate(left, 0);
            }
            FigurePainter.paint(figure, page);
            page.setTransform(before);
            left += figure.width();
        }
    }
}
