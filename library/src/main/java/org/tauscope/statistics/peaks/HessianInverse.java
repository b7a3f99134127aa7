package org.tauscope.statistics.peaks;

import java.util.Arrays;

/** The inverse Hessian at a minimum, from central differences of the exact gradient. */
final class HessianInverse {

    /** Step in standard deviations: the error of the differences is of its square. */
    private static final double STEP = 1e-3;

    private HessianInverse() {}

    /** Rows and columns of parameters that are fixed or lie at a bound are 0. */
    static double[][] of(SmoothFunction function, double[] x, double[] lower, double[] upper) {
        int n = x.length;
        double[][] curvature = new double[n][n];
        double[] gradient = new double[n];
        double[] up = new double[n];
        double[] down = new double[n];
        function.derivatives(x, gradient, curvature);
        boolean[] inside = new boolean[n];
        double[] steps = new double[n];
        for (int i = 0; i < n; i++) {
            double sigma = curvature[i][i] > 0 ? 1 / Math.sqrt(curvature[i][i]) : 0;
            steps[i] = Math.min(STEP * sigma, 0.5 * Math.min(x[i] - lower[i], upper[i] - x[i]));
            inside[i] = steps[i] > 1e-13 * Math.abs(x[i]) && steps[i] > 1e-6 * STEP * sigma;
        }
        double[][] hessian = new double[n][n];
        double[][] scratch = new double[n][n];
        double[] moved = x.clone();
        for (int i = 0; i < n; i++) {
            if (inside[i]) {
                moved[i] = x[i] + steps[i];
                function.derivatives(moved, up, scratch);
                moved[i] = x[i] - steps[i];
                function.derivatives(moved, down, scratch);
                moved[i] = x[i];
                for (int j = 0; j < n; j++) {
                    hessian[i][j] = (up[j] - down[j]) / (2 * steps[i]);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double mean = 0.5 * (hessian[i][j] + hessian[j][i]);
                hessian[i][j] = mean;
                hessian[j][i] = mean;
            }
        }
        DenseSolver solver = new DenseSolver(n);
        double[][] inverse = new double[n][n];
        double[] column = new double[n];
        for (int i = 0; i < n; i++) {
            if (inside[i]) {
                Arrays.fill(column, 0);
                column[i] = -1;
                solver.solve(hessian, column, inside, 0, inverse[i]);
            }
        }
        return inverse;
    }
}
