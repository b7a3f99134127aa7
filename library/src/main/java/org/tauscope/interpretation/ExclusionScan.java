package org.tauscope.interpretation;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * What a confidence level excludes along a coupling at one mass: an interval that ends where particles become too rare
 * (lower edge) and where they decay too early (upper edge).
 *
 * @param interval          the excluded couplings; empty where nothing is excluded
 * @param strongestCoupling the coupling that is disfavoured most
 * @param strongestCls      CLs there, in [0, 1]
 */
public record ExclusionScan(Optional<Interval> interval, double strongestCoupling, double strongestCls) {

    private static final int GRID = 50;
    private static final double PRECISION = 3e-4;

    /**
     * Excluded couplings.
     *
     * @param lower smallest excluded coupling
     * @param upper largest excluded coupling; empty where the exclusion reaches the end of the axis
     */
    public record Interval(double lower, OptionalDouble upper) {}

    /**
     * Scans a logarithmic axis for the strongest exclusion and searches outwards from it.
     *
     * @param cls   CLs as a function of the coupling; one dip at most
     * @param low   lower end of the axis, positive
     * @param high  upper end of the axis
     * @param alpha excluded is where CLs is below it, e.g. 0.05 for 95 % confidence
     */
    public static ExclusionScan of(DoubleUnaryOperator cls, double low, double high, double alpha) {
        double[] coupling = new double[GRID + 1];
        double[] values = new double[GRID + 1];
        int best = 0;
        for (int i = 0; i <= GRID; i++) {
            coupling[i] = low * Math.pow(high / low, (double) i / GRID);
            values[i] = cls.applyAsDouble(coupling[i]);
            if (values[i] < values[best]) {
                best = i;
            }
        }
        double dip = coupling[best];
        double depth = values[best];
        if (!(depth < alpha)) {
            dip = minimum(cls, coupling[Math.max(0, best - 1)], coupling[Math.min(GRID, best + 1)]);
            depth = cls.applyAsDouble(dip);
            if (!(depth < alpha)) {
                return new ExclusionScan(Optional.empty(), dip, depth);
            }
        }
        int below = best;
        while (below > 0 && values[below - 1] < alpha) {
            below--;
        }
        int above = best;
        while (above < GRID && values[above + 1] < alpha) {
            above++;
        }
        double lower =
                below == 0 ? low : crossing(cls, below == best ? dip : coupling[below], coupling[below - 1], alpha);
        OptionalDouble upper = above == GRID
                ? OptionalDouble.empty()
                : OptionalDouble.of(crossing(cls, above == best ? dip : coupling[above], coupling[above + 1], alpha));
        return new ExclusionScan(Optional.of(new Interval(lower, upper)), dip, depth);
    }

    /** Golden-section search for the smallest CLs between two couplings. */
    private static double minimum(DoubleUnaryOperator cls, double from, double to) {
        double golden = (Math.sqrt(5) - 1) / 2;
        double a = Math.log(from);
        double b = Math.log(to);
        while (b - a > PRECISION) {
            double left = b - golden * (b - a);
            double right = a + golden * (b - a);
            if (cls.applyAsDouble(Math.exp(left)) < cls.applyAsDouble(Math.exp(right))) {
                b = right;
            } else {
                a = left;
            }
        }
        return Math.exp((a + b) / 2);
    }

    /**
     * Where CLs crosses alpha between an excluded and an allowed coupling: regula falsi on the logarithms (Illinois
     * variant, M. Dowell and P. Jarratt, BIT 11 (1971) 168), which also converges where CLs jumps.
     */
    private static double crossing(DoubleUnaryOperator cls, double excluded, double allowed, double alpha) {
        double in = Math.log(excluded);
        double out = Math.log(allowed);
        double atIn = excess(cls, in, alpha);
        double atOut = excess(cls, out, alpha);
        int side = 0;
        while (Math.abs(out - in) > PRECISION) {
            double between = Math.clamp(atIn / (atIn - atOut), 0.02, 0.98);
            double middle = in + between * (out - in);
            double value = excess(cls, middle, alpha);
            if (Math.abs(value) < PRECISION) {
                return Math.exp(middle);
            }
            if (value < 0) {
                in = middle;
                atIn = value;
                atOut = side < 0 ? atOut / 2 : atOut;
                side = -1;
            } else {
                out = middle;
                atOut = value;
                atIn = side > 0 ? atIn / 2 : atIn;
                side = 1;
            }
        }
        return Math.exp((in + out) / 2);
    }

    private static double excess(DoubleUnaryOperator cls, double logCoupling, double alpha) {
        return Math.log(Math.max(cls.applyAsDouble(Math.exp(logCoupling)), Double.MIN_NORMAL) / alpha);
    }
}
