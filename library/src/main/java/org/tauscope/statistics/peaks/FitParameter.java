package org.tauscope.statistics.peaks;

/**
 * A parameter of a fit: free within its bounds, or fixed where both are the same.
 *
 * @param name  name, not blank
 * @param start value where the fit starts, within the bounds
 * @param lower lower bound, may be minus infinity
 * @param upper upper bound, may be infinity
 */
public record FitParameter(String name, double start, double lower, double upper) {

    /** Checks name and order. */
    public FitParameter {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a fit parameter needs a name");
        }
        if (!(lower <= start && start <= upper && Math.abs(start) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("parameter " + name + " starts at " + start
                    + ", expected a finite number in " + lower + " to " + upper);
        }
    }

    /** A parameter without bounds. */
    public static FitParameter free(String name, double start) {
        return new FitParameter(name, start, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** A parameter that cannot be negative. */
    public static FitParameter positive(String name, double start) {
        return new FitParameter(name, start, 0, Double.POSITIVE_INFINITY);
    }

    /** A constant. */
    public static FitParameter fixed(String name, double value) {
        return new FitParameter(name, value, value, value);
    }

    /** Whether the fit leaves it alone. */
    public boolean isFixed() {
        return lower == upper;
    }
}
