package org.tauscope.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * Asymptotic CLs upper limits of any likelihood, from two curves over the signal strength: the observed test statistic
 * and that of background-only Asimov data. G. Cowan, K. Cranmer, E. Gross, O. Vitells, EPJ C 71 (2011) 1554.
 *
 * @param observedRoot square root of the observed q-mu or q-mu-tilde; 0 below the best fit
 * @param asimovRoot   the same for background-only Asimov data, rising from 0
 * @param statistic    which of the two it is
 * @param level        confidence level, in (0, 1)
 */
public record ProfileLimit(
        DoubleUnaryOperator observedRoot, DoubleUnaryOperator asimovRoot, LimitStatistic statistic, double level) {

    /** Checks the level. */
    public ProfileLimit {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level is " + level + ", expected 0 to 1");
        }
    }

    /**
     * The strength whose observed CLs is 1 - level.
     *
     * @param guess any positive strength of the right size
     * @return infinity where no strength up to 1e10 is excluded
     */
    public double observed(double guess) {
        double logAlpha = Math.log1p(-level);
        return RisingRoot.solve(
                mu -> {
                    double asimov = asimovRoot.applyAsDouble(mu);
                    double deviation = statistic.deviation(observedRoot.applyAsDouble(mu), asimov);
                    return logAlpha - Normal.logSurvival(deviation + asimov) + Normal.logSurvival(deviation);
                },
                guess);
    }

    /**
     * The strength whose CLs is 1 - level when background alone fluctuates.
     *
     * @param band  the fluctuation in standard deviations, positive for more events
     * @param guess any positive strength of the right size
     */
    public double expected(double band, double guess) {
        double logProbability = Math.log1p(-level) + Normal.logSurvival(-band);
        double root = RisingRoot.between(z -> logProbability - Normal.logSurvival(z), -10, 60) + band;
        return RisingRoot.solve(mu -> asimovRoot.applyAsDouble(mu) - root, guess);
    }
}
