package org.tauscope.statistics;

import org.hipparchus.special.Gamma;

/**
 * Saturated goodness of fit: twice the logarithm of the likelihood ratio of a model that describes every bin exactly to
 * the fitted one (R. D. Cousins, "Generalization of chisquare goodness-of-fit test for binned data", 2013).
 *
 * @param statistic        the statistic
 * @param degreesOfFreedom bins minus unconstrained parameters that may move, at least 0
 * @param pValue           from the chi-square distribution; 1 where no degree of freedom is left
 */
public record GoodnessOfFit(double statistic, int degreesOfFreedom, double pValue) {

    /** Goodness of a free fit. */
    public static GoodnessOfFit of(HistFactoryModel model, Dataset data, Minimum minimum) {
        // What the data alone determine is the -ln L of a saturated model with every constraint at its centre.
        double statistic = Math.max(0, minimum.twiceNll() - 2 * data.constant);
        Parameters parameters = model.parameters();
        int free = 0;
        for (int p = 0; p < parameters.size(); p++) {
            if (parameters.constraint(p) == Parameters.Constraint.NONE && !parameters.fixed(p)) {
                free++;
            }
        }
        int degrees = Math.max(0, model.bins() - free);
        double p = degrees == 0 ? 1 : Gamma.regularizedGammaQ(0.5 * degrees, 0.5 * statistic);
        return new GoodnessOfFit(statistic, degrees, p);
    }
}
