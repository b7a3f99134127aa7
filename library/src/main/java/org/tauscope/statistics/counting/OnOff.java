package org.tauscope.statistics.counting;

import org.hipparchus.special.Beta;
import org.tauscope.statistics.Significance;

/**
 * Counts in a signal region and in a background region. Counts need not be whole: expected or scaled ones are allowed.
 *
 * @param on    events in the signal region, from 0
 * @param off   events in the background region, from 0
 * @param alpha expected background in the signal region per event of the background region, above 0
 */
public record OnOff(double on, double off, double alpha) {

    /** Checks the numbers. */
    public OnOff {
        Checked.events("on count", on);
        Checked.events("off count", off);
        Checked.positive("ratio alpha", alpha);
    }

    /** Events above the expected background. */
    public double excess() {
        return on - alpha * off;
    }

    /**
     * Twice the logarithm of the likelihood ratio between a free and a vanishing signal: the W statistic difference of
     * X-ray and gamma-ray astronomy.
     */
    public double likelihoodRatio() {
        double total = on + off;
        double first = on > 0 ? on * Math.log((1 + alpha) / alpha * (on / total)) : 0;
        double second = off > 0 ? off * Math.log((1 + alpha) * (off / total)) : 0;
        return 2 * Math.max(0, first + second);
    }

    /** Significance by T.-P. Li and Y.-Q. Ma, ApJ 272 (1983) 317, eq. 17; negative for a deficit. */
    public double liMa() {
        return Math.copySign(Math.sqrt(likelihoodRatio()), excess());
    }

    /**
     * Probability of so many or more events in the signal region given the sum of both, without signal: the binomial
     * p-value of R. Cousins, J. Linnemann, J. Tucker, NIM A 595 (2008) 480, eq. 14. Exact, and conservative for counts.
     */
    public double binomialPValue() {
        return on == 0 ? 1 : Beta.regularizedBeta(alpha / (1 + alpha), on, off + 1);
    }

    /** Z_Bi: {@link #binomialPValue} in standard deviations. */
    public double binomialSignificance() {
        return Significance.ofPValue(binomialPValue());
    }
}
