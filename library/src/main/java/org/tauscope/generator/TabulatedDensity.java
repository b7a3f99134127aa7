package org.tauscope.generator;

import java.util.function.DoubleUnaryOperator;
import org.tauscope.random.RandomStream;

/**
 * A probability density on an interval, linear between equidistant nodes, sampled exactly with one random number.
 * Error against a smooth density: second order in the spacing.
 */
final class TabulatedDensity {

    private final double low;
    private final double spacing;
    private final double[] density;
    private final double[] cumulative;
    private final int[] guide;

    /**
     * Tabulates a function.
     *
     * @param low     lower end of the interval
     * @param high    upper end of the interval
     * @param cells   number of cells
     * @param density not negative; needs no normalisation
     */
    TabulatedDensity(double low, double high, int cells, DoubleUnaryOperator density) {
        this.low = low;
        spacing = (high - low) / cells;
        this.density = new double[cells + 1];
        for (int node = 0; node <= cells; node++) {
            double value = density.applyAsDouble(low + node * spacing);
            if (!(value >= 0)) {
                throw new IllegalArgumentException(
                        "tabulated density: value " + value + " at " + (low + node * spacing) + " must be >= 0");
            }
            this.density[node] = value;
        }
        cumulative = new double[cells + 1];
        for (int cell = 0; cell < cells; cell++) {
            cumulative[cell + 1] = cumulative[cell] + (this.density[cell] + this.density[cell + 1]) / 2;
        }
        guide = new int[cells];
        int cell = 0;
        for (int i = 0; i < cells; i++) {
            while (cumulative[cell + 1] < cumulative[cells] * i / cells) {
                cell++;
            }
            guide[i] = cell;
        }
    }

    /** Integral of the tabulated function. */
    double integral() {
        return cumulative[cumulative.length - 1] * spacing;
    }

    /** Fraction of the density below a place. */
    double below(double x) {
        double place = Math.clamp((x - low) / spacing, 0, guide.length);
        int cell = Math.min((int) place, guide.length - 1);
        double t = place - cell;
        double part = t * (density[cell] + t / 2 * (density[cell + 1] - density[cell]));
        return (cumulative[cell] + part) / cumulative[guide.length];
    }

    /** Draws a number. */
    double sample(RandomStream random) {
        return quantile(random.nextDouble());
    }

    /** The place below which a fraction u of the density lies, u in [0, 1). */
    double quantile(double u) {
        int cells = guide.length;
        double target = u * cumulative[cells];
        int cell = guide[(int) (u * cells)];
        while (cumulative[cell + 1] < target) {
            cell++;
        }
        double f0 = density[cell];
        double f1 = density[cell + 1];
        double area = target - cumulative[cell];
        double root = Math.sqrt(Math.max(0, f0 * f0 + 2 * area * (f1 - f0)));
        double t = area > 0 ? 2 * area / (f0 + root) : 0;
        return low + (cell + Math.min(1, t)) * spacing;
    }
}
