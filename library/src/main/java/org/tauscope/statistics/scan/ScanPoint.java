package org.tauscope.statistics.scan;

import java.util.List;

/** The answer at one mass: a test, or the reason why there is none. */
public sealed interface ScanPoint {

    /** Tested mass. */
    double mass();

    /**
     * A test of one mass.
     *
     * @param mass         tested mass
     * @param yield        best number of signal events, negative for a deficit
     * @param uncertainty  its standard deviation, from the curvature
     * @param significance signed root of the likelihood ratio to background alone, in standard deviations
     * @param pValue       local p-value: chance that background alone gives so large a significance
     * @param limits       upper limits of the yield, observed first, then expected at -2, -1, 0, 1, 2 standard deviations;
     *                     empty where they were not asked for
     */
    record Tested(
            double mass, double yield, double uncertainty, double significance, double pValue, List<Double> limits)
            implements ScanPoint {

        /** Copies the limits. */
        public Tested {
            limits = List.copyOf(limits);
        }

        /** Test statistic for discovery: the squared significance of an excess, 0 for a deficit. */
        public double q0() {
            return significance > 0 ? significance * significance : 0;
        }
    }

    /**
     * A mass whose fits did not converge.
     *
     * @param mass   tested mass
     * @param reason which fit, and how it ended
     */
    record Untested(double mass, String reason) implements ScanPoint {}
}
