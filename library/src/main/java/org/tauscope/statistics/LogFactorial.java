package org.tauscope.statistics;

/** ln Gamma(n + 1) and its distance from {@code n ln n - n}, for any real n from 0. */
final class LogFactorial {

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double STIRLING_FROM = 16;

    private LogFactorial() {}

    /**
     * {@code ln Gamma(n + 1) - n ln n + n}: what remains of a Poisson probability of n at its largest. Stirling's series,
     * Abramowitz and Stegun eq. 6.1.41, after the recurrence has brought the argument beyond 16: exact to 1e-15.
     */
    static double excess(double n) {
        if (n <= 0) {
            return 0;
        }
        if (n >= STIRLING_FROM) {
            return stirling(n);
        }
        double product = 1;
        double z = n;
        while (z < STIRLING_FROM) {
            z += 1;
            product *= z;
        }
        return stirling(z) + z * Math.log(z) - z - Math.log(product) - (n * Math.log(n) - n);
    }

    private static double stirling(double n) {
        double r = 1 / n;
        double r2 = r * r;
        double series = r
                * (1.0 / 12
                        - r2
                                * (1.0 / 360
                                        - r2
                                                * (1.0 / 1260
                                                        - r2
                                                                * (1.0 / 1680
                                                                        - r2 * (1.0 / 1188 - r2 * (691.0 / 360360))))));
        return HALF_LOG_TWO_PI + 0.5 * Math.log(n) + series;
    }
}
