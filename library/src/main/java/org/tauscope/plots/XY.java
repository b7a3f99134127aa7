package org.tauscope.plots;

/**
 * A point in the units of the axes.
 *
 * @param x finite
 * @param y finite
 */
public record XY(double x, double y) {

    /** Refuses what cannot be drawn. */
    public XY {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException(
                    "point of a figure: found (" + x + ", " + y + "), expected finite numbers");
        }
    }
}
