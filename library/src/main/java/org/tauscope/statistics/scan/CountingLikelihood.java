package org.tauscope.statistics.scan;

/**
 * Probability to count so many events in one region, as a function of the expected signal; the uncertainties of signal and
 * background, log-normal factors, are integrated out as in {@link org.tauscope.statistics.ExactCounting}. The number of
 * events need not be whole, so that counts that equal the expectation have a likelihood too.
 */
final class CountingLikelihood {

    /** Standard deviations of the trapezoidal rule, whose error for a normal density is below 1e-8 at this step. */
    private static final double STEP = 0.5;

    private static final double REACH = 6;
    private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);
    private static final int SEARCH = 40;
    private static final double NOTHING = 1e-100;

    private final double events;
    private final double[] backgrounds;
    private final double[] factors;
    private final double[] backgroundWeights;
    private final double[] factorWeights;

    /**
     * One region.
     *
     * @param events          counted, from 0
     * @param background      median of the expected background events, from 0
     * @param backgroundSigma its relative uncertainty
     * @param signalSigma     relative uncertainty of the signal
     */
    CountingLikelihood(double events, double background, double backgroundSigma, double signalSigma) {
        this.events = events;
        factors = factors(signalSigma);
        factorWeights = weights(signalSigma);
        backgrounds = factors(backgroundSigma);
        backgroundWeights = weights(backgroundSigma);
        for (int i = 0; i < backgrounds.length; i++) {
            backgrounds[i] *= background;
        }
    }

    private static int points(double sigma) {
        return sigma > 0 ? (int) Math.round(2 * REACH / STEP) + 1 : 1;
    }

    private static double deviation(int i, int n) {
        return n == 1 ? 0 : -REACH + STEP * i;
    }

    private static double[] factors(double sigma) {
        double[] factors = new double[points(sigma)];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = Math.exp(sigma * deviation(i, factors.length));
        }
        return factors;
    }

    private static double[] weights(double sigma) {
        double[] weights = new double[points(sigma)];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double t = deviation(i, weights.length);
            weights[i] = Math.exp(-0.5 * t * t);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /** Logarithm of the probability, up to a constant. */
    double logarithm(double signal) {
        double sum = 0;
        // Relative to a mean equal to the count, so that no exponential is too small.
        double top = events > 0 ? events * Math.log(events) - events : 0;
        for (int i = 0; i < factors.length; i++) {
            for (int j = 0; j < backgrounds.length; j++) {
                double mean = Math.max(NOTHING, signal * factors[i] + backgrounds[j]);
                sum += factorWeights[i] * backgroundWeights[j] * Math.exp(events * Math.log(mean) - mean - top);
            }
        }
        return Math.log(Math.max(sum, Double.MIN_NORMAL));
    }

    /** The largest {@link #logarithm} over signals from 0. */
    double best() {
        double low = 0;
        double high = events + 5 * Math.sqrt(events) + 5;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = logarithm(left);
        double atRight = logarithm(right);
        for (int i = 0; i < SEARCH; i++) {
            if (atLeft > atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = logarithm(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = logarithm(right);
            }
        }
        return Math.max(logarithm(0), Math.max(atLeft, atRight));
    }
}
