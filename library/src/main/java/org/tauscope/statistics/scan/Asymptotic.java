package org.tauscope.statistics.scan;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.statistics.LimitStatistic;
import org.tauscope.statistics.ProfileLimit;

/** Limits of one mass by the asymptotic formulas, and the likelihood that they come from. */
final class Asymptotic {

    private static final double[] BANDS = {-2, -1, 0, 1, 2};
    private static final double LARGEST = 1e6;

    private final StrengthLikelihood likelihood;
    private final double best;
    private final double base;
    private final StrengthLikelihood asimov;
    private final double sigma;

    /**
     * One mass.
     *
     * @param likelihood of the observed counts
     * @param best       its best strength
     * @param base       its minimum over strengths from 0
     * @param asimov     likelihood of counts that equal the background fit
     */
    Asymptotic(StrengthLikelihood likelihood, double best, double base, StrengthLikelihood asimov) {
        this.likelihood = likelihood;
        this.best = best;
        this.base = base;
        this.asimov = asimov;
        asimov.free();
        sigma = Math.min(asimov.uncertainty(), LARGEST);
    }

    /** Observed limit of the strength, then those at -2, -1, 0, 1, 2 standard deviations. */
    List<Double> limits(double level) {
        ProfileLimit limit = new ProfileLimit(
                mu -> best > mu ? 0 : Math.sqrt(2 * Math.max(0, likelihood.held(mu) - base)),
                mu -> Math.sqrt(2 * Math.max(0, asimov.held(mu))),
                LimitStatistic.QTILDE,
                level);
        List<Double> limits = new ArrayList<>();
        limits.add(limit.observed(Math.max(1.5 * sigma, best + 1.7 * sigma)));
        for (double band : BANDS) {
            limits.add(limit.expected(band, sigma * (2 + 0.6 * band)));
        }
        return limits;
    }

    /** The likelihood at some strengths; it ends where a fit far away does not converge. */
    LikelihoodCurve curve(List<Double> strengths) {
        List<Double> seen = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        try {
            for (double strength : strengths) {
                double here = 2 * Math.max(0, likelihood.held(strength) - base);
                expected.add(2 * Math.max(0, asimov.held(strength)));
                seen.add(here);
            }
        } catch (IllegalStateException failed) {
            // What is known so far is a shorter curve; limits do not need the rest.
            return new LikelihoodCurve(strengths.subList(0, seen.size()), seen, expected.subList(0, seen.size()));
        }
        return new LikelihoodCurve(strengths, seen, expected);
    }
}
