package org.tauscope.kinematics;

/**
 * Sphericity of a set of momenta: the eigenvalues l1 &gt;= l2 &gt;= l3 of sum p_a p_b |p|^(r-2) / sum |p|^r. With r = 2 they
 * make sphericity and aplanarity (J. Bjorken, S. Brodsky, PRD 1 (1970) 1416); with r = 1, which does not change when a
 * particle splits collinearly, the C and D parameters (G. Parisi, PLB 74 (1978) 65). One object serves one thread.
 */
public final class Sphericity {

    private static final int SWEEPS = 30;

    private final double[] tensor = new double[9];
    private final double[] vectors = new double[9];
    private final double[] eigenvalue = new double[3];
    private int first;

    /**
     * The quadratic tensor, r = 2.
     *
     * @param px momenta along x in the frame of interest, GeV
     * @param py momenta along y, GeV
     * @param pz momenta along z, GeV
     * @param n  how many of them count
     */
    public void compute(double[] px, double[] py, double[] pz, int n) {
        fill(px, py, pz, n, false);
    }

    /** The linear tensor, r = 1; arguments as for {@link #compute}. */
    public void computeLinear(double[] px, double[] py, double[] pz, int n) {
        fill(px, py, pz, n, true);
    }

    /** 3/2 (l2 + l3), in [0, 1]: 0 for two jets, 1 for a sphere; 0 for no momentum at all. */
    public double sphericity() {
        return 1.5 * (eigenvalue[1] + eigenvalue[2]);
    }

    /** 3/2 l3, in [0, 0.5]: 0 for momenta in a plane. */
    public double aplanarity() {
        return 1.5 * eigenvalue[2];
    }

    /** 3 (l1 l2 + l2 l3 + l3 l1), in [0, 1]; the C parameter where the tensor is the linear one. */
    public double c() {
        return 3 * (eigenvalue[0] * eigenvalue[1] + eigenvalue[1] * eigenvalue[2] + eigenvalue[2] * eigenvalue[0]);
    }

    /** 27 l1 l2 l3, in [0, 1]; the D parameter where the tensor is the linear one. */
    public double d() {
        return 27 * eigenvalue[0] * eigenvalue[1] * eigenvalue[2];
    }

    /** Eigenvalue, 0 for the largest to 2 for the smallest; they sum to 1, or to 0 for no momentum at all. */
    public double eigenvalue(int index) {
        return eigenvalue[index];
    }

    /** x component of the unit sphericity axis, along the largest eigenvalue; its sign is arbitrary. */
    public double axisX() {
        return vectors[first];
    }

    /** y component of the axis. */
    public double axisY() {
        return vectors[3 + first];
    }

    /** z component of the axis; one of the coordinate axes for no momentum at all. */
    public double axisZ() {
        return vectors[6 + first];
    }

    private void fill(double[] px, double[] py, double[] pz, int n, boolean linear) {
        double xx = 0;
        double yy = 0;
        double zz = 0;
        double xy = 0;
        double xz = 0;
        double yz = 0;
        for (int i = 0; i < n; i++) {
            double p = Math.sqrt(px[i] * px[i] + py[i] * py[i] + pz[i] * pz[i]);
            double w = !linear ? 1 : p > 0 ? 1 / p : 0;
            xx += w * px[i] * px[i];
            yy += w * py[i] * py[i];
            zz += w * pz[i] * pz[i];
            xy += w * px[i] * py[i];
            xz += w * px[i] * pz[i];
            yz += w * py[i] * pz[i];
        }
        double trace = xx + yy + zz;
        double scale = trace > 0 ? 1 / trace : 0;
        tensor[0] = xx * scale;
        tensor[4] = yy * scale;
        tensor[8] = zz * scale;
        tensor[1] = xy * scale;
        tensor[3] = tensor[1];
        tensor[2] = xz * scale;
        tensor[6] = tensor[2];
        tensor[5] = yz * scale;
        tensor[7] = tensor[5];
        diagonalise();
    }

    /** Jacobi rotations: each makes one element off the diagonal vanish. */
    private void diagonalise() {
        for (int i = 0; i < 9; i++) {
            vectors[i] = i % 4 == 0 ? 1 : 0;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            if (Math.abs(tensor[1]) + Math.abs(tensor[2]) + Math.abs(tensor[5]) < 1e-17) {
                break;
            }
            rotate(0, 1);
            rotate(0, 2);
            rotate(1, 2);
        }
        first = tensor[0] >= tensor[4] ? 0 : 1;
        first = tensor[8] > tensor[4 * first] ? 2 : first;
        double a = tensor[4 * ((first + 1) % 3)];
        double b = tensor[4 * ((first + 2) % 3)];
        eigenvalue[0] = tensor[4 * first];
        eigenvalue[1] = Math.max(0, Math.max(a, b));
        eigenvalue[2] = Math.max(0, Math.min(a, b));
    }

    private void rotate(int p, int q) {
        double off = tensor[3 * p + q];
        if (off == 0) {
            return;
        }
        double theta = (tensor[4 * q] - tensor[4 * p]) / (2 * off);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        int r = 3 - p - q;
        double rp = tensor[3 * r + p];
        double rq = tensor[3 * r + q];
        tensor[4 * p] -= t * off;
        tensor[4 * q] += t * off;
        tensor[3 * p + q] = 0;
        tensor[3 * q + p] = 0;
        set(r, p, c * rp - s * rq);
        set(r, q, s * rp + c * rq);
        for (int k = 0; k < 3; k++) {
            double vp = vectors[3 * k + p];
            double vq = vectors[3 * k + q];
            vectors[3 * k + p] = c * vp - s * vq;
            vectors[3 * k + q] = s * vp + c * vq;
        }
    }

    private void set(int i, int j, double value) {
        tensor[3 * i + j] = value;
        tensor[3 * j + i] = value;
    }
}
