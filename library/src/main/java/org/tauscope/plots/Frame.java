package org.tauscope.plots;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A panel's rectangle on the page and the way from values to positions, in points with y downwards. */
record Frame(Rectangle2D area, Axis x, Axis y) {

    /** Values far outside stay this many frame lengths away: renderers dislike huge coordinates. */
    private static final double FAR = 10;

    double left(double value) {
        return area.getX() + area.getWidth() * Math.clamp(x.fraction(value), -FAR, 1 + FAR);
    }

    double top(double value) {
        return area.getMaxY() - area.getHeight() * Math.clamp(y.fraction(value), -FAR, 1 + FAR);
    }

    Path2D path(List<XY> points) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (XY point : points) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(left(point.x()), top(point.y()));
            } else {
                path.lineTo(left(point.x()), top(point.y()));
            }
        }
        return path;
    }
}
