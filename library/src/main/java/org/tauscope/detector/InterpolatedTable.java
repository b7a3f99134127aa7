package org.tauscope.detector;

/** A function given at points: straight lines between them, constant above the last, a chosen value below the first. */
final class InterpolatedTable {

    private final double[] points;
    private final double[] values;
    private final double below;

    private InterpolatedTable(double[] points, double[] values, double below) {
        this.points = points.clone();
        this.values = values.clone();
        this.below = below;
    }

    /** A function that keeps its first value below its first point. */
    static InterpolatedTable continued(double[] points, double[] values) {
        return new InterpolatedTable(points, values, values[0]);
    }

    /** A function that vanishes below its first point: a threshold. */
    static InterpolatedTable withThreshold(double[] points, double[] values) {
        return new InterpolatedTable(points, values, 0);
    }

    double at(double point) {
        if (point < points[0]) {
            return below;
        }
        for (int i = 1; i < points.length; i++) {
            if (point < points[i]) {
                double fraction = (point - points[i - 1]) / (points[i] - points[i - 1]);
                return values[i - 1] + fraction * (values[i] - values[i - 1]);
            }
        }
        return values[values.length - 1];
    }
}
