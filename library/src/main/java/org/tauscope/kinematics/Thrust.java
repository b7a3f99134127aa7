package org.tauscope.kinematics;

/**
 * Thrust and thrust axis of a set of momenta, exactly, by trying all planes through pairs of them: n^3 operations, meant
 * for the few particles of a tau event. One object serves one thread.
 *
 * <p>E. Farhi, PRL 39 (1977) 1587; the best axis is the sum of the momenta on one side of a plane that two of them span.
 */
public final class Thrust {

    /** Relative height over a plane below which a momentum lies in it. */
    private static final double ROUNDING = 1e-12;

    private double value;
    private final double[] axis = new double[3];
    private final double[] trial = new double[3];

    /**
     * Finds the axis.
     *
     * @param px momenta along x in the frame of interest, GeV
     * @param py momenta along y, GeV
     * @param pz momenta along z, GeV
     * @param n  how many of them count
     */
    public void compute(double[] px, double[] py, double[] pz, int n) {
        double scalar = 0;
        double best = 0;
        axis[0] = 0;
        axis[1] = 0;
        axis[2] = 1;
        for (int i = 0; i < n; i++) {
            scalar += Math.sqrt(px[i] * px[i] + py[i] * py[i] + pz[i] * pz[i]);
            best = keepBest(best, px[i], py[i], pz[i]);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                best = i == j ? best : tryPlane(px, py, pz, n, i, j, best);
            }
        }
        value = scalar > 0 ? best / scalar : 0;
    }

    /** Thrust in [0.5, 1]; 0 for no momentum at all. */
    public double value() {
        return value;
    }

    /** x component of the unit axis; its sign is arbitrary. */
    public double axisX() {
        return axis[0];
    }

    /** y component of the unit axis. */
    public double axisY() {
        return axis[1];
    }

    /** z component of the unit axis; the z axis for no momentum at all. */
    public double axisZ() {
        return axis[2];
    }

    /** Sums the momenta on one side of the plane of two of them, which themselves are added with all four signs. */
    private double tryPlane(double[] px, double[] py, double[] pz, int n, int i, int j, double best) {
        double nx = py[i] * pz[j] - pz[i] * py[j];
        double ny = pz[i] * px[j] - px[i] * pz[j];
        double nz = px[i] * py[j] - py[i] * px[j];
        trial[0] = 0;
        trial[1] = 0;
        trial[2] = 0;
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        for (int k = 0; k < n; k++) {
            if (k != i && k != j) {
                double side = Math.signum(nx * px[k] + ny * py[k] + nz * pz[k]);
                double size = Math.abs(px[k]) + Math.abs(py[k]) + Math.abs(pz[k]);
                if (!(Math.abs(nx * px[k] + ny * py[k] + nz * pz[k]) > ROUNDING * length * size)) {
                    // In the plane itself: then the line along the first of the two decides, or the first itself.
                    double inPlane = px[k] * (ny * pz[i] - nz * py[i])
                            + py[k] * (nz * px[i] - nx * pz[i])
                            + pz[k] * (nx * py[i] - ny * px[i]);
                    double alongFirst = px[k] * px[i] + py[k] * py[i] + pz[k] * pz[i];
                    side = Math.signum(inPlane == 0 ? alongFirst : inPlane);
                }
                trial[0] += side * px[k];
                trial[1] += side * py[k];
                trial[2] += side * pz[k];
            }
        }
        double result = best;
        for (int signs = 0; signs < 4; signs++) {
            double si = (signs & 1) == 0 ? 1 : -1;
            double sj = (signs & 2) == 0 ? 1 : -1;
            result = keepBest(
                    result,
                    trial[0] + si * px[i] + sj * px[j],
                    trial[1] + si * py[i] + sj * py[j],
                    trial[2] + si * pz[i] + sj * pz[j]);
        }
        return result;
    }

    private double keepBest(double best, double x, double y, double z) {
        double length = Math.sqrt(x * x + y * y + z * z);
        if (!(length > best)) {
            return best;
        }
        axis[0] = x / length;
        axis[1] = y / length;
        axis[2] = z / length;
        return length;
    }
}
