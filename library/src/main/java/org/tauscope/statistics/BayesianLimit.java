package org.tauscope.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Upper limit on one non-negative parameter from its posterior density with a flat prior; the other parameters are
 * profiled, or held where there are none, so that a model without other parameters gives the exact posterior.
 *
 * @param limit    upper end of the credible interval
 * @param mode     most probable value
 * @param profiled whether other parameters were profiled: an approximation to integrating them out
 */
public record BayesianLimit(double limit, double mode, boolean profiled) {

    private static final int POINTS = 400;

    /**
     * The limit of the parameter of interest.
     *
     * @param credibility probability below the limit, in (0, 1)
     */
    public static BayesianLimit of(HistFactoryModel model, Dataset data, double credibility) {
        if (!(credibility > 0 && credibility < 1)) {
            throw new IllegalArgumentException("credibility is " + credibility + ", expected 0 to 1");
        }
        Fitter fitter = new Fitter(model, Starts.SINGLE);
        int poi = model.parameters().poi();
        Minimum best = fitter.free(data).orThrow();
        double mode = Math.max(0, best.value(poi));
        double end = Math.max(mode, 1);
        double[] start = best.point();
        while (twiceNll(fitter, data, poi, end, start) - best.twiceNll() < 50) {
            end *= 1.5;
            if (end > 1e10) {
                throw new IllegalArgumentException("the likelihood does not fall: a flat prior gives no limit");
            }
        }
        List<Double> cumulative = new ArrayList<>(List.of(0.0));
        double step = end / POINTS;
        double before = density(fitter, data, poi, 0, best);
        double sum = 0;
        for (int i = 1; i <= POINTS; i++) {
            double middle = density(fitter, data, poi, (i - 0.5) * step, best);
            double after = density(fitter, data, poi, i * step, best);
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
                x -> x <= 0 ? -missing : simpson(fitter, data, poi, from, from + x, best) - missing, 0, 1.0001 * step);
        return new BayesianLimit(from + limit, mode, model.parameters().size() > 1);
    }

    private static double simpson(Fitter fitter, Dataset data, int poi, double from, double to, Minimum best) {
        double sum = density(fitter, data, poi, from, best)
                + 4 * density(fitter, data, poi, 0.5 * (from + to), best)
                + density(fitter, data, poi, to, best);
        return (to - from) * sum / 6;
    }

    private static double density(Fitter fitter, Dataset data, int poi, double mu, Minimum best) {
        return Math.exp(-0.5 * (twiceNll(fitter, data, poi, mu, best.point()) - best.twiceNll()));
    }

    private static double twiceNll(Fitter fitter, Dataset data, int poi, double mu, double[] start) {
        return fitter.fit(data, FitTask.of(fitter.model()).withStart(start).withFixed(poi, mu))
                .orThrow()
                .twiceNll();
    }
}
