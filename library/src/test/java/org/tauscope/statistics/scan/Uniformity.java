package org.tauscope.statistics.scan;

import java.util.Arrays;

/** Kolmogorov's test of numbers that should be uniform in (0, 1). */
public final class Uniformity {

    private Uniformity() {}

    /** P-value, by Stephens' approximation for any number (M. Stephens, J. R. Stat. Soc. B 32 (1970) 115). */
    public static double pValue(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, Math.max((i + 1.0) / n - sorted[i], sorted[i] - (double) i / n));
        }
        double root = Math.sqrt(n);
        double t = (root + 0.12 + 0.11 / root) * largest;
        double sum = 0;
        for (int k = 1; k <= 100; k++) {
            sum += 2 * (k % 2 == 1 ? 1 : -1) * Math.exp(-2.0 * k * k * t * t);
        }
        return Math.clamp(t < 0.2 ? 1 : sum, 0.0, 1.0);
    }
}
