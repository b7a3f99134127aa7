package org.tauscope.reconstruction;

/** Inversion of small symmetric positive-definite matrices, lower triangles row by row, in place of the caller. */
final class SymmetricMatrix {

    /** Smallest part of a diagonal element that the others may leave. */
    private static final double LEAST_PIVOT = 1e-13;

    private final int size;
    private final double[] factor;

    SymmetricMatrix(int size) {
        this.size = size;
        factor = new double[size * (size + 1) / 2];
    }

    /**
     * Inverts by Cholesky factorisation.
     *
     * @param from   lower triangle starting at {@code offset}
     * @param target receives the lower triangle of the inverse, from 0
     * @return false where the matrix is not positive definite within rounding; {@code target} is then not changed
     */
    boolean invert(double[] from, int offset, double[] target) {
        for (int i = 0; i < size; i++) {
            int row = i * (i + 1) / 2;
            for (int j = 0; j <= i; j++) {
                int column = j * (j + 1) / 2;
                double sum = from[offset + row + j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[row + k] * factor[column + k];
                }
                if (j < i) {
                    factor[row + j] = sum * factor[column + j];
                } else if (sum > LEAST_PIVOT * from[offset + row + i] && Double.isFinite(sum)) {
                    factor[row + i] = 1 / Math.sqrt(sum);
                } else {
                    return false;
                }
            }
        }
        // The inverse of the factor, whose diagonal is inverted already, row by row from the left.
        for (int i = 1; i < size; i++) {
            int row = i * (i + 1) / 2;
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int k = j; k < i; k++) {
                    sum += factor[row + k] * factor[k * (k + 1) / 2 + j];
                }
                factor[row + j] = -sum * factor[row + i];
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = i; k < size; k++) {
                    sum += factor[k * (k + 1) / 2 + i] * factor[k * (k + 1) / 2 + j];
                }
                target[i * (i + 1) / 2 + j] = sum;
            }
        }
        return true;
    }
}
