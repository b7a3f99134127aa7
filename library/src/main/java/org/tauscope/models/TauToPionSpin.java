package org.tauscope.models;

import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * The spins in tau- -> pi- N and tau+ -> pi+ Nbar, for a weak current of pure V-A.
 *
 * <p>Conventions. {@code tauCharge} is -1 or +1; a Dirac tau- makes N, a tau+ makes Nbar, a Majorana N comes from both.
 * Spin vectors are true spins (expectation value of 2S), of the tau in the tau rest frame, of N in the N rest frame
 * that a boost along the N momentum, without rotation, makes of the tau rest frame. u is the unit vector of the pion
 * momentum in the tau rest frame, n = -u that of N. With q = tauCharge, tau spin s and N spin z the decay goes like
 * <pre>1 + q P s.n + q P z.n + (s.n)(z.n) + T [s.z - (s.n)(z.n)],   T = sqrt(1 - P^2)</pre>
 * So N from an unpolarised tau- has helicity polarisation -P, Nbar from a tau+ has +P, and the pion of a tau- follows
 * dGamma/dcos = (1 + P P_tau cos)/2, that of a tau+ (1 - P P_tau cos)/2. Source: amplitude Nbar (m_tau P_R - m_N P_L)
 * tau, written in the spin parameters alpha and gamma of hyperon decays (Review of Particle Physics); P agrees with the
 * formula of the crossed decay pi -> mu N.
 *
 * <p>Dropping T, that is giving N the polarisation q P n whatever the tau spin is, costs correlations of size T: 0.015 at
 * 1.0 GeV, 0.07 at 1.4, 0.14 at 1.5, 0.45 at 1.6 GeV; averages over the tau spin do not change at all.
 * {@link #polarimeter} avoids it.
 */
public final class TauToPionSpin {

    private final double longitudinal;
    private final double transverse;

    /**
     * Fixes the mass of N.
     *
     * @param mass GeV, in (0, m_tau - m_pi)
     */
    public TauToPionSpin(double mass) {
        ParticleTable particles = ParticleTable.standard();
        double tau = particles.mass(Pdg.TAU);
        double pion = particles.mass(Pdg.PI_PLUS);
        if (!(mass > 0 && mass < tau - pion)) {
            throw new IllegalArgumentException("tau -> pi N: mass " + mass
                    + " GeV is beyond the kinematic limit, allowed (0, " + (tau - pion) + ") GeV");
        }
        double tau2 = tau * tau;
        double lepton2 = mass * mass;
        double pion2 = pion * pion;
        double gap = tau2 - lepton2;
        double norm = gap * gap - pion2 * (tau2 + lepton2);
        this.longitudinal = gap * Math.sqrt(TwoBody.kaellen(tau2, lepton2, pion2)) / norm;
        this.transverse = 2 * mass * tau * pion2 / norm;
    }

    /** P in (0, 1]: analysing power for the tau spin and degree of polarisation of N. */
    public double polarisation() {
        return longitudinal;
    }

    /** T = sqrt(1 - P^2): how much of the tau spin across the N direction N inherits. */
    public double transversePolarisation() {
        return transverse;
    }

    /** The polarimeter vector of the tau is this number times u: +P for a tau-, -P for a tau+. */
    public double analysingPower(int tauCharge) {
        return -sign(tauCharge) * longitudinal;
    }

    /** Mean helicity polarisation, along n, of N from an unpolarised tau: -P for a tau-, +P for a tau+. */
    public double helicityPolarisation(int tauCharge) {
        return sign(tauCharge) * longitudinal;
    }

    /**
     * Polarisation vector of N when the tau spin is known.
     *
     * @param tauCharge -1 or +1
     * @param ux        direction of the pion in the tau rest frame, unit vector
     * @param uy        the same
     * @param uz        the same
     * @param spin      tau spin vector, 3 numbers, length at most 1
     * @param out       receives the polarisation of N in its rest frame, 3 numbers
     */
    public void leptonPolarisation(int tauCharge, double ux, double uy, double uz, double[] spin, double[] out) {
        transfer(sign(tauCharge) * longitudinal, ux, uy, uz, spin, out);
    }

    /**
     * Polarimeter vector of the tau once N has decayed, with the spin of N treated exactly: the decay of a tau of spin
     * s through pi and a decay of N with polarimeter b has the rate (1 + q P b.n)(1 + h.s). So the generator decays N
     * with polarisation {@link #helicityPolarisation} along n, then uses h for the spin of the tau pair.
     *
     * @param tauCharge  -1 or +1
     * @param ux         direction of the pion in the tau rest frame, unit vector
     * @param uy         the same
     * @param uz         the same
     * @param decay      polarimeter vector of the decay of N, 3 numbers, from {@link MuonPairMatrixElement}
     * @param out        receives h, 3 numbers
     */
    public void polarimeter(int tauCharge, double ux, double uy, double uz, double[] decay, double[] out) {
        transfer(sign(tauCharge) * longitudinal, ux, uy, uz, decay, out);
    }

    /** The joint rate is symmetric in the two spins, so that one formula passes either on. */
    private void transfer(double alpha, double ux, double uy, double uz, double[] given, double[] out) {
        double along = -(ux * given[0] + uy * given[1] + uz * given[2]);
        double norm = 1 / (1 + alpha * along);
        double direction = -(alpha + along * (1 - transverse)) * norm;
        out[0] = direction * ux + transverse * norm * given[0];
        out[1] = direction * uy + transverse * norm * given[1];
        out[2] = direction * uz + transverse * norm * given[2];
    }

    private static int sign(int tauCharge) {
        if (tauCharge != 1 && tauCharge != -1) {
            throw new IllegalArgumentException("tau charge " + tauCharge + " is not -1 or +1, in units of e");
        }
        return tauCharge;
    }
}
