package org.tauscope.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Upper limit on one non-negative parameter from its posterior density with a flat prior. The other parameters are
 * integrated in Laplace's approximation: at each strength the likelihood at their best values times the volume of their
 * one-sigma ellipsoid there. Where there are none the posterior is exact.
 *
 * @param limit    upper end of the credible interval
 * @param mode     strength of the free fit, not below 0
 * @param nuisances number of other parameters that were integrated
 */
public record BayesianLimit(double limit, double mode, int nuisances) {

    private static final int POINTS = 120;
    /** -2 ln of the density, relative to its top, at which the range ends: beyond lies less than 1e-10. */
    private static final double DEPTH = 50;

    /**
     * The limit of the parameter of interest.
     *
     * @param credibility probability below the limit, in (0, 1)
     */
    public static BayesianLimit of(HistFactoryModel model, Dataset data, double credibility) {
        if (!(credibility > 0 && credibility < 1)) {
            throw new IllegalArgumentException("credibility is " + credibility + ", expected 0 to 1");
        }
        Posterior posterior = new Posterior(model, data);
        double end = posterior.end();
        double step = end / POINTS;
        List<Double> cumulative = new ArrayList<>(List.of(0.0));
        double before = posterior.density(0);
        double sum = 0;
        for (int i = 1; i <= POINTS; i++) {
            double middle = posterior.density((i - 0.5) * step);
            double after = posterior.density(i * step);
            sum += step * (before + 4 * middle + after) / 6;
            cumulative.add(sum);
            before = after;
        }
        int above = 1;
        while (above < POINTS && cumulative.get(above) < credibility * sum) {
            above++;
        }
        // Within one step the density is refined by solving for the remaining probability.
        double from = (above - 1) * step;
        double missing = credibility * sum - cumulative.get(above - 1);
        double limit = RisingRoot.between(
                x -> x <= 0 ? -missing : posterior.simpson(from, from + x) - missing, 0, 1.0001 * step);
        return new BayesianLimit(from + limit, posterior.mode, posterior.nuisances);
    }

    /** The density over the strength, 1 at the free fit. */
    private static final class Posterior {
        private final HistFactoryModel model;
        private final Dataset data;
        private final Fitter fitter;
        private final int poi;
        private final double top;
        private final double volume;
        private final double mode;
        private final int nuisances;
        private double[] start;

        Posterior(HistFactoryModel model, Dataset data) {
            this.model = model;
            this.data = data;
            fitter = new Fitter(model, Starts.SINGLE);
            poi = model.parameters().poi();
            Minimum best = fitter.free(data).orThrow();
            mode = Math.max(0, best.value(poi));
            start = best.point();
            Minimum there = at(mode);
            top = there.twiceNll();
            Covariance covariance = covariance(there, mode);
            nuisances = covariance.parameters().length;
            volume = covariance.logVolume(poi);
        }

        private Minimum at(double mu) {
            Minimum there = fitter.fit(data, FitTask.of(model).withStart(start).withFixed(poi, mu))
                    .orThrow();
            start = there.point();
            return there;
        }

        private Covariance covariance(Minimum there, double mu) {
            return Covariance.at(model, data, FitTask.of(model).withFixed(poi, mu), there);
        }

        double density(double mu) {
            Minimum there = at(mu);
            double relative = covariance(there, mu).logVolume(poi) - volume;
            return Math.exp(-0.5 * (there.twiceNll() - top) + relative);
        }

        /** A strength beyond which there is no probability. */
        double end() {
            double end = Math.max(mode, 1);
            while (at(end).twiceNll() - top < DEPTH) {
                end *= 1.5;
                if (end > 1e10) {
                    throw new IllegalArgumentException(
                            "the likelihood does not fall up to a strength of 1e10: a flat prior gives no limit");
                }
            }
            // Back where the density has begun: otherwise all of it could lie within one step.
            while (end > mode && at(0.7 * end).twiceNll() - top > DEPTH && 0.7 * end > mode) {
                end *= 0.7;
            }
            return end;
        }

        double simpson(double from, double to) {
            return (to - from) * (density(from) + 4 * density(0.5 * (from + to)) + density(to)) / 6;
        }
    }
}
