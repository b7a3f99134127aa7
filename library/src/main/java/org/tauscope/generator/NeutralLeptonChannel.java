package org.tauscope.generator;

import org.tauscope.models.MuonPairMatrixElement;
import org.tauscope.models.Nature;
import org.tauscope.models.TauToPionSpin;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * tau- -> pi- N with a heavy neutral lepton N -> nu mu- mu+, all spins kept from the tau to the muons: the decay of N is
 * drawn without spin, turned against the pion by its polarimeter and the polarisation of N, and its polarimeter becomes
 * part of the tau's.
 */
public final class NeutralLeptonChannel implements TauChannel {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);
    private static final double PION = ParticleTable.standard().mass(Pdg.PI_PLUS);
    private static final double MUON = ParticleTable.standard().mass(Pdg.MUON);

    private final double mass;
    private final Nature nature;
    private final Flight flight;
    private final MuonPairMatrixElement matrixElement;
    private final TauToPionSpin spin;
    private final double momentum;
    private final double energy;

    /**
     * Of one mass.
     *
     * @param mass   of N in GeV, above two muons and below the tau without a pion
     * @param nature Dirac, or Majorana: N then decays as particle and as antiparticle
     * @param flight how far N flies
     */
    public NeutralLeptonChannel(double mass, Nature nature, Flight flight) {
        this.mass = mass;
        this.nature = nature;
        this.flight = flight;
        matrixElement = new MuonPairMatrixElement(mass, MuonPairMatrixElement.Parent.of(nature, -1));
        spin = new TauToPionSpin(mass);
        energy = (TAU * TAU + mass * mass - PION * PION) / (2 * TAU);
        momentum = Math.sqrt(energy * energy - mass * mass);
    }

    @Override
    public void decay(RandomStream random, DecayProducts out) {
        int pion = out.add(-Pdg.PI_PLUS, DecayProducts.TAU, PION);
        int lepton = out.add(Pdg.HEAVY_NEUTRAL_LEPTON, DecayProducts.TAU, mass);
        // A Majorana N: the matrix element sums both neutrinos, which nobody tells apart.
        boolean anti = nature == Nature.MAJORANA && random.nextDouble() < 0.5;
        int neutrino = out.add(anti ? -Pdg.NU_TAU : Pdg.NU_TAU, lepton, 0);
        int minus = out.add(Pdg.MUON, lepton, MUON);
        int plus = out.add(-Pdg.MUON, lepton, MUON);
        out.setFlight(lepton, flight);
        drawThreeBody(random, out, neutrino);
        double[] polarimeter = out.polarimeterOfDaughter;
        matrixElement.polarimeter(
                out.px[minus], out.py[minus], out.pz[minus], out.px[plus], out.py[plus], out.pz[plus], polarimeter);
        double length = Math.sqrt(
                polarimeter[0] * polarimeter[0] + polarimeter[1] * polarimeter[1] + polarimeter[2] * polarimeter[2]);
        // N flies along z, the pion against it.
        double cosine = Rotation.cosine(Math.clamp(spin.helicityPolarisation(-1) * length, -1, 1), random.nextDouble());
        double sine = Math.sqrt(1 - cosine * cosine);
        double[] from = out.from;
        double[] to = out.to;
        for (int i = 0; i < 3; i++) {
            from[i] = length > 0 ? polarimeter[i] / length : i == 2 ? 1 : 0;
        }
        to[0] = sine;
        to[1] = 0;
        to[2] = cosine;
        out.turn(neutrino, plus + 1, from, to, 2 * Math.PI * random.nextDouble());
        out.setMomentum(pion, 0, 0, -momentum);
        out.setMomentum(lepton, 0, 0, momentum);
        out.boost(neutrino, plus + 1, 0, 0, momentum, energy, mass);
        polarimeter[0] = length * sine;
        polarimeter[1] = 0;
        polarimeter[2] = length * cosine;
        spin.polarimeter(-1, 0, 0, -1, polarimeter, to);
        out.setPolarimeter(to[0], to[1], to[2]);
    }

    /** Draws the energies of the muons, evenly over phase space times the matrix element, and lays the decay out. */
    private void drawThreeBody(RandomStream random, DecayProducts out, int neutrino) {
        double range = mass / 2 - MUON;
        while (true) {
            double minus = MUON + range * random.nextDouble();
            double plus = MUON + range * random.nextDouble();
            double p = Math.sqrt(minus * minus - MUON * MUON);
            double q = Math.sqrt(plus * plus - MUON * MUON);
            double missing = mass - minus - plus;
            if (missing > p + q || missing < Math.abs(p - q)) {
                continue;
            }
            if (random.nextDouble() * matrixElement.bound() < matrixElement.unpolarised(minus, plus)) {
                double cosine = Math.clamp((missing * missing - p * p - q * q) / (2 * p * q), -1, 1);
                double x = q * Math.sqrt(1 - cosine * cosine);
                double z = q * cosine;
                out.setMomentum(neutrino, -x, 0, -p - z);
                out.setMomentum(neutrino + 1, 0, 0, p);
                out.setMomentum(neutrino + 2, x, 0, z);
                return;
            }
        }
    }
}
