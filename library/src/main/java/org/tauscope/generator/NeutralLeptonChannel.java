package org.tauscope.generator;

import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * tau- -> pi- N with a heavy neutral lepton N -> nu mu- mu+, all spins kept from the tau to the muons.
 *
 * <p>The decay N -> nu mu- mu+ by the neutral current has the squared matrix element
 * gL^2 (K.p+)(p_nu.p-) + gR^2 (K.p-)(p_nu.p+) + gL gR m_mu^2 (K.p_nu) with K = p_N - m_N s, linear in the spin s of N:
 * its polarimeter h_N is what the spin of N must be replaced by in the production. That has, with q the pion,
 * 2 (K_N.q)(K_tau.q) - q^2 (K_N.K_tau), K_tau = P - m s_tau, which first turns the N decay against the pion and then is
 * the polarimeter of the whole chain.
 */
public final class NeutralLeptonChannel implements TauChannel {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);
    private static final double PION = ParticleTable.standard().mass(Pdg.PI_PLUS);
    private static final double MUON = ParticleTable.standard().mass(Pdg.MUON);
    private static final double LEFT = Constants.SIN2_THETA_W - 0.5;
    private static final double RIGHT = Constants.SIN2_THETA_W;

    private final double mass;
    private final boolean majorana;
    private final Flight flight;
    private final PhaseSpace phaseSpace;
    private final double momentum;
    private final double energy;
    private final double pionEnergy;
    /** Production rate of N with spin vector s along its flight: even + odd s. */
    private final double even;

    private final double odd;

    /**
     * Of one mass.
     *
     * @param mass     of N in GeV, above two muons and below the tau without a pion
     * @param majorana whether N decays as particle and as antiparticle, half each
     * @param flight   how far N flies
     */
    public NeutralLeptonChannel(double mass, boolean majorana, Flight flight) {
        if (!(mass > 2 * MUON && mass < TAU - PION)) {
            throw new IllegalArgumentException("tau -> pi N, N -> mu mu nu: mass " + mass + " GeV is outside ("
                    + 2 * MUON + ", " + (TAU - PION) + ") GeV");
        }
        this.mass = mass;
        this.majorana = majorana;
        this.flight = flight;
        phaseSpace = new PhaseSpace(mass, 0, MUON, MUON);
        momentum = TwoBody.momentum(TAU, mass, PION);
        energy = Math.sqrt(mass * mass + momentum * momentum);
        pionEnergy = Math.sqrt(PION * PION + momentum * momentum);
        even = 2 * (energy * pionEnergy + momentum * momentum) * TAU * pionEnergy - PION * PION * TAU * energy;
        odd = -TAU * momentum * (2 * TAU * pionEnergy - PION * PION);
    }

    /** Longitudinal polarisation of N from an unpolarised negative tau; negative: left-handed. */
    public double polarisation() {
        return odd / even;
    }

    @Override
    public void decay(RandomStream random, DecayProducts out) {
        int pion = out.add(-Pdg.PI_PLUS, DecayProducts.TAU, PION);
        int lepton = out.add(Pdg.HEAVY_NEUTRAL_LEPTON, DecayProducts.TAU, mass);
        int neutrino = out.add(Pdg.NU_TAU, lepton, 0);
        int negative = out.add(Pdg.MUON, lepton, MUON);
        int positive = out.add(-Pdg.MUON, lepton, MUON);
        out.setFlight(lepton, flight);
        drawThreeBody(random, out, neutrino);
        double sign = 1;
        if (majorana && random.nextDouble() < 0.5) {
            out.pdg[neutrino] = -Pdg.NU_TAU;
            out.pdg[negative] = -Pdg.MUON;
            out.pdg[positive] = Pdg.MUON;
            sign = -1;
        }
        // Polarimeter of the N decay.
        double left = LEFT * LEFT * product(out, neutrino, negative);
        double right = RIGHT * RIGHT * product(out, neutrino, positive);
        double mixed = LEFT * RIGHT * MUON * MUON;
        double rate = left * out.energy[positive] + right * out.energy[negative] + mixed * out.energy[neutrino];
        double hx = sign * (left * out.px[positive] + right * out.px[negative] + mixed * out.px[neutrino]) / rate;
        double hy = sign * (left * out.py[positive] + right * out.py[negative] + mixed * out.py[neutrino]) / rate;
        double hz = sign * (left * out.pz[positive] + right * out.pz[negative] + mixed * out.pz[neutrino]) / rate;
        double h = Math.sqrt(hx * hx + hy * hy + hz * hz);
        // N flies along z, the pion against it: turn the decay so that h has the right angle to z.
        double cosine = Rotation.cosine(Math.clamp(odd / even * h, -1, 1), random.nextDouble());
        double sine = Math.sqrt(1 - cosine * cosine);
        double[] from = out.from;
        double[] to = out.to;
        from[0] = hx / h;
        from[1] = hy / h;
        from[2] = hz / h;
        to[0] = sine;
        to[1] = 0;
        to[2] = cosine;
        out.turn(neutrino, positive + 1, from, to, random);
        out.setMomentum(pion, 0, 0, -momentum);
        out.setMomentum(lepton, 0, 0, momentum);
        out.boost(neutrino, positive + 1, 0, 0, momentum, energy, mass);
        // K_N = p_N - m_N h boosted to the rest frame of the tau, then V = 2 (K_N.q) q - q^2 K_N.
        double kt = energy - momentum * h * cosine;
        double kx = -mass * h * sine;
        double kz = momentum - energy * h * cosine;
        double kq = kt * pionEnergy + kz * momentum;
        double vt = 2 * kq * pionEnergy - PION * PION * kt;
        double vx = -PION * PION * kx;
        double vz = -2 * kq * momentum - PION * PION * kz;
        out.setPolarimeter(vx / vt, 0, vz / vt);
    }

    /** Draws neutrino and muons in the rest frame of N, averaged over its spin. */
    private void drawThreeBody(RandomStream random, DecayProducts out, int neutrino) {
        double bound = (LEFT * LEFT + RIGHT * RIGHT) * mass * mass * mass / 16;
        double rate;
        do {
            phaseSpace.generate(random, out, neutrino);
            rate = LEFT * LEFT * product(out, neutrino, neutrino + 1) * out.energy[neutrino + 2]
                    + RIGHT * RIGHT * product(out, neutrino, neutrino + 2) * out.energy[neutrino + 1]
                    + LEFT * RIGHT * MUON * MUON * out.energy[neutrino];
        } while (rate < bound * random.nextDouble());
    }

    /** Four-vector product. */
    private static double product(DecayProducts out, int a, int b) {
        return out.energy[a] * out.energy[b] - out.px[a] * out.px[b] - out.py[a] * out.py[b] - out.pz[a] * out.pz[b];
    }
}
