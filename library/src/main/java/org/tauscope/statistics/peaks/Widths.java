package org.tauscope.statistics.peaks;

/** Refuses parameters whose bounds let them reach zero where a shape would divide by it. */
final class Widths {

    private Widths() {}

    static void requirePositive(FitParameter... parameters) {
        for (FitParameter parameter : parameters) {
            if (!(parameter.lower() > 0)) {
                throw new IllegalArgumentException("parameter " + parameter.name() + " has the lower bound "
                        + parameter.lower() + ", expected one above 0");
            }
        }
    }
}
