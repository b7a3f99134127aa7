package org.tauscope.searches.resonance;

import org.tauscope.interpretation.ProperLengthSample;

/**
 * The efficiency of a sample of decays over the lifetime, tabulated: limits on a coupling ask for it many thousand times.
 * Cubic between nodes that are even in the logarithm of c tau; the efficiency is a sum of t exp(-t), so that the error is below
 * 1e-5 of its largest value. Beyond the table the sample itself is asked.
 */
final class LifetimeTable {

    /** First node, mm. */
    private static final double FIRST = 1e-4;

    /** Nodes of a factor e. */
    private static final int PER_FACTOR = 16;

    private static final int NODES = 20 * PER_FACTOR;

    private final ProperLengthSample sample;
    private final double[] values = new double[NODES];

    LifetimeTable(ProperLengthSample sample) {
        this.sample = sample;
        for (int node = 0; node < NODES; node++) {
            values[node] = sample.efficiency(FIRST * Math.exp((double) node / PER_FACTOR));
        }
    }

    /**
     * Efficiency for a lifetime.
     *
     * @param ctau mean proper decay length, mm, positive
     */
    double at(double ctau) {
        double place = PER_FACTOR * Math.log(ctau / FIRST);
        int left = (int) place;
        if (!(place >= 1 && left + 2 < NODES)) {
            return sample.efficiency(ctau);
        }
        double t = place - left;
        // Lagrange's cubic through four nodes.
        return -t * (t - 1) * (t - 2) / 6 * values[left - 1]
                + (t + 1) * (t - 1) * (t - 2) / 2 * values[left]
                - (t + 1) * t * (t - 2) / 2 * values[left + 1]
                + (t + 1) * t * (t - 1) / 6 * values[left + 2];
    }
}
