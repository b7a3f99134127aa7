package org.tauscope.kinematics;

import java.util.Arrays;

/**
 * Thrust and thrust axis of a set of momenta, exactly. One object serves one thread and allocates only where a set is
 * larger than all before.
 *
 * <p>E. Farhi, PRL 39 (1977) 1587; S. Brandt, H. Dahmen, Z. Phys. C1 (1979) 61: the best axis is the sum of the momenta on
 * one side of a plane minus those on the other, and the plane can be turned until two of them span it. Few momenta are
 * tried plane by plane, n^3 operations; many by turning planes about each of them, n^2 log n.
 */
public final class Thrust {

    /** Square of the relative height over a plane below which a momentum lies in it. */
    private static final double ROUNDING = 1e-24;
    /** Most momenta that are tried plane by plane. */
    private static final int FEW = 24;

    private double value;
    private double bestSquare;
    private double axisX;
    private double axisY;
    private double axisZ;
    private double[] squares = new double[FEW];
    private final TurningPlane turning = new TurningPlane();

    /**
     * Finds the axis.
     *
     * @param px momenta along x in the frame of interest, GeV
     * @param py momenta along y, GeV
     * @param pz momenta along z, GeV
     * @param n  how many of them count
     */
    public void compute(double[] px, double[] py, double[] pz, int n) {
        if (squares.length < n) {
            squares = Arrays.copyOf(squares, 2 * n);
        }
        double scalar = 0;
        bestSquare = 0;
        axisX = 0;
        axisY = 0;
        axisZ = 1;
        for (int i = 0; i < n; i++) {
            squares[i] = px[i] * px[i] + py[i] * py[i] + pz[i] * pz[i];
            scalar += Math.sqrt(squares[i]);
            keepBest(px[i], py[i], pz[i]);
        }
        if (n > FEW) {
            for (int i = 0; i < n; i++) {
                turning.turn(px, py, pz, n, i, this);
            }
            settle(px, py, pz, n);
        } else {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    tryPlane(px, py, pz, n, i, j);
                }
            }
        }
        double best = Math.sqrt(bestSquare);
        if (best > 0) {
            axisX /= best;
            axisY /= best;
            axisZ /= best;
        }
        value = scalar > 0 ? Math.min(1, best / scalar) : 0;
    }

    /** Thrust in [0.5, 1]; 0 for no momentum at all. */
    public double value() {
        return value;
    }

    /** x component of the unit axis; its sign is arbitrary. */
    public double axisX() {
        return axisX;
    }

    /** y component of the unit axis. */
    public double axisY() {
        return axisY;
    }

    /** z component of the unit axis; the z axis for no momentum at all. */
    public double axisZ() {
        return axisZ;
    }

    /** Sums the momenta on one side of the plane of two of them, which themselves are added with all four signs. */
    private void tryPlane(double[] px, double[] py, double[] pz, int n, int i, int j) {
        double nx = py[i] * pz[j] - pz[i] * py[j];
        double ny = pz[i] * px[j] - px[i] * pz[j];
        double nz = px[i] * py[j] - py[i] * px[j];
        double least = ROUNDING * (nx * nx + ny * ny + nz * nz);
        double x = 0;
        double y = 0;
        double z = 0;
        for (int k = 0; k < n; k++) {
            if (k != i && k != j) {
                double height = nx * px[k] + ny * py[k] + nz * pz[k];
                if (!(height * height > least * squares[k])) {
                    tryDegeneratePlane(px, py, pz, n, i, j);
                    tryDegeneratePlane(px, py, pz, n, j, i);
                    return;
                }
                double side = height > 0 ? 1 : -1;
                x += side * px[k];
                y += side * py[k];
                z += side * pz[k];
            }
        }
        keepBestOfFour(px, py, pz, i, j, x, y, z);
    }

    /** As above where others lie in the plane itself: there the line along the first of the two decides, or the first itself. */
    private void tryDegeneratePlane(double[] px, double[] py, double[] pz, int n, int i, int j) {
        double nx = py[i] * pz[j] - pz[i] * py[j];
        double ny = pz[i] * px[j] - px[i] * pz[j];
        double nz = px[i] * py[j] - py[i] * px[j];
        double least = ROUNDING * (nx * nx + ny * ny + nz * nz);
        double x = 0;
        double y = 0;
        double z = 0;
        for (int k = 0; k < n; k++) {
            if (k != i && k != j) {
                double height = nx * px[k] + ny * py[k] + nz * pz[k];
                double side = Math.signum(height);
                if (!(height * height > least * squares[k])) {
                    double inPlane = px[k] * (ny * pz[i] - nz * py[i])
                            + py[k] * (nz * px[i] - nx * pz[i])
                            + pz[k] * (nx * py[i] - ny * px[i]);
                    double alongFirst = px[k] * px[i] + py[k] * py[i] + pz[k] * pz[i];
                    side = Math.signum(inPlane == 0 ? alongFirst : inPlane);
                }
                x += side * px[k];
                y += side * py[k];
                z += side * pz[k];
            }
        }
        keepBestOfFour(px, py, pz, i, j, x, y, z);
    }

    private void keepBestOfFour(double[] px, double[] py, double[] pz, int i, int j, double x, double y, double z) {
        // |T + s_i p_i + s_j p_j|^2 is largest for one choice of signs; only that one is a new axis, if any.
        double ti = 2 * (x * px[i] + y * py[i] + z * pz[i]);
        double tj = 2 * (x * px[j] + y * py[j] + z * pz[j]);
        double ij = 2 * (px[i] * px[j] + py[i] * py[j] + pz[i] * pz[j]);
        double same = Math.abs(ti + tj) + ij;
        double opposite = Math.abs(ti - tj) - ij;
        double square = x * x + y * y + z * z + squares[i] + squares[j] + Math.max(same, opposite);
        if (square > bestSquare) {
            double si = (same >= opposite ? ti + tj : ti - tj) >= 0 ? 1 : -1;
            double sj = same >= opposite ? si : -si;
            keepBest(x + si * px[i] + sj * px[j], y + si * py[i] + sj * py[j], z + si * pz[i] + sj * pz[j]);
        }
    }

    /** Gives every momentum the sign of its side of the best axis as long as that helps: momenta along one line need it. */
    private void settle(double[] px, double[] py, double[] pz, int n) {
        double before;
        do {
            before = bestSquare;
            double x = 0;
            double y = 0;
            double z = 0;
            for (int k = 0; k < n; k++) {
                double side = axisX * px[k] + axisY * py[k] + axisZ * pz[k] >= 0 ? 1 : -1;
                x += side * px[k];
                y += side * py[k];
                z += side * pz[k];
            }
            keepBest(x, y, z);
        } while (bestSquare > before);
    }

    /** Keeps a sum of momenta with signs if it is the longest so far; any such sum is a lower bound. */
    void keepBest(double x, double y, double z) {
        double square = x * x + y * y + z * z;
        if (square > bestSquare) {
            bestSquare = square;
            axisX = x;
            axisY = y;
            axisZ = z;
        }
    }
}
