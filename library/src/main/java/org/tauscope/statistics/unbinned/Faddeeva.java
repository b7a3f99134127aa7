package org.tauscope.statistics.unbinned;

/**
 * Real part of the Faddeeva function {@code w(x + i y)}, y from 0: J. A. C. Weideman, SIAM J. Numer. Anal. 31 (1994)
 * 1497, with 40 terms.
 */
final class Faddeeva {

    private static final int TERMS = 40;
    private static final double L = Math.sqrt(TERMS / Math.sqrt(2));
    private static final double[] COEFFICIENTS = coefficients();

    private Faddeeva() {}

    static double real(double x, double y) {
        // Z = (L + i z) / (L - i z) with z = x + i y; i z = -y + i x.
        double ar = L - y;
        double br = L + y;
        double norm = br * br + x * x;
        double zr = (ar * br - x * x) / norm;
        double zi = (x * br + ar * x) / norm;
        double pr = 0;
        double pi = 0;
        for (double c : COEFFICIENTS) {
            double next = pr * zr - pi * zi + c;
            pi = pr * zi + pi * zr;
            pr = next;
        }
        // w = 2 p / (L - i z)^2 + (1 / sqrt(pi)) / (L - i z), L - i z = br - i x.
        double sr = br * br - x * x;
        double si = -2 * br * x;
        double square = sr * sr + si * si;
        return 2 * (pr * sr + pi * si) / square + br / (Math.sqrt(Math.PI) * norm);
    }

    private static double[] coefficients() {
        int m = 2 * TERMS;
        double[] coefficients = new double[TERMS];
        for (int n = 1; n <= TERMS; n++) {
            double sum = 0;
            for (int k = -m + 1; k < m; k++) {
                double theta = k * Math.PI / m;
                double t = L * Math.tan(0.5 * theta);
                sum += Math.exp(-t * t) * (L * L + t * t) * Math.cos(n * theta);
            }
            coefficients[TERMS - n] = sum / (2 * m);
        }
        return coefficients;
    }
}
