package org.tauscope.statistics.peaks;

import java.util.List;
import java.util.stream.IntStream;

/** A converged fit. */
public final class Fitted implements FitResult {

    private final List<FitParameter> parameters;
    private final double[] values;
    private final double[][] covariance;
    private final BoundedNewton.Outcome outcome;

    Fitted(List<FitParameter> parameters, double[] values, double[][] covariance, BoundedNewton.Outcome outcome) {
        this.parameters = parameters;
        this.values = values;
        this.covariance = covariance;
        this.outcome = outcome;
    }

    /** Values in the order of the model. */
    public double[] values() {
        return values.clone();
    }

    /** Value of parameter i. */
    public double value(int i) {
        return values[i];
    }

    /** Value of a parameter. */
    public double value(String name) {
        return values[index(name)];
    }

    /** Standard deviation from the inverse Hessian; 0 where the parameter is fixed or lies at a bound. */
    public double uncertainty(String name) {
        int i = index(name);
        return Math.sqrt(covariance[i][i]);
    }

    /** Covariance of two parameters; 0 where one is fixed or lies at a bound. */
    public double covariance(String first, String second) {
        return covariance[index(first)][index(second)];
    }

    /** -ln L, relative to the start of the model's parameters: only differences for the same data have a meaning. */
    public double negativeLogLikelihood() {
        return outcome.value();
    }

    /** How well the fit converged. */
    public BoundedNewton.Outcome outcome() {
        return outcome;
    }

    private int index(String name) {
        return IntStream.range(0, parameters.size())
                .filter(i -> parameters.get(i).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter is called " + name + ", expected one of "
                        + parameters.stream().map(FitParameter::name).toList()));
    }
}
