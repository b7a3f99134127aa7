package org.tauscope.statistics;

/**
 * A converged fit.
 *
 * <p>The gradient vanishes for every parameter that may move; parameters at a bound may keep one that points outwards.
 */
public final class Minimum implements FitAnswer {

    private final double[] point;
    private final double negativeLogLikelihood;
    private final Convergence convergence;

    /**
     * How well the fit converged.
     *
     * @param distance          estimated distance to the minimum in -ln L (EDM)
     * @param projectedGradient largest gradient component of parameters that may move, in -ln L per standard deviation
     * @param iterations        Newton steps
     * @param flat              the likelihood does not determine every parameter
     * @param walled            a bin with events has practically no expectation, or an empty bin a negative one
     * @param otherMinima       number of other local minima that were met
     */
    public record Convergence(
            double distance, double projectedGradient, int iterations, boolean flat, boolean walled, int otherMinima) {}

    Minimum(double[] point, double negativeLogLikelihood, Convergence convergence) {
        this.point = point;
        this.negativeLogLikelihood = negativeLogLikelihood;
        this.convergence = convergence;
    }

    /** Parameters in the order of the model. */
    public double[] point() {
        return point.clone();
    }

    /** Value of parameter i. */
    public double value(int i) {
        return point[i];
    }

    /** -2 ln L, fully normalised. */
    public double twiceNll() {
        return 2 * negativeLogLikelihood;
    }

    /** How well the fit converged. */
    public Convergence convergence() {
        return convergence;
    }

    Minimum withOtherMinima(int others) {
        Convergence c = convergence;
        return new Minimum(
                point,
                negativeLogLikelihood,
                new Convergence(c.distance(), c.projectedGradient(), c.iterations(), c.flat(), c.walled(), others));
    }
}
