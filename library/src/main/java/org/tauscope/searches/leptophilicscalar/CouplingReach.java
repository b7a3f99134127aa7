package org.tauscope.searches.leptophilicscalar;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** From a number of signal events to the coupling that gives it, with the lifetime that belongs to that coupling. */
final class CouplingReach {

    /** Largest coupling that is looked at. */
    static final double LARGEST = 1e5;

    private static final double SMALLEST = 1e-4;
    private static final int STEPS = 100;

    private CouplingReach() {}

    /**
     * The smallest coupling that gives so many events; a larger coupling makes more phi, which also decay earlier.
     *
     * @param events at a coupling, rising
     * @param wanted number of events, not negative
     * @return empty where no coupling up to {@link #LARGEST} does
     */
    static OptionalDouble coupling(DoubleUnaryOperator events, double wanted) {
        if (!(events.applyAsDouble(LARGEST) >= wanted) || !Double.isFinite(wanted)) {
            return OptionalDouble.empty();
        }
        double low = Math.log(SMALLEST);
        double high = Math.log(LARGEST);
        for (int step = 0; step < STEPS && high - low > 1e-12; step++) {
            double middle = (low + high) / 2;
            if (events.applyAsDouble(Math.exp(middle)) >= wanted) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalDouble.of(Math.exp(high));
    }
}
