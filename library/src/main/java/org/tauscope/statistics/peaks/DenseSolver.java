package org.tauscope.statistics.peaks;

/** Solves small positive definite systems by Cholesky's method; raises the damping where they are singular. */
final class DenseSolver {

    private final int n;
    private final double[][] factor;
    private final int[] rows;

    DenseSolver(int n) {
        this.n = n;
        factor = new double[n][n];
        rows = new int[n];
    }

    /**
     * Solves {@code (H + damping diag H) step = -gradient} for the moving variables; the others get 0.
     *
     * @return whether the matrix had to be damped more than asked
     */
    boolean solve(double[][] matrix, double[] gradient, boolean[] moving, double damping, double[] step) {
        int size = 0;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            step[i] = 0;
            if (moving[i]) {
                rows[size++] = i;
                largest = Math.max(largest, matrix[i][i]);
            }
        }
        double more = damping;
        boolean raised = false;
        while (!decompose(matrix, size, more, largest)) {
            more = more == 0 ? 1e-10 : 10 * more;
            raised = true;
            if (more > 1e12) {
                // Only a matrix that is not finite comes here: no step.
                return true;
            }
        }
        for (int i = 0; i < size; i++) {
            double sum = -gradient[rows[i]];
            for (int j = 0; j < i; j++) {
                sum -= factor[i][j] * step[rows[j]];
            }
            step[rows[i]] = sum / factor[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = step[rows[i]];
            for (int j = i + 1; j < size; j++) {
                sum -= factor[j][i] * step[rows[j]];
            }
            step[rows[i]] = sum / factor[i][i];
        }
        return raised;
    }

    private boolean decompose(double[][] matrix, int size, double damping, double largest) {
        for (int i = 0; i < size; i++) {
            double[] row = matrix[rows[i]];
            for (int j = 0; j <= i; j++) {
                double sum = row[rows[j]];
                if (i == j) {
                    sum = sum > 0 ? sum * (1 + damping) : Math.max(1e-12 * largest, 1e-300) * (1 + damping);
                }
                double diagonal = sum;
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i == j) {
                    if (!(sum > 1e-13 * diagonal)) {
                        return false;
                    }
                    factor[i][i] = Math.sqrt(sum);
                } else {
                    factor[i][j] = sum / factor[j][j];
                }
            }
        }
        return true;
    }
}
