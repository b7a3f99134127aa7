package org.tauscope.statistics.peaks;

import java.util.List;

/** Extended maximum-likelihood fits of one model to one set of data. Not for several threads. */
public final class PeakFitter {

    private final List<FitParameter> parameters;
    private final ExtendedLikelihood likelihood;
    private final BoundedNewton newton;
    private final double[] lower;
    private final double[] upper;

    /**
     * A model and its data, which share their range.
     *
     * @param data events or fine bins
     */
    public PeakFitter(PeakModel model, PeakData data) {
        parameters = model.parameters();
        likelihood = new ExtendedLikelihood(model, data);
        newton = new BoundedNewton(parameters.size());
        lower = parameters.stream().mapToDouble(FitParameter::lower).toArray();
        upper = parameters.stream().mapToDouble(FitParameter::upper).toArray();
    }

    /** All parameters free, from their starts. */
    public FitResult fit() {
        return fit(parameters.stream().mapToDouble(FitParameter::start).toArray());
    }

    /** All parameters free, from a start. */
    public FitResult fit(double[] start) {
        return run(start, -1, 0);
    }

    /**
     * One parameter held.
     *
     * @param start start of the others
     * @param held  position of the parameter
     * @param value its value
     */
    public FitResult fitWith(double[] start, int held, double value) {
        return run(start, held, value);
    }

    private FitResult run(double[] start, int held, double value) {
        double[] x = start.clone();
        double[] low = lower.clone();
        double[] high = upper.clone();
        if (held >= 0) {
            x[held] = value;
            low[held] = value;
            high[held] = value;
        }
        BoundedNewton.Outcome outcome = newton.minimise(likelihood, x, low, high);
        if (outcome.status() != BoundedNewton.Status.CONVERGED) {
            return new NotFitted(outcome);
        }
        // Covariances are only asked of free fits.
        double[][] covariance =
                held >= 0 ? new double[x.length][x.length] : HessianInverse.of(likelihood, x, low, high);
        return new Fitted(parameters, x, covariance, outcome);
    }
}
