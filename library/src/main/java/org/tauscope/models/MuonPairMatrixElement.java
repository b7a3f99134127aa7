package org.tauscope.models;

import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * The squared matrix element of N -> nu mu- mu+ by the neutral current, for an N of given polarisation, per unit of
 * |V_tauN|^2 and dimensionless: Gamma = |V|^2 / (2 m_N) times its integral over three-body phase space.
 *
 * <p>Everything is given in the N rest frame: polarisation z (true spin, length at most 1) and momenta in GeV; the
 * neutrino has the rest. Final spins are summed. For N, with K = p_N - m_N s and s = (0, z),
 * <pre>64 G_F^2 {g_L^2 (K.p+)(p_nu.p-) + g_R^2 (K.p-)(p_nu.p+) + g_L g_R m_mu^2 (K.p_nu)}</pre>
 * for Nbar K = p_N + m_N s and mu- and mu+ change places; a Majorana N has the incoherent sum of both. g_L = -1/2 +
 * sin^2 theta_w, g_R = sin^2 theta_w. Source: A. de Gouvea et al., arXiv:2104.05719; checked in the tests against
 * traces of explicit Dirac matrices and against the closed width.
 */
public final class MuonPairMatrixElement {

    /** Which set of final states is meant. */
    public enum Parent {
        /** A Dirac N, made by a tau-. */
        PARTICLE,
        /** A Dirac Nbar, made by a tau+. */
        ANTIPARTICLE,
        /** A Majorana N, made by either. */
        MAJORANA;

        /**
         * What a tau makes.
         *
         * @param nature    Dirac or Majorana
         * @param tauCharge -1 or +1
         */
        public static Parent of(Nature nature, int tauCharge) {
            if (tauCharge != 1 && tauCharge != -1) {
                throw new IllegalArgumentException("tau charge " + tauCharge + " is not -1 or +1, in units of e");
            }
            if (nature == Nature.MAJORANA) {
                return MAJORANA;
            }
            return tauCharge < 0 ? PARTICLE : ANTIPARTICLE;
        }
    }

    private static final double MUON = ParticleTable.standard().mass(Pdg.MUON);
    private static final double LEFT = -0.5 + Constants.SIN2_THETA_W;
    private static final double RIGHT = Constants.SIN2_THETA_W;
    private static final double SCALE = 64 * Constants.FERMI * Constants.FERMI;
    private static final int GRID = 64;

    private final double mass;
    private final double plusScalar;
    private final double minusScalar;
    private final double neutrinoScalar;
    private final double plusSpin;
    private final double minusSpin;
    private final double neutrinoSpin;
    private final double bound;

    /**
     * Fixes what decays and finds the largest value.
     *
     * @param mass   GeV, above 2 m_mu
     * @param parent N, Nbar or Majorana N
     */
    public MuonPairMatrixElement(double mass, Parent parent) {
        if (!(mass > 2 * MUON && mass < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "N -> nu mu mu: mass " + mass + " GeV is not above 2 m_mu = " + 2 * MUON + " GeV");
        }
        this.mass = mass;
        // Momentum conservation turns p_nu.p- into m (m/2 - E+), and likewise p_nu.p+.
        double pair = SCALE * mass * mass;
        double left = pair * LEFT * LEFT;
        double right = pair * RIGHT * RIGHT;
        double mixed = SCALE * mass * LEFT * RIGHT * MUON * MUON;
        int particle = parent == Parent.ANTIPARTICLE ? 0 : 1;
        int antiparticle = parent == Parent.PARTICLE ? 0 : 1;
        this.plusScalar = particle * left + antiparticle * right;
        this.minusScalar = particle * right + antiparticle * left;
        this.neutrinoScalar = (particle + antiparticle) * mixed;
        this.plusSpin = particle * left - antiparticle * right;
        this.minusSpin = particle * right - antiparticle * left;
        this.neutrinoSpin = (particle - antiparticle) * mixed;
        this.bound = largest() * (1 + 1e-6);
    }

    /** A value that {@link #squared} reaches nowhere in phase space, for no polarisation; exceeds the largest by 1e-6. */
    public double bound() {
        return bound;
    }

    /**
     * The squared matrix element at a point of phase space.
     *
     * @param zx     polarisation of N, dimensionless
     * @param zy     the same
     * @param zz     the same
     * @param minusX momentum of the mu-, GeV
     * @param minusY the same
     * @param minusZ the same
     * @param plusX  momentum of the mu+, GeV
     * @param plusY  the same
     * @param plusZ  the same
     */
    public double squared(
            double zx,
            double zy,
            double zz,
            double minusX,
            double minusY,
            double minusZ,
            double plusX,
            double plusY,
            double plusZ) {
        double minus = energy(minusX, minusY, minusZ);
        double plus = energy(plusX, plusY, plusZ);
        double forMinus = minusSlope(minus);
        double forPlus = plusSlope(plus);
        return scalar(minus, plus)
                + forMinus * (zx * minusX + zy * minusY + zz * minusZ)
                + forPlus * (zx * plusX + zy * plusY + zz * plusZ);
    }

