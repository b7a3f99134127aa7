package org.tauscope.statistics;

/**
 * Expected counts per bin with their uncertainty, all correlations propagated: {@code J V J^T}, J by central differences
 * of one percent of a standard deviation.
 */
public final class Yields {

    private final double[] expected;
    private final double[] uncertainties;

    private Yields(double[] expected, double[] uncertainties) {
        this.expected = expected;
        this.uncertainties = uncertainties;
    }

    /** Before the fit: the starting values with the widths of the constraints. */
    public static Yields preFit(HistFactoryModel model) {
        Parameters parameters = model.parameters();
        double[] point = parameters.inits();
        double[] square = new double[model.bins()];
        for (int p = 0; p < point.length; p++) {
            double sigma = parameters.fixed(p) ? 0 : parameters.preFitUncertainty(p);
            double[] slope = slope(model, point, p, sigma);
            for (int b = 0; b < square.length; b++) {
                square[b] += slope[b] * slope[b] * sigma * sigma;
            }
        }
        return roots(model, point, square);
    }

    /** After the fit. */
    public static Yields postFit(HistFactoryModel model, Minimum minimum, Covariance covariance) {
        double[] point = minimum.point();
        int[] moving = covariance.parameters();
        double[][] slopes = new double[moving.length][];
        for (int i = 0; i < moving.length; i++) {
            slopes[i] = slope(model, point, moving[i], covariance.uncertainty(moving[i]));
        }
        double[] square = new double[model.bins()];
        for (int i = 0; i < moving.length; i++) {
            for (int j = 0; j < moving.length; j++) {
                double v = covariance.covariance(moving[i], moving[j]);
                for (int b = 0; b < square.length; b++) {
                    square[b] += slopes[i][b] * slopes[j][b] * v;
                }
            }
        }
        return roots(model, point, square);
    }

    private static double[] slope(HistFactoryModel model, double[] point, int p, double sigma) {
        double[] slope = new double[model.bins()];
        if (sigma == 0) {
            return slope;
        }
        double h = 0.01 * sigma;
        double[] moved = point.clone();
        moved[p] = point[p] + h;
        double[] up = model.expectedCounts(moved);
        moved[p] = point[p] - h;
        double[] down = model.expectedCounts(moved);
        for (int b = 0; b < slope.length; b++) {
            slope[b] = (up[b] - down[b]) / (2 * h);
        }
        return slope;
    }

    private static Yields roots(HistFactoryModel model, double[] point, double[] square) {
        double[] roots = new double[square.length];
        for (int b = 0; b < roots.length; b++) {
            roots[b] = Math.sqrt(Math.max(0, square[b]));
        }
        return new Yields(model.expectedCounts(point), roots);
    }

    /** Expected counts per bin. */
    public double[] expected() {
        return expected.clone();
    }

    /** Standard deviations of the expected counts per bin. */
    public double[] uncertainties() {
        return uncertainties.clone();
    }
}
