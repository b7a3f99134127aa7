package org.tauscope.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Covariance of the parameters at a minimum: the inverse of the exact Hessian of -ln L over the parameters that may
 * move. Parameters that are held, or stand at a bound, have none.
 */
public final class Covariance {

    private final int[] parameters;
    private final int[] place;
    private final double[][] matrix;
    private final boolean positive;

    private Covariance(int[] parameters, int size, double[][] matrix, boolean positive) {
        this.parameters = parameters;
        this.matrix = matrix;
        this.positive = positive;
        place = new int[size];
        Arrays.fill(place, -1);
        for (int i = 0; i < parameters.length; i++) {
            place[parameters[i]] = i;
        }
    }

    /**
     * The covariance at a minimum.
     *
     * @param task what the fit was allowed to do
     */
    public static Covariance at(HistFactoryModel model, Dataset data, FitTask task, Minimum minimum) {
        Likelihood likelihood = new Likelihood(model, data);
        double[] point = minimum.point();
        double[] gradient = new double[point.length];
        ArrowMatrix hessian = new ArrowMatrix(model.structure);
        likelihood.value(point);
        likelihood.derivatives(point, gradient, hessian, false);
        int[] free = IntStream.range(0, point.length)
                .filter(p -> !task.fixed[p] && point[p] > task.lower[p] && point[p] < task.upper[p])
                .toArray();
        double[][] dense = hessian.dense(free);
        double[][] inverse = inverse(dense);
        return new Covariance(
                free, point.length, inverse.length == 0 ? dense : inverse, inverse.length > 0 || free.length == 0);
    }

    /** Whether the Hessian was positive, so that the covariance exists. */
    public boolean exists() {
        return positive;
    }

    /** ln of the volume of the one-sigma ellipsoid of some parameters, but for a constant: half ln of its determinant. */
    double logVolume(int without) {
        int[] kept = IntStream.range(0, parameters.length)
                .filter(i -> parameters[i] != without)
                .toArray();
        double[][] l = new double[kept.length][kept.length];
        double sum = 0;
        for (int i = 0; i < kept.length; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[kept[i]][kept[j]];
                for (int k = 0; k < j; k++) {
                    rest -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(Math.max(rest, Double.MIN_NORMAL)) : rest / l[j][j];
            }
            sum += Math.log(l[i][i]);
        }
        return sum;
    }

    /** Parameters that have a variance, in order. */
    public int[] parameters() {
        return parameters.clone();
    }

    /** Standard deviation of parameter p; 0 where it has none. */
    public double uncertainty(int p) {
        return positive && place[p] >= 0 ? Math.sqrt(matrix[place[p]][place[p]]) : 0;
    }

    /** Covariance of two parameters; 0 where one of them has none. */
    public double covariance(int p, int q) {
        return positive && place[p] >= 0 && place[q] >= 0 ? matrix[place[p]][place[q]] : 0;
    }

    /** Correlation of two parameters; 0 where one of them has no variance. */
    public double correlation(int p, int q) {
        double scale = uncertainty(p) * uncertainty(q);
        return scale > 0 ? Math.clamp(covariance(p, q) / scale, -1, 1) : 0;
    }

    /** Inverse by Cholesky factors of the matrix scaled to a unit diagonal; empty where it is not positive. */
    private static double[][] inverse(double[][] a) {
        int n = a.length;
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            if (!(a[i][i] > 0)) {
                return new double[0][];
            }
            scale[i] = 1 / Math.sqrt(a[i][i]);
        }
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j] * scale[i] * scale[j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                if (i == j) {
                    if (!(sum > 1e-13)) {
                        return new double[0][];
                    }
                    l[i][i] = Math.sqrt(sum);
                } else {
                    l[i][j] = sum / l[j][j];
                }
            }
        }
        double[][] inverse = new double[n][n];
        double[] column = new double[n];
        for (int c = 0; c < n; c++) {
            for (int i = 0; i < n; i++) {
                double sum = i == c ? 1 : 0;
                for (int k = 0; k < i; k++) {
                    sum -= l[i][k] * column[k];
                }
                column[i] = sum / l[i][i];
            }
            for (int i = n - 1; i >= 0; i--) {
                double sum = column[i];
                for (int k = i + 1; k < n; k++) {
                    sum -= l[k][i] * column[k];
                }
                column[i] = sum / l[i][i];
                inverse[i][c] = column[i] * scale[i] * scale[c];
            }
        }
        return inverse;
    }
}
