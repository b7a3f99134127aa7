package org.tauscope.plots;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The central 68.27 % interval of a Poisson mean for an observed count: F. Garwood, Biometrika 28 (1936) 437.
 *
 * @param lower bound of the mean
 * @param upper bound of the mean
 */
record Garwood(double lower, double upper) {

    /** Probability beyond one standard deviation on one side. */
    private static final double TAIL = 0.15865525393145707;

    /**
     * The interval.
     *
     * @param count observed, a whole number, not negative
     */
    static Garwood of(double count) {
        if (!(count >= 0) || count != Math.rint(count) || count > 1e9) {
            throw new IllegalArgumentException(
                    "data histogram: found the content " + count + ", expected a whole number of events from 0 to 1e9");
        }
        double lower =
                count == 0 ? 0 : 0.5 * ChiSquaredDistribution.of(2 * count).inverseCumulativeProbability(TAIL);
        double upper = 0.5 * ChiSquaredDistribution.of(2 * count + 2).inverseSurvivalProbability(TAIL);
        return new Garwood(lower, upper);
    }
}
