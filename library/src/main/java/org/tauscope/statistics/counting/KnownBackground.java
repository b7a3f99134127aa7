package org.tauscope.statistics.counting;

import org.hipparchus.special.Gamma;
import org.tauscope.statistics.Significance;

/**
 * A count beside a background whose mean is known.
 *
 * @param observed   events, from 0; need not be whole
 * @param background mean background, events, above 0
 */
public record KnownBackground(double observed, double background) {

    /** Checks the numbers. */
    public KnownBackground {
        Checked.events("observation", observed);
        Checked.positive("background", background);
    }

    /** Asymptotic significance: the signed root of the likelihood ratio (Cash, ApJ 228 (1979) 939). */
    public double likelihoodSignificance() {
        double log = observed > 0 ? observed * Math.log(observed / background) : 0;
        double ratio = 2 * Math.max(0, log - observed + background);
        return Math.copySign(Math.sqrt(ratio), observed - background);
    }

    /** Exact probability of so many or more events from background alone. */
    public double pValue() {
        return observed == 0 ? 1 : Gamma.regularizedGammaP(observed, background);
    }

    /** {@link #pValue} in standard deviations. */
    public double significance() {
        return Significance.ofPValue(pValue());
    }
}
