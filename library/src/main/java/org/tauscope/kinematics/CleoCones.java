package org.tauscope.kinematics;

import java.util.Arrays;

/**
 * Scalar sums of momenta in cones about an axis, forward and backward folded (CLEO, PRD 53 (1996) 1039: nine cones of 10
 * degrees about the thrust axis of a candidate). One object serves one thread.
 */
public final class CleoCones {

    private final double[] upperCosine;
    private final double[] flow;

    /**
     * Cones of equal opening angle that fill 0 to 90 degrees.
     *
     * @param cones how many, in [1, 90]; CLEO has 9
     */
    public CleoCones(int cones) {
        if (!(cones >= 1 && cones <= 90)) {
            throw new IllegalArgumentException("CLEO cones: " + cones + " cones, expected 1 to 90");
        }
        flow = new double[cones];
        upperCosine = new double[cones];
        for (int i = 0; i < cones; i++) {
            upperCosine[i] = Math.cos((i + 1) * Math.PI / (2 * cones));
        }
        upperCosine[cones - 1] = 0;
    }

    /**
     * Sums the momenta.
     *
     * @param px    momenta along x in the frame of interest, GeV
     * @param py    momenta along y, GeV
     * @param pz    momenta along z, GeV
     * @param n     how many of them count
     * @param axisX x component of the unit axis
     * @param axisY y component
     * @param axisZ z component
     */
    public void compute(double[] px, double[] py, double[] pz, int n, double axisX, double axisY, double axisZ) {
        Arrays.fill(flow, 0);
        for (int i = 0; i < n; i++) {
            double p = Math.sqrt(px[i] * px[i] + py[i] * py[i] + pz[i] * pz[i]);
            double along = Math.abs(px[i] * axisX + py[i] * axisY + pz[i] * axisZ);
            int cone = 0;
            while (along < p * upperCosine[cone]) {
                cone++;
            }
            flow[cone] += p;
        }
    }

    /** Number of cones. */
    public int cones() {
        return flow.length;
    }

    /** Scalar sum of the momenta in a cone, 0 for the one along the axis, GeV. */
    public double flow(int cone) {
        return flow[cone];
    }
}
