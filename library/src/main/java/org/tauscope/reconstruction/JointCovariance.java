package org.tauscope.reconstruction;

import org.tauscope.particles.Constants;
import org.tauscope.reconstruction.VertexResult.Vertex;

/**
 * Puts a fitted vertex and its tracks together: momenta at the vertex and the covariance of (x, y, z, px, py, pz of every
 * track). Scratch space of one thread.
 */
final class JointCovariance {

    private double[] full = new double[81];
    private double[] row = new double[9];

    /**
     * The result of a converged fit.
     *
     * @param point      mm
     * @param covariance of the point, lower triangle, mm^2
     * @param tracks     linearised at the vertex
     * @param count      how many of them count
     * @param field      tesla
     */
    Vertex vertex(
            double[] point, double[] covariance, VertexTrack[] tracks, int count, double field, double chi2, int ndf) {
        int n = 3 + 3 * count;
        if (full.length < n * n) {
            full = new double[n * n];
            row = new double[n];
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                full[i * n + j] = covariance[triangle(i, j)];
            }
        }
        // With d = d0 - E^T v for a shift v of the point: cov(v, d) = -C E and cov(d, d') = W + E^T C E'.
        for (int k = 0; k < count; k++) {
            double[] e = tracks[k].elimination;
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    double sum = 0;
                    for (int m = 0; m < 3; m++) {
                        sum -= full[i * n + m] * e[3 * m + j];
                    }
                    full[i * n + 3 + 3 * k + j] = sum;
                    full[(3 + 3 * k + j) * n + i] = sum;
                }
            }
        }
        for (int k = 0; k < count; k++) {
            for (int l = 0; l < count; l++) {
                double[] e = tracks[k].elimination;
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        double sum = k == l ? tracks[k].directionInverse[triangle(i, j)] : 0;
                        for (int m = 0; m < 3; m++) {
                            sum -= e[3 * m + i] * full[m * n + 3 + 3 * l + j];
                        }
                        full[(3 + 3 * k + i) * n + 3 + 3 * l + j] = sum;
                    }
                }
            }
        }
        double[] momenta = new double[3 * count];
        double[] jacobian = new double[9];
        for (int k = 0; k < count; k++) {
            fillMomentum(tracks[k].direction, field, momenta, 3 * k, jacobian);
            transform(n, 3 + 3 * k, jacobian);
        }
        return new Vertex(point.clone(), triangle(n), momenta, chi2, ndf, false);
    }

    /** The same vertex with a variance along the flight: the point moves along a slope, the tracks turn with their path. */
    Vertex spread(Vertex vertex, double[] slope, double variance, double chi2, VertexTrack[] tracks, double field) {
        int count = vertex.tracks();
        int n = 3 + 3 * count;
        double[] along = new double[n];
        System.arraycopy(slope, 0, along, 0, 3);
        double[] point = {vertex.x(), vertex.y(), vertex.z()};
        double[] momenta = new double[3 * count];
        double transverse = Math.hypot(slope[0], slope[1]);
        for (int k = 0; k < count; k++) {
            double turn = -tracks[k].direction[1] * transverse;
            momenta[3 * k] = vertex.px(k);
            momenta[3 * k + 1] = vertex.py(k);
            momenta[3 * k + 2] = vertex.pz(k);
            along[3 + 3 * k] = -vertex.py(k) * turn;
            along[4 + 3 * k] = vertex.px(k) * turn;
        }
        double[] covariance = new double[n * (n + 1) / 2];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[triangle(i, j)] = vertex.covariance(i, j) + variance * along[i] * along[j];
            }
        }
        return new Vertex(point, covariance, momenta, chi2, 2 * count - 3, true);
    }

    private static void fillMomentum(double[] direction, double field, double[] momenta, int at, double[] jacobian) {
        double pt = Constants.BENDING * Math.abs(field / direction[1]);
        double px = pt * Math.cos(direction[0]);
        double py = pt * Math.sin(direction[0]);
        double pz = pt * direction[2];
        momenta[at] = px;
        momenta[at + 1] = py;
        momenta[at + 2] = pz;
        jacobian[0] = -py;
        jacobian[1] = -px / direction[1];
        jacobian[2] = 0;
        jacobian[3] = px;
        jacobian[4] = -py / direction[1];
        jacobian[5] = 0;
        jacobian[6] = 0;
        jacobian[7] = -pz / direction[1];
        jacobian[8] = pt;
    }

    /** Turns three rows and columns from (phi, omega, tan lambda) to (px, py, pz). */
    private void transform(int n, int at, double[] jacobian) {
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < 3; i++) {
                double sum = 0;
                for (int m = 0; m < 3; m++) {
                    sum += jacobian[3 * i + m] * full[(at + m) * n + j];
                }
                row[i] = sum;
            }
            for (int i = 0; i < 3; i++) {
                full[(at + i) * n + j] = row[i];
            }
        }
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < 3; i++) {
                double sum = 0;
                for (int m = 0; m < 3; m++) {
                    sum += jacobian[3 * i + m] * full[j * n + at + m];
                }
                row[i] = sum;
            }
            for (int i = 0; i < 3; i++) {
                full[j * n + at + i] = row[i];
            }
        }
    }

    private double[] triangle(int n) {
        double[] lower = new double[n * (n + 1) / 2];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                lower[triangle(i, j)] = full[i * n + j];
            }
        }
        return lower;
    }

    private static int triangle(int i, int j) {
        return i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
    }
}
