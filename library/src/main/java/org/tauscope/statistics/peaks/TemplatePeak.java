package org.tauscope.statistics.peaks;

import java.util.Arrays;
import java.util.List;

/**
 * A peak whose form comes from simulation: straight lines between values at equidistant places, in units of its width
 * from its centre; 0 outside.
 */
public final class TemplatePeak implements Shape {

    private final FitParameter mean;
    private final FitParameter sigma;
    private final Range reach;
    private final double[] values;

    /**
     * A template.
     *
     * @param mean   centre
     * @param sigma  unit of the places, above 0
     * @param reach  first and last place in units of sigma
     * @param values at least two values from 0, any scale, at least one above 0; copied
     */
    public TemplatePeak(FitParameter mean, FitParameter sigma, Range reach, double[] values) {
        Widths.requirePositive(sigma);
        if (values.length < 2
                || !(Arrays.stream(values).sum() > 0)
                || Arrays.stream(values).anyMatch(v -> !(v >= 0 && v < Double.POSITIVE_INFINITY))) {
            throw new IllegalArgumentException("template of a peak has the values " + Arrays.toString(values)
                    + ", expected at least 2 finite numbers from 0, one of them above");
        }
        this.mean = mean;
        this.sigma = sigma;
        this.reach = reach;
        this.values = values.clone();
    }

    @Override
    public List<FitParameter> parameters() {
        return List.of(mean, sigma);
    }

    @Override
    public double value(double x, double[] theta, double[] gradient) {
        double z = (x - theta[0]) / theta[1];
        gradient[0] = 0;
        gradient[1] = 0;
        if (!reach.contains(z)) {
            return 0;
        }
        double place = (z - reach.low()) / reach.width() * (values.length - 1);
        int i = Math.min(values.length - 2, (int) place);
        double rise = values[i + 1] - values[i];
        double slope = rise * (values.length - 1) / reach.width();
        gradient[0] = -slope / theta[1];
        gradient[1] = -slope * z / theta[1];
        return values[i] + rise * (place - i);
    }

    @Override
    public double[] knots(double[] theta, Range range) {
        double[] knots = new double[values.length];
        for (int i = 0; i < knots.length; i++) {
            knots[i] = theta[0] + theta[1] * (reach.low() + reach.width() * i / (values.length - 1));
        }
        return knots;
    }
}
