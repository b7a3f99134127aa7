package org.tauscope.statistics.peaks;

/**
 * The range of the fitted variable.
 *
 * @param low  lower end
 * @param high upper end, above the lower one, same unit
 */
public record Range(double low, double high) {

    /** Checks the order. */
    public Range {
        if (!(low < high && high - low < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("range is " + low + " to " + high + ", expected finite ascending ends");
        }
    }

    /** Length. */
    public double width() {
        return high - low;
    }

    /** Whether a value lies within, ends included. */
    public boolean contains(double x) {
        return x >= low && x <= high;
    }
}
