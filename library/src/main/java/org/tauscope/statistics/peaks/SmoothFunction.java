package org.tauscope.statistics.peaks;

/** A function of some ten variables with its gradient and a positive semidefinite curvature. */
public interface SmoothFunction {

    /** Number of variables. */
    int size();

    /** Value at a point. */
    double value(double[] x);

    /**
     * Value at a point, with derivatives.
     *
     * @param gradient  receives the exact gradient
     * @param curvature receives a positive semidefinite approximation of the Hessian, full
     */
    double derivatives(double[] x, double[] gradient, double[][] curvature);
}
