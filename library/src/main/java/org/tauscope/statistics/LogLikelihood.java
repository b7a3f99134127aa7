package org.tauscope.statistics;

import java.util.List;

/**
 * ln L at one point.
 *
 * @param main          of the counts; minus infinity where a positive count has no rate
 * @param constraint    of the auxiliary measurements
 * @param negativeRates bins with a negative expectation, as {@code channel[bin]}
 */
public record LogLikelihood(double main, double constraint, List<String> negativeRates) {

    /** Copies the list. */
    public LogLikelihood {
        negativeRates = List.copyOf(negativeRates);
    }

    /** Sum of both parts. */
    public double total() {
        return main + constraint;
    }
}
