package org.tauscope.statistics;

/**
 * A function of the free and the conditional fit that orders data; the five of G. Cowan, K. Cranmer, E. Gross, O.
 * Vitells, EPJ C 71 (2011) 1554, or the user's own.
 */
@FunctionalInterface
public interface TestStatistic {

    /**
     * The statistic.
     *
     * @param mu     tested value of the parameter of interest
     * @param muHat  its value in the free fit
     * @param ratio  -2 ln of the likelihood ratio of the conditional to the free fit, from 0
     */
    double value(double mu, double muHat, double ratio);

    /** Two-sided, eq. 7 and 8: t_mu, or t_mu-tilde where the parameter of interest is bounded at zero. */
    TestStatistic T_MU = (mu, muHat, ratio) -> ratio;

    /** For upper limits, eq. 14 and 16: q_mu, or q_mu-tilde where the parameter of interest is bounded at zero. */
    TestStatistic Q_MU = (mu, muHat, ratio) -> muHat > mu ? 0 : ratio;

    /** For discovery, eq. 12; the tested value is 0. */
    TestStatistic Q_ZERO = (mu, muHat, ratio) -> muHat < 0 ? 0 : ratio;
}
