package org.tauscope.statistics;

import java.util.List;

/**
 * How far the data are from background alone.
 *
 * @param q0        the statistic, 0 for a deficit
 * @param p0        p-value
 * @param z         significance in standard deviations, 0 or more
 * @param expectedZ significance expected from a signal of strength 1
 * @param expectedP p-values expected from a signal of strength 1 at +2, +1, 0, -1, -2 standard deviations
 */
public record Discovery(double q0, double p0, double z, double expectedZ, List<Double> expectedP) {

    /** Copies the list. */
    public Discovery {
        expectedP = List.copyOf(expectedP);
    }
}
