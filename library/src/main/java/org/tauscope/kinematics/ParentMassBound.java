package org.tauscope.kinematics;

/**
 * M2: the smallest mass that the heavier of two parents can have, when each went to visible daughters and one invisible
 * particle of assumed mass and the four-momentum of the collision is known; with the invisible momenta of that solution.
 * One object serves one thread.
 *
 * <p>D. Guadagnoli, C. Park, F. Tenchini, PLB 822 (2021) 136701 (arXiv:2106.16236) use it for tau -&gt; e + invisible. With
 * the whole four-momentum Q = P - a - b of the invisible pair known, both of its members have known energies in its rest
 * frame, back to back along an unknown direction n, and both parents' masses squared are linear in n:
 * m_1^2 = c_1 - 2 k a.n, m_2^2 = c_2 + 2 k b.n. The smallest maximum is at n along a, at n against b, or where both masses
 * are equal: closed forms all. The invisible momentum found there ("MAOS") guesses the direction of the first parent.
 */
public final class ParentMassBound {

    private final double sqrtS;
    private final double[] a = new double[4];
    private final double[] b = new double[4];
    private final double[] n = new double[3];

    private boolean possible;
    private double massSquared;
    private double parentX;
    private double parentY;
    private double parentZ;

    /**
     * For a collision energy.
     *
     * @param sqrtS GeV, positive
     */
    public ParentMassBound(double sqrtS) {
        if (!(sqrtS > 0) || !Double.isFinite(sqrtS)) {
            throw new IllegalArgumentException("parent mass bound: sqrt(s) " + sqrtS + " GeV must be positive");
        }
        this.sqrtS = sqrtS;
    }

    /**
     * Finds the bound for massless invisible particles.
     *
     * @param first  visible four-momentum of the first parent in the c.m. frame
     * @param second visible four-momentum of the second parent
     */
    public void compute(FourVector first, FourVector second) {
        compute(
                first.px(),
                first.py(),
                first.pz(),
                first.energy(),
                second.px(),
                second.py(),
                second.pz(),
                second.energy(),
                0);
    }

    /**
     * Finds the bound, without allocation; the invisible particle of the second parent is massless.
     *
     * @param ax   momentum of the visible daughters of the first parent in the c.m. frame, GeV
     * @param ay   GeV
     * @param az   GeV
     * @param ae   their energy, GeV
     * @param bx   momentum of the visible daughters of the second parent in the c.m. frame, GeV
     * @param by   GeV
     * @param bz   GeV
     * @param be   their energy, GeV
     * @param mass assumed mass of the invisible particle of the first parent, GeV
     */
    public void compute(
            double ax, double ay, double az, double ae, double bx, double by, double bz, double be, double mass) {
        double qx = -ax - bx;
        double qy = -ay - by;
        double qz = -az - bz;
        double qe = sqrtS - ae - be;
        double q2 = qe * qe - qx * qx - qy * qy - qz * qz;
        possible = qe > 0 && q2 > mass * mass;
        massSquared = 0;
        parentX = ax;
        parentY = ay;
        parentZ = az;
        if (!possible) {
            return;
        }
        double q = Math.sqrt(q2);
        double k = (q2 - mass * mass) / (2 * q);
        double firstEnergy = (q2 + mass * mass) / (2 * q);
        toRest(ax, ay, az, ae, qx, qy, qz, qe, q, a);
        toRest(bx, by, bz, be, qx, qy, qz, qe, q, b);
        double c1 = ae * ae - ax * ax - ay * ay - az * az + mass * mass + 2 * a[3] * firstEnergy;
        double c2 = be * be - bx * bx - by * by - bz * bz + 2 * b[3] * k;
        massSquared = minimise(c1, c2, k);
        // The invisible momentum back in the c.m. frame, and with it that of the first parent.
        double along = k * (n[0] * qx + n[1] * qy + n[2] * qz);
        double factor = ((firstEnergy * qe + along) / q + firstEnergy) / (qe + q);
        parentX = ax + k * n[0] + factor * qx;
        parentY = ay + k * n[1] + factor * qy;
        parentZ = az + k * n[2] + factor * qz;
    }

    /** False where the visible particles leave too little four-momentum for the invisible ones: then all is 0. */
    public boolean possible() {
        return possible;
    }

    /** The bound, GeV; below or at the mass of the parents for true four-momenta and masses. */
    public double mass() {
        return Math.sqrt(massSquared);
    }

    /** Momentum along x of the first parent in the solution, GeV; of its visible daughters where there is none. */
    public double parentX() {
        return parentX;
    }

    /** Momentum along y of the first parent, GeV. */
    public double parentY() {
        return parentY;
    }

    /** Momentum along z of the first parent, GeV. */
    public double parentZ() {
        return parentZ;
    }

    private double minimise(double c1, double c2, double k) {
        double aLength = Math.sqrt(dot(a, a));
        double bLength = Math.sqrt(dot(b, b));
        if (point(a, aLength, 1) && c1 - 2 * k * aLength >= c2 + 2 * k * dot(b, n)) {
            return Math.max(0, c1 - 2 * k * aLength);
        }
        if (point(b, bLength, -1) && c2 - 2 * k * bLength >= c1 - 2 * k * dot(a, n)) {
            return Math.max(0, c2 - 2 * k * bLength);
        }
        // Equal masses on the circle n.w = (c1 - c2)/2k with w = a + b; on it n as far along a as it can be.
        double wx = a[0] + b[0];
        double wy = a[1] + b[1];
        double wz = a[2] + b[2];
        double w2 = wx * wx + wy * wy + wz * wz;
        double component = w2 > 0 ? (c1 - c2) / (2 * k * w2) : 0;
        double rest = Math.sqrt(Math.max(0, 1 - component * component * w2));
        double aw = w2 > 0 ? (a[0] * wx + a[1] * wy + a[2] * wz) / w2 : 0;
        double tx = a[0] - aw * wx;
        double ty = a[1] - aw * wy;
        double tz = a[2] - aw * wz;
        double t = Math.sqrt(tx * tx + ty * ty + tz * tz);
        double scale = t > 0 ? rest / t : 0;
        n[0] = component * wx + scale * tx;
        n[1] = component * wy + scale * ty;
        n[2] = component * wz + scale * tz;
        return Math.max(0, c1 - 2 * k * dot(a, n));
    }

    private boolean point(double[] along, double length, double sign) {
        if (!(length > 0)) {
            return false;
        }
        for (int i = 0; i < 3; i++) {
            n[i] = sign * along[i] / length;
        }
        return true;
    }

    private static double dot(double[] u, double[] v) {
        return u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    }

    private static void toRest(
            double px,
            double py,
            double pz,
            double e,
            double qx,
            double qy,
            double qz,
            double qe,
            double q,
            double[] out) {
        double newEnergy = (e * qe - px * qx - py * qy - pz * qz) / q;
        double factor = (newEnergy + e) / (qe + q);
        out[0] = px - factor * qx;
        out[1] = py - factor * qy;
        out[2] = pz - factor * qz;
        out[3] = newEnergy;
    }
}
