package org.tauscope.statistics.peaks;

import java.util.List;

/**
 * An exponential {@code exp(-slope x)}.
 *
 * @param slope inverse decay length, any sign, per unit of the variable
 */
public record ExponentialFall(FitParameter slope) implements Shape {

    @Override
    public List<FitParameter> parameters() {
        return List.of(slope);
    }

    @Override
    public double value(double x, double[] theta, double[] gradient) {
        double value = Math.exp(-theta[0] * x);
        gradient[0] = -x * value;
        return value;
    }

    @Override
    public double[] knots(double[] theta, Range range) {
        int panels = 1 + (int) Math.min(40, Math.abs(theta[0]) * range.width() / 4);
        double[] knots = new double[panels];
        for (int i = 0; i < panels; i++) {
            knots[i] = range.low() + i * range.width() / panels;
        }
        return knots;
    }
}
