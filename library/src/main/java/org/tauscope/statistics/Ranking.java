package org.tauscope.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What each constrained parameter does to the parameter of interest: its pull, and the shift of the fitted strength when
 * it is held one standard deviation up or down, post-fit and pre-fit (four fits each).
 */
public final class Ranking {

    private Ranking() {}

    /**
     * One parameter.
     *
     * @param name         name
     * @param pull         (fitted value - nominal) in pre-fit standard deviations
     * @param uncertainty  fitted uncertainty in pre-fit standard deviations
     * @param postFitUp    shift of the strength with the parameter at its fitted value plus its uncertainty
     * @param postFitDown  likewise minus
     * @param preFitUp     shift with the parameter at its fitted value plus its pre-fit standard deviation
     * @param preFitDown   likewise minus
     */
    public record Impact(
            String name,
            double pull,
            double uncertainty,
            double postFitUp,
            double postFitDown,
            double preFitUp,
            double preFitDown) {

        /** Largest post-fit shift, the order of the ranking. */
        public double size() {
            return Math.max(Math.abs(postFitUp), Math.abs(postFitDown));
        }
    }

    /**
     * Ranks all constrained parameters that may move, largest post-fit impact first.
     *
     * @throws FitException where the free fit does not converge
     */
    public static List<Impact> of(HistFactoryModel model, Dataset data, Starts starts) {
        Fitter fitter = new Fitter(model, starts);
        FitTask task = FitTask.of(model);
        Minimum best = fitter.fit(data, task).orThrow();
        Covariance covariance = Covariance.at(model, data, task, best);
        Parameters parameters = model.parameters();
        double[] nominal = parameters.nominal();
        List<Impact> impacts = new ArrayList<>();
        for (int p = 0; p < parameters.size(); p++) {
            double preFit = parameters.preFitUncertainty(p);
            if (preFit == 0 || parameters.fixed(p) || p == parameters.poi()) {
                continue;
            }
            double postFit = covariance.uncertainty(p) > 0 ? covariance.uncertainty(p) : preFit;
            impacts.add(new Impact(
                    parameters.names().get(p),
                    (best.value(p) - nominal[p]) / preFit,
                    postFit / preFit,
                    shift(fitter, data, task, best, p, postFit),
                    shift(fitter, data, task, best, p, -postFit),
                    shift(fitter, data, task, best, p, preFit),
                    shift(fitter, data, task, best, p, -preFit)));
        }
        impacts.sort(Comparator.comparingDouble(Impact::size).reversed());
        return impacts;
    }

    private static double shift(Fitter fitter, Dataset data, FitTask task, Minimum best, int p, double by) {
        double held = Math.clamp(best.value(p) + by, task.lower[p], task.upper[p]);
        int poi = fitter.model().parameters().poi();
        return fitter.fit(data, task.withStart(best.point()).withFixed(p, held))
                        .orThrow()
                        .value(poi)
                - best.value(poi);
    }
}
