package org.tauscope.statistics;

/** Logarithms of the probabilities of a count whose Poisson mean is itself one of several values. */
final class PoissonMixture {

    /** Above this mean exp(-mean) comes near the smallest double. */
    private static final double LARGE_MEAN = 600;

    private static final double SMALLEST = 1e-280;

    private PoissonMixture() {}

    /**
     * ln P(n) for n = 0 .. out.length - 1.
     *
     * @param means   Poisson means, each positive
     * @param weights their probabilities
     * @param out     receives the logarithms, finite
     */
    static void logProbabilities(double[] means, double[] weights, double[] out) {
        double largest = 0;
        double[] term = new double[means.length];
        for (int j = 0; j < means.length; j++) {
            largest = Math.max(largest, means[j]);
            term[j] = weights[j] * Math.exp(-means[j]);
        }
        double[] logMeans = new double[means.length];
        for (int j = 0; j < means.length; j++) {
            logMeans[j] = Math.log(means[j]);
        }
        double logFactorial = 0;
        for (int n = 0; n < out.length; n++) {
            double sum = 0;
            double next = 1.0 / (n + 1);
            for (int j = 0; j < term.length; j++) {
                sum += term[j];
                term[j] *= means[j] * next;
            }
            if (n > 0) {
                logFactorial += Math.log(n);
            }
            out[n] = sum > SMALLEST && largest < LARGE_MEAN
                    ? Math.log(sum)
                    : logSum(means, logMeans, weights, n) - logFactorial;
        }
    }

    private static double logSum(double[] means, double[] logMeans, double[] weights, int n) {
        double max = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < means.length; j++) {
            max = Math.max(max, n * logMeans[j] - means[j]);
        }
        double sum = 0;
        for (int j = 0; j < means.length; j++) {
            sum += weights[j] * Math.exp(n * logMeans[j] - means[j] - max);
        }
        return max + Math.log(Math.max(sum, Double.MIN_NORMAL));
    }
}
