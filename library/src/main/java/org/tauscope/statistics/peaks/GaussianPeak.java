package org.tauscope.statistics.peaks;

import java.util.List;

/**
 * A Gaussian peak.
 *
 * @param mean  centre
 * @param sigma standard deviation, above 0, unit of the variable
 */
public record GaussianPeak(FitParameter mean, FitParameter sigma) implements Shape {

    /** Checks that the width stays positive. */
    public GaussianPeak {
        Widths.requirePositive(sigma);
    }

    @Override
    public List<FitParameter> parameters() {
        return List.of(mean, sigma);
    }

    @Override
    public double value(double x, double[] theta, double[] gradient) {
        double z = (x - theta[0]) / theta[1];
        double value = Math.exp(-0.5 * z * z);
        gradient[0] = value * z / theta[1];
        gradient[1] = value * z * z / theta[1];
        return value;
    }

    @Override
    public double[] knots(double[] theta, Range range) {
        return Peak.knots(theta[0], theta[1], range);
    }
}
