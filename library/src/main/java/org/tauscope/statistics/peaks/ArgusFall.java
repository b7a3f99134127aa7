package org.tauscope.statistics.peaks;

import java.util.List;

/**
 * The ARGUS shape {@code x u^power exp(slope u)} with {@code u = 1 - (x / endpoint)^2}: a phase-space edge (ARGUS, Phys.
 * Lett. B 241 (1990) 278).
 *
 * @param endpoint where it ends, above 0, unit of the variable
 * @param power    exponent, above 0; 0.5 in the original
 * @param slope    usually negative
 */
public record ArgusFall(double endpoint, double power, FitParameter slope) implements Shape {

    /** Checks the constants. */
    public ArgusFall {
        if (!(endpoint > 0 && endpoint < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("ARGUS endpoint is " + endpoint + ", expected a finite number above 0");
        }
        if (!(power > 0 && power <= 10)) {
            throw new IllegalArgumentException("ARGUS power is " + power + ", expected 0 to 10");
        }
    }

    @Override
    public List<FitParameter> parameters() {
        return List.of(slope);
    }

    @Override
    public double value(double x, double[] theta, double[] gradient) {
        double u = 1 - (x / endpoint) * (x / endpoint);
        if (!(u > 0 && x > 0)) {
            gradient[0] = 0;
            return 0;
        }
        double root = power == 0.5 ? Math.sqrt(u) : Math.pow(u, power);
        double value = x * root * Math.exp(theta[0] * u);
        gradient[0] = u * value;
        return value;
    }

    /** The knots crowd towards the end, where the slope is infinite. */
    @Override
    public double[] knots(double[] theta, Range range) {
        double[] knots = new double[16];
        for (int i = 0; i < knots.length - 1; i++) {
            knots[i] = endpoint - (endpoint - range.low()) * Math.pow(0.25, i);
        }
        knots[knots.length - 1] = endpoint;
        return knots;
    }
}
