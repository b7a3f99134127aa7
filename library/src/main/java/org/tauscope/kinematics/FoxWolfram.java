package org.tauscope.kinematics;

/**
 * Fox-Wolfram moments H_l = sum over all pairs, each with itself too, of |p_i| |p_j| P_l(cos theta_ij), l = 0 to 4
 * (G. Fox, S. Wolfram, PRL 41 (1978) 1581, there over s). H_0 is the square of the scalar sum. One object serves one thread.
 */
public final class FoxWolfram {

    /** Highest moment. */
    public static final int HIGHEST = 4;

    private final double[] moment = new double[HIGHEST + 1];

    /**
     * Sums over pairs.
     *
     * @param px momenta along x in the frame of interest, GeV
     * @param py momenta along y, GeV
     * @param pz momenta along z, GeV
     * @param n  how many of them count
     */
    public void compute(double[] px, double[] py, double[] pz, int n) {
        double h0 = 0;
        double h1 = 0;
        double h2 = 0;
        double h3 = 0;
        double h4 = 0;
        for (int i = 0; i < n; i++) {
            double square = px[i] * px[i] + py[i] * py[i] + pz[i] * pz[i];
            h0 += square;
            h1 += square;
            h2 += square;
            h3 += square;
            h4 += square;
            for (int j = 0; j < i; j++) {
                double dot = px[i] * px[j] + py[i] * py[j] + pz[i] * pz[j];
                double size = Math.sqrt(square * (px[j] * px[j] + py[j] * py[j] + pz[j] * pz[j]));
                double c = size > 0 ? dot / size : 0;
                double c2 = c * c;
                h0 += 2 * size;
                h1 += 2 * dot;
                h2 += size * (3 * c2 - 1);
                h3 += dot * (5 * c2 - 3);
                h4 += 0.25 * size * ((35 * c2 - 30) * c2 + 3);
            }
        }
        moment[0] = h0;
        moment[1] = h1;
        moment[2] = h2;
        moment[3] = h3;
        moment[4] = h4;
    }

    /** H_l in GeV^2, l from 0 to {@link #HIGHEST}. */
    public double moment(int l) {
        return moment[l];
    }

    /** R_l = H_l / H_0, in [-1, 1]; 0 for no momentum at all. */
    public double ratio(int l) {
        return moment[0] > 0 ? moment[l] / moment[0] : 0;
    }
}
