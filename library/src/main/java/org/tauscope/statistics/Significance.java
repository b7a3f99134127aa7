package org.tauscope.statistics;

/**
 * P-values as one-sided standard deviations of a normal distribution, and back: 5 sigma is 2.87e-7.
 */
public final class Significance {

    private Significance() {}

    /**
     * Standard deviations of a p-value, negative above one half.
     *
     * @param p p-value, in [0, 1]; below the smallest double the answer stays at 40
     */
    public static double ofPValue(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p-value is " + p + ", expected 0 to 1");
        }
        return Normal.quantileOfSurvival(p);
    }

    /**
     * Probability that a standard normal number exceeds z.
     *
     * @param z standard deviations, any sign
     */
    public static double pValue(double z) {
        return Normal.survival(z);
    }

    /** Natural logarithm of {@link #pValue}, finite where the p-value itself is too small for a double. */
    public static double logPValue(double z) {
        return Normal.logSurvival(z);
    }
}
