package org.tauscope.statistics;

/**
 * The Kolmogorov-Smirnov test whether two weighted samples follow one distribution.
 *
 * @param distance        largest distance of the two distribution functions, 0 to 1
 * @param effectiveNumber n1 n2 / (n1 + n2), each n the effective number of its sample, (sum w)^2 / sum w^2
 * @param pValue          probability of a distance at least as large where both follow one continuous distribution, by the
 *                        asymptotic formula with Stephens' correction (J. R. Stat. Soc. B 32 (1970) 115; Numerical Recipes
 *                        14.3); too large where values are tied
 */
public record KolmogorovSmirnov(double distance, double effectiveNumber, double pValue) {

    private static final int TERMS = 100;
    /** Below this argument the sum is 1 to double precision and converges slowly. */
    private static final double SMALL = 0.2;

    /**
     * Compares two samples.
     *
     * @param a        finite values
     * @param aWeights not negative, with a positive sum
     * @param b        finite values
     * @param bWeights not negative, with a positive sum
     */
    public static KolmogorovSmirnov of(double[] a, double[] aWeights, double[] b, double[] bWeights) {
        double aSum = sum(a, aWeights);
        double bSum = sum(b, bWeights);
        int[] first = RisingOrder.of(a);
        int[] second = RisingOrder.of(b);
        double distance = 0;
        double aBelow = 0;
        double bBelow = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            double value = Math.min(a[first[i]], b[second[j]]);
            while (i < a.length && a[first[i]] <= value) {
                aBelow += aWeights[first[i++]];
            }
            while (j < b.length && b[second[j]] <= value) {
                bBelow += bWeights[second[j++]];
            }
            distance = Math.max(distance, Math.abs(aBelow / aSum - bBelow / bSum));
        }
        double n1 = effective(aSum, aWeights);
        double n2 = effective(bSum, bWeights);
        double number = n1 * n2 / (n1 + n2);
        double root = Math.sqrt(number);
        return new KolmogorovSmirnov(distance, number, survival((root + 0.12 + 0.11 / root) * distance));
    }

    /** Q(x) = 2 sum over k >= 1 of (-1)^(k-1) exp(-2 k^2 x^2). */
    static double survival(double x) {
        if (x < SMALL) {
            return 1;
        }
        double sum = 0;
        for (int k = 1; k <= TERMS; k++) {
            double term = Math.exp(-2.0 * k * k * x * x);
            sum += k % 2 == 1 ? term : -term;
        }
        return Math.clamp(2 * sum, 0, 1);
    }

    private static double effective(double sum, double[] weights) {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        return sum * sum / squares;
    }

    private static double sum(double[] values, double[] weights) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException(
                    "Kolmogorov-Smirnov: " + values.length + " values, " + weights.length + " weights");
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i]) || !(weights[i] >= 0)) {
                throw new IllegalArgumentException("Kolmogorov-Smirnov: value " + values[i] + " of weight " + weights[i]
                        + ", expected a finite number and a weight that is not negative");
            }
            sum += weights[i];
        }
        if (!(sum > 0) || !Double.isFinite(sum)) {
            throw new IllegalArgumentException(
                    "Kolmogorov-Smirnov: sum of weights " + sum + ", expected a positive number");
        }
        return sum;
    }
}
