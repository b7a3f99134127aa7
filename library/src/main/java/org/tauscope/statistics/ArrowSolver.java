package org.tauscope.statistics;

import java.util.Arrays;

/**
 * Solves (H + lambda D) x = r for the parameters that are free, H an {@link ArrowMatrix}: locals are eliminated bin by
 * bin, the remaining globals by Cholesky factors. Holds scratch memory: one per thread.
 */
final class ArrowSolver {

    private static final double SMALLEST_PIVOT = 1e-13;

    private final Structure structure;
    private final double[] schur;
    private final double[] right;
    private final int[] position;
    private final double[] blockFactor;
    private final double[] eliminated;
    private final double[] localRight;
    private final double[] diagonal;

    ArrowSolver(ArrowMatrix shape) {
        structure = shape.structure;
        schur = new double[shape.order * shape.order];
        right = new double[shape.order];
        position = new int[shape.order];
        blockFactor = new double[shape.block.length];
        eliminated = new double[shape.cross.length];
        localRight = new double[structure.locals.length];
        diagonal = new double[shape.order];
    }

    /**
     * Solves for the free parameters.
     *
     * @param free     which parameters take part
     * @param damping  lambda
     * @param metric   D, one positive number per parameter
     * @param rhs      r, one number per parameter
     * @param solution receives x; zero where a parameter is not free
     * @return false where the matrix is not positive definite; the solution is then of no use
     */
    boolean solve(
            ArrowMatrix matrix, boolean[] free, double damping, double[] metric, double[] rhs, double[] solution) {
        int n = 0;
        for (int g = 0; g < matrix.order; g++) {
            position[g] = free[structure.globals[g]] ? n++ : -1;
        }
        gather(matrix, damping, metric, rhs, n);
        int bins = structure.channelOfBin.length;
        for (int b = 0; b < bins; b++) {
            if (structure.localFrom[b + 1] > structure.localFrom[b]
                    && !eliminate(matrix, b, free, damping, metric, rhs, n)) {
                return false;
            }
        }
        if (!factor(schur, 0, n, diagonal)) {
            return false;
        }
        substitute(schur, 0, n, right, 0);
        Arrays.fill(solution, 0);
        for (int g = 0; g < matrix.order; g++) {
            if (position[g] >= 0) {
                solution[structure.globals[g]] = right[position[g]];
            }
        }
        for (int b = 0; b < bins; b++) {
            for (int l = structure.localFrom[b]; l < structure.localFrom[b + 1]; l++) {
                if (free[structure.locals[l]]) {
                    int[] list = matrix.channel(l);
                    double value = localRight[l];
                    for (int s = 0; s < list.length; s++) {
                        value -= eliminated[matrix.crossFrom[l] + s] * solution[structure.globals[list[s]]];
                    }
                    solution[structure.locals[l]] = value;
                }
            }
        }
        return true;
    }

    private void gather(ArrowMatrix matrix, double damping, double[] metric, double[] rhs, int n) {
        for (int g = 0; g < matrix.order; g++) {
            int i = position[g];
            if (i < 0) {
                continue;
            }
            int row = g * matrix.order;
            for (int h = 0; h <= g; h++) {
                if (position[h] >= 0) {
                    schur[position[h] * n + i] = matrix.global[row + h];
                }
            }
            schur[i * n + i] += damping * metric[structure.globals[g]];
            right[i] = rhs[structure.globals[g]];
        }
    }

    /** Eliminates the free locals of one bin from the globals of its channel. */
    private boolean eliminate(
            ArrowMatrix matrix, int b, boolean[] free, double damping, double[] metric, double[] rhs, int n) {
        int first = structure.localFrom[b];
        int m = structure.localFrom[b + 1] - first;
        int base = matrix.blockFrom[b];
        for (int i = 0; i < m; i++) {
            int p = structure.locals[first + i];
            for (int j = 0; j < m; j++) {
                boolean both = free[p] && free[structure.locals[first + j]];
                blockFactor[base + i * m + j] = both ? matrix.block[base + i * m + j] : 0;
            }
            // Locals that are held drop out as rows of the unit matrix.
            blockFactor[base + i * m + i] = free[p] ? blockFactor[base + i * m + i] + damping * metric[p] : 1;
            localRight[first + i] = free[p] ? rhs[p] : 0;
        }
        if (!factor(blockFactor, base, m, columns(m))) {
            return false;
        }
        substitute(blockFactor, base, m, localRight, first);
        int[] list = matrix.channel(first);
        int width = list.length;
        int cross = matrix.crossFrom[first];
        double[] column = columns(m);
        for (int s = 0; s < width; s++) {
            for (int i = 0; i < m; i++) {
                column[i] = free[structure.locals[first + i]] ? matrix.cross[cross + i * width + s] : 0;
            }
            substitute(blockFactor, base, m, column, 0);
            for (int i = 0; i < m; i++) {
                eliminated[cross + i * width + s] = column[i];
            }
        }
        for (int i = 0; i < m; i++) {
            if (!free[structure.locals[first + i]]) {
                continue;
            }
            int row = cross + i * width;
            for (int s = 0; s < width; s++) {
                int at = position[list[s]];
                double entry = matrix.cross[row + s];
                if (at < 0 || entry == 0) {
                    continue;
                }
                right[at] -= entry * localRight[first + i];
                for (int t = 0; t <= s; t++) {
                    int other = position[list[t]];
                    if (other >= 0) {
                        schur[other * n + at] -= entry * eliminated[row + t];
                    }
                }
            }
        }
        return true;
    }

    private double[] scratch = new double[4];

    private double[] columns(int m) {
        if (scratch.length < m) {
            scratch = new double[m];
        }
        return scratch;
    }

    /**
     * Cholesky factor of the upper triangle, in place, row by row so that the inner loop runs over neighbours; false where
     * a pivot is not clearly positive.
     */
    private static boolean factor(double[] a, int base, int n, double[] diagonal) {
        for (int i = 0; i < n; i++) {
            diagonal[i] = Math.abs(a[base + i * n + i]);
        }
        for (int k = 0; k < n; k++) {
            int rk = base + k * n;
            double pivot = a[rk + k];
            if (!(pivot > SMALLEST_PIVOT * diagonal[k]) || pivot == Double.POSITIVE_INFINITY) {
                return false;
            }
            double root = Math.sqrt(pivot);
            double inverse = 1 / root;
            a[rk + k] = root;
            for (int j = k + 1; j < n; j++) {
                a[rk + j] *= inverse;
            }
            for (int i = k + 1; i < n; i++) {
                double factor = a[rk + i];
                if (factor != 0) {
                    subtract(a, base + i * n, rk, i, n, factor);
                }
            }
        }
        return true;
    }

    private static void subtract(double[] a, int to, int from, int first, int end, double factor) {
        for (int j = first; j < end; j++) {
            a[to + j] -= factor * a[from + j];
        }
    }

    private static void substitute(double[] a, int base, int n, double[] x, int from) {
        for (int k = 0; k < n; k++) {
            int rk = base + k * n;
            double value = x[from + k] / a[rk + k];
            x[from + k] = value;
            for (int j = k + 1; j < n; j++) {
                x[from + j] -= a[rk + j] * value;
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            int rk = base + k * n;
            double sum = x[from + k];
            for (int j = k + 1; j < n; j++) {
                sum -= a[rk + j] * x[from + j];
            }
            x[from + k] = sum / a[rk + k];
        }
    }
}
