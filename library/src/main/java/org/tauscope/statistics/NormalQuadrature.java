package org.tauscope.statistics;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** Gauss-Hermite rules for the mean of a function of a standard normal number t. */
final class NormalQuadrature {

    private static final int[] SIZES = {1, 6, 10, 14, 20, 28, 40, 56, 80, 112};
    private static final double NEGLIGIBLE = 1e-17;
    private static final NormalQuadrature[] RULES = rules();

    private final double[] points;
    private final double[] weights;

    private NormalQuadrature(double[] points, double[] weights) {
        this.points = points;
        this.weights = weights;
    }

    /**
     * The rule that resolves a Poisson probability of mean {@code part * exp(sigma t) + rest}: its nodes, about pi /
     * sqrt(n) apart, stay closer than the width of the integrand in t.
     */
    static NormalQuadrature resolving(double sigma, double part, double rest) {
        if (sigma == 0 || part == 0) {
            return RULES[0];
        }
        double perWidth = sigma * sigma * part * part / (part + rest);
        double wanted = (sigma < 0.03 ? 6 : 10) * (1 + sigma * sigma + perWidth);
        for (int i = 1; i < SIZES.length; i++) {
            if (SIZES[i] >= wanted) {
                return RULES[i];
            }
        }
        return RULES[SIZES.length - 1];
    }

    /** Nodes t. */
    double[] points() {
        return points;
    }

    /** Their weights, which add up to 1. */
    double[] weights() {
        return weights;
    }

    int size() {
        return points.length;
    }

    private static NormalQuadrature[] rules() {
        NormalQuadrature[] rules = new NormalQuadrature[SIZES.length];
        GaussIntegratorFactory factory = new GaussIntegratorFactory();
        for (int i = 0; i < SIZES.length; i++) {
            GaussIntegrator hermite = factory.hermite(SIZES[i]);
            double total = 0;
            int first = 0;
            for (int k = 0; k < SIZES[i]; k++) {
                total += hermite.getWeight(k);
            }
            while (hermite.getWeight(first) < NEGLIGIBLE * total) {
                first++;
            }
            double[] points = new double[SIZES[i] - 2 * first];
            double[] weights = new double[points.length];
            for (int k = 0; k < points.length; k++) {
                points[k] = Math.sqrt(2) * hermite.getPoint(first + k);
                weights[k] = hermite.getWeight(first + k);
            }
            for (int k = 0; k < points.length; k++) {
                weights[k] /= total;
            }
            rules[i] = new NormalQuadrature(points, weights);
        }
        return rules;
    }
}
