package org.tauscope.statistics.counting;

/**
 * A confidence interval of a mean.
 *
 * @param lower lower end
 * @param upper upper end, at or above the lower one; may be infinite
 */
public record Interval(double lower, double upper) {

    /** Checks the order. */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("interval is " + lower + " to " + upper + ", expected ascending ends");
        }
    }

    /** Whether a value lies within, ends included. */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }
}
