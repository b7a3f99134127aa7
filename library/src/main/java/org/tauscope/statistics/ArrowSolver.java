package org.tauscope.statistics;

import java.util.Arrays;

/**
 * Solves (H + lambda D) x = r for the parameters that are free, H an {@link ArrowMatrix}: locals are eliminated bin by
 * bin, the remaining globals by Cholesky factors. Holds scratch memory: one per thread.
 */
final class ArrowSolver {

    private static final double SMALLEST_PIVOT = 1e-13;

    private final Structure structure;
    /** Upper triangle, rows of their own so that loops over two rows are vectorised. */
    private final double[][] schur;

    private final double[] right;
    private final int[] position;
    private final double[] blockFactor;
    private final double[] eliminated;
    private final double[] localRight;
    private final double[] diagonal;
    private final double[] dense;

    ArrowSolver(ArrowMatrix shape) {
        structure = shape.structure;
        schur = new double[shape.order][shape.order];
        right = new double[shape.order];
        position = new int[shape.order];
        blockFactor = new double[shape.block.length];
        eliminated = new double[shape.cross.length];
        localRight = new double[structure.locals.length];
        diagonal = new double[shape.order];
        dense = new double[shape.order];
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
        gather(matrix, damping, metric, rhs);
        int bins = structure.channelOfBin.length;
        for (int b = 0; b < bins; b++) {
            if (structure.localFrom[b + 1] > structure.localFrom[b]
                    && !eliminate(matrix, b, free, damping, metric, rhs, n)) {
                return false;
            }
        }
        if (!factor(schur, n, diagonal)) {
            return false;
        }
        substitute(schur, n, right);
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

    private void gather(ArrowMatrix matrix, double damping, double[] metric, double[] rhs) {
        for (int g = 0; g < matrix.order; g++) {
            int i = position[g];
            if (i < 0) {
                continue;
            }
            int row = g * matrix.order;
            for (int h = 0; h <= g; h++) {
                if (position[h] >= 0) {
                    schur[position[h]][i] = matrix.global[row + h];
                }
            }
            schur[i][i] += damping * metric[structure.globals[g]];
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
            if (free[structure.locals[first + i]]) {
                subtractProducts(matrix, list, cross + i * width, localRight[first + i], n);
            }
        }
        return true;
    }

    /** Takes one local's products of its connections with its eliminated ones off the upper triangle. */
    private void subtractProducts(ArrowMatrix matrix, int[] list, int row, double value, int n) {
        Arrays.fill(dense, 0, n, 0);
        for (int s = 0; s < list.length; s++) {
            int at = position[list[s]];
            if (at >= 0) {
                dense[at] = eliminated[row + s];
            }
        }
        for (int s = 0; s < list.length; s++) {
            int at = position[list[s]];
            double entry = matrix.cross[row + s];
            if (at >= 0 && entry != 0) {
                right[at] -= entry * value;
                subtract(schur[at], dense, at, n, entry);
            }
        }
    }

    private double[] scratch = new double[4];

    private double[] columns(int m) {
        if (scratch.length < m) {
            scratch = new double[m];
        }
        return scratch;
    }

    /**
     * Cholesky factor of the upper triangle, in place, two pivots at once so that each row is read and written half as
     * often; false where a pivot is not clearly positive.
     */
    private static boolean factor(double[][] a, int n, double[] diagonal) {
        for (int i = 0; i < n; i++) {
            diagonal[i] = Math.abs(a[i][i]);
        }
        for (int k = 0; k < n; k += 2) {
            double[] first = a[k];
            if (!pivot(first, k, n, diagonal[k])) {
                return false;
            }
            if (k + 1 == n) {
                return true;
            }
            double[] second = a[k + 1];
            subtract(second, first, k + 1, n, first[k + 1]);
            if (!pivot(second, k + 1, n, diagonal[k + 1])) {
                return false;
            }
            for (int i = k + 2; i < n; i++) {
                subtract(a[i], first, second, i, n, first[i], second[i]);
            }
        }
        return true;
    }

    private static boolean pivot(double[] row, int k, int n, double diagonal) {
        double pivot = row[k];
        if (!(pivot > SMALLEST_PIVOT * diagonal) || pivot == Double.POSITIVE_INFINITY) {
            return false;
        }
        double root = Math.sqrt(pivot);
        double inverse = 1 / root;
        row[k] = root;
        for (int j = k + 1; j < n; j++) {
            row[j] *= inverse;
        }
        return true;
    }

    private static void subtract(double[] to, double[] from, int first, int end, double factor) {
        for (int j = first; j < end; j++) {
            to[j] -= factor * from[j];
        }
    }

    private static void subtract(double[] to, double[] p, double[] q, int first, int end, double f, double g) {
        for (int j = first; j < end; j++) {
            to[j] -= f * p[j] + g * q[j];
        }
    }

    private static void substitute(double[][] a, int n, double[] x) {
        for (int k = 0; k < n; k++) {
            double value = x[k] / a[k][k];
            x[k] = value;
            subtract(x, a[k], k + 1, n, value);
        }
        for (int k = n - 1; k >= 0; k--) {
            x[k] = (x[k] - product(a[k], x, k + 1, n)) / a[k][k];
        }
    }

    /** Scalar product over [first, end) in four sums, which do not wait for each other. */
    private static double product(double[] a, double[] x, int first, int end) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = first;
        for (; j + 3 < end; j += 4) {
            s0 += a[j] * x[j];
            s1 += a[j + 1] * x[j + 1];
            s2 += a[j + 2] * x[j + 2];
            s3 += a[j + 3] * x[j + 3];
        }
        for (; j < end; j++) {
            s0 += a[j] * x[j];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** The same for the small block of a bin, which lies in a longer array. */
    private static boolean factor(double[] a, int base, int n, double[] diagonal) {
        for (int i = 0; i < n; i++) {
            diagonal[i] = Math.abs(a[base + i * n + i]);
        }
        for (int k = 0; k < n; k++) {
            int row = base + k * n;
            double pivot = a[row + k];
            if (!(pivot > SMALLEST_PIVOT * diagonal[k]) || pivot == Double.POSITIVE_INFINITY) {
                return false;
            }
            double root = Math.sqrt(pivot);
            a[row + k] = root;
            for (int j = k + 1; j < n; j++) {
                a[row + j] /= root;
            }
            for (int i = k + 1; i < n; i++) {
                for (int j = i; j < n; j++) {
                    a[base + i * n + j] -= a[row + i] * a[row + j];
                }
            }
        }
        return true;
    }

    private static void substitute(double[] a, int base, int n, double[] x, int from) {
        for (int k = 0; k < n; k++) {
            int row = base + k * n;
            double value = x[from + k] / a[row + k];
            x[from + k] = value;
            for (int j = k + 1; j < n; j++) {
                x[from + j] -= a[row + j] * value;
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            int row = base + k * n;
            double sum = x[from + k];
            for (int j = k + 1; j < n; j++) {
                sum -= a[row + j] * x[from + j];
            }
            x[from + k] = sum / a[row + k];
        }
    }
}
