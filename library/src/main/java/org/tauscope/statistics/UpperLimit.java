package org.tauscope.statistics;

import java.util.List;

/**
 * An upper limit on the signal strength; infinite where no strength up to 1e10 is excluded.
 *
 * @param level    confidence level
 * @param observed observed limit
 * @param expected limits expected from background alone at -2, -1, 0, 1, 2 standard deviations
 */
public record UpperLimit(double level, double observed, List<Double> expected) {

    /** Copies the list. */
    public UpperLimit {
        expected = List.copyOf(expected);
    }
}