    /**
     * The polarimeter vector b of the decay, at most 1 in length: the rate goes like 1 + b.z. It is 0 where the rate is.
     *
     * @param minusX momentum of the mu-, GeV
     * @param minusY the same
     * @param minusZ the same
     * @param plusX  momentum of the mu+, GeV
     * @param plusY  the same
     * @param plusZ  the same
     * @param out    receives b, 3 numbers
     */
    public void polarimeter(
            double minusX, double minusY, double minusZ, double plusX, double plusY, double plusZ, double[] out) {
        double minus = energy(minusX, minusY, minusZ);
        double plus = energy(plusX, plusY, plusZ);
        double rate = scalar(minus, plus);
        double norm = rate > 0 ? 1 / rate : 0;
        double forMinus = norm * minusSlope(minus);
        double forPlus = norm * plusSlope(plus);
        out[0] = forMinus * minusX + forPlus * plusX;
        out[1] = forMinus * minusY + forPlus * plusY;
        out[2] = forMinus * minusZ + forPlus * plusZ;
    }

    /**
     * The squared matrix element of an unpolarised N in terms of the energies of the muons.
     *
     * @param minus energy of the mu- in the N rest frame, GeV
     * @param plus  energy of the mu+ in the N rest frame, GeV
     */
    public double unpolarised(double minus, double plus) {
        return scalar(minus, plus);
    }

    private double scalar(double minus, double plus) {
        return plusScalar * plus * (0.5 * mass - plus)
                + minusScalar * minus * (0.5 * mass - minus)
                + neutrinoScalar * (mass - plus - minus);
    }

    /** What multiplies z.p-; the neutrino's share comes in because its momentum is minus the sum of the muons'. */
    private double minusSlope(double minus) {
        return minusSpin * (0.5 * mass - minus) - neutrinoSpin;
    }

    private double plusSlope(double plus) {
        return plusSpin * (0.5 * mass - plus) - neutrinoSpin;
    }

    private static double energy(double x, double y, double z) {
        return Math.sqrt(MUON * MUON + x * x + y * y + z * z);
    }

    /** Largest value over phase space and polarisation: the best point of a grid, then ever smaller steps uphill. */
    private double largest() {
        double bestX = 0;
        double bestY = 0;
        double best = 0;
        for (int i = 0; i <= GRID; i++) {
            for (int j = 0; j <= GRID; j++) {
                double x = (double) i / GRID;
                double y = (double) j / GRID;
                double value = largestOverSpin(x, y);
                if (value > best) {
                    best = value;
                    bestX = x;
                    bestY = y;
                }
            }
        }
        for (double step = 1.0 / GRID; step > 1e-9; ) {
            double nextX = bestX;
            double nextY = bestY;
            for (int direction = 0; direction < 9; direction++) {
                double x = Math.clamp(bestX + (direction / 3 - 1) * step, 0, 1);
                double y = Math.clamp(bestY + (direction % 3 - 1) * step, 0, 1);
                double value = largestOverSpin(x, y);
                if (value > best) {
                    best = value;
                    nextX = x;
                    nextY = y;
                }
            }
            if (nextX == bestX && nextY == bestY) {
                step /= 2;
            }
            bestX = nextX;
            bestY = nextY;
        }
        return best;
    }

    /** Value for the best polarisation; x in [0, 1] sets the squared mass of the pair, y the angle in its rest frame. */
    private double largestOverSpin(double x, double y) {
        double lowest = 4 * MUON * MUON;
        double pair2 = lowest + x * (mass * mass - lowest);
        double half = (mass * mass + pair2) / (4 * mass);
        double recoil = (mass * mass - pair2) / (2 * mass);
        double spread = (2 * y - 1) * recoil * Math.sqrt(Math.max(0, 0.25 - MUON * MUON / pair2));
        double minus = half + spread;
        double plus = half - spread;
        double minus2 = minus * minus - MUON * MUON;
        double plus2 = plus * plus - MUON * MUON;
        double forMinus = minusSlope(minus);
        double forPlus = plusSlope(plus);
        double vector2 = forMinus * forMinus * minus2
                + forPlus * forPlus * plus2
                + forMinus * forPlus * (recoil * recoil - minus2 - plus2);
        return scalar(minus, plus) + Math.sqrt(Math.max(0, vector2));
    }
}
