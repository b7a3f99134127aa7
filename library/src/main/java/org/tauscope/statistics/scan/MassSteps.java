package org.tauscope.statistics.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Lists of mass hypotheses whose distance follows the resolution. */
public final class MassSteps {

    private static final int MOST = 1_000_000;

    private MassSteps() {}

    /**
     * Masses from one end to the other, each a fraction of the local resolution above the one before.
     *
     * @param from       first mass
     * @param to         the last mass is not above this
     * @param resolution width of a peak at a mass, above 0
     * @param fraction   step in widths, above 0; one half is usual
     */
    public static double[] following(double from, double to, DoubleUnaryOperator resolution, double fraction) {
        if (!(from <= to) || !(fraction > 0)) {
            throw new IllegalArgumentException("masses from " + from + " to " + to + " in steps of " + fraction
                    + " widths, expected rising masses and a step above 0");
        }
        List<Double> masses = new ArrayList<>();
        double mass = from;
        while (mass <= to) {
            masses.add(mass);
            double width = resolution.applyAsDouble(mass);
            if (!(width > 0 && width < Double.POSITIVE_INFINITY) || masses.size() > MOST) {
                throw new IllegalArgumentException("resolution at mass " + mass + " is " + width
                        + ", expected a positive number that gives at most " + MOST + " masses");
            }
            mass += fraction * width;
        }
        return masses.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
