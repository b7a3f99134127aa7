package org.tauscope.statistics.scan;

import java.util.function.DoubleUnaryOperator;

/**
 * What is not known about the signal of a channel, as functions of the mass.
 *
 * @param yield    relative uncertainty of the expected yield that this channel does not share with others, from 0:
 *                 log-normal, {@code exp(sigma t)} with a standard normal t
 * @param spurious standard deviation of a number of events that the wrong form of the background may add to the signal,
 *                 from 0: Gaussian
 */
public record SignalUncertainty(DoubleUnaryOperator yield, DoubleUnaryOperator spurious) {

    /** Everything is known. */
    public static SignalUncertainty none() {
        return new SignalUncertainty(mass -> 0, mass -> 0);
    }

    double yieldAt(double mass) {
        return checked(yield.applyAsDouble(mass), 3, "relative uncertainty of the yield", mass);
    }

    double spuriousAt(double mass) {
        return checked(spurious.applyAsDouble(mass), 1e9, "spurious signal [events]", mass);
    }

    static double checked(double value, double most, String what, double mass) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(what + " at mass " + mass + " is " + value + ", expected 0 to " + most);
        }
        return value;
    }
}
