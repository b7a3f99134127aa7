package org.tauscope.generator;

import org.tauscope.models.MuonPairMatrixElement;
import org.tauscope.models.Nature;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/** N -> nu mu- mu+ at rest: drawn without spin, then turned by the polarisation that N was born with. */
final class NeutralLeptonDecay {

    private static final double MUON = ParticleTable.standard().mass(Pdg.MUON);

    private final double mass;
    private final Nature nature;
    private final MuonPairMatrixElement matrixElement;

    /** Of N as it comes from a negative tau; mass in GeV. */
    NeutralLeptonDecay(double mass, Nature nature) {
        this.mass = mass;
        this.nature = nature;
        matrixElement = new MuonPairMatrixElement(mass, MuonPairMatrixElement.Parent.of(nature, -1));
    }

    /** Adds the three daughters of N, in its rest frame, and leaves the polarimeter of the decay in the work space. */
    int draw(RandomStream random, DecayProducts out, int lepton) {
        // A Majorana N: the matrix element sums both neutrinos, which nobody tells apart.
        boolean anti = nature == Nature.MAJORANA && random.nextDouble() < 0.5;
        int neutrino = out.add(anti ? -Pdg.NU_TAU : Pdg.NU_TAU, lepton, 0);
        int minus = out.add(Pdg.MUON, lepton, MUON);
        int plus = out.add(-Pdg.MUON, lepton, MUON);
        drawThreeBody(random, out, neutrino);
        matrixElement.polarimeter(
                out.px[minus],
                out.py[minus],
                out.pz[minus],
                out.px[plus],
                out.py[plus],
                out.pz[plus],
                out.polarimeterOfDaughter);
        return neutrino;
    }

    /** Turns the daughters, and their polarimeter with them, by the polarisation vector of N. */
    void orient(RandomStream random, DecayProducts out, int neutrino, double x, double y, double z) {
        double[] polarimeter = out.polarimeterOfDaughter;
        double[] from = out.from;
        double[] to = out.to;
        double length = unit(polarimeter[0], polarimeter[1], polarimeter[2], from);
        double polarisation = unit(x, y, z, to);
        double cosine = Rotation.cosine(Math.clamp(polarisation * length, -1, 1), random.nextDouble());
        Rotation.aim(to[0], to[1], to[2], cosine, 2 * Math.PI * random.nextDouble(), to);
        out.turn(neutrino, neutrino + 3, from, to, 2 * Math.PI * random.nextDouble());
        for (int i = 0; i < 3; i++) {
            polarimeter[i] = length * to[i];
        }
    }

    private static double unit(double x, double y, double z, double[] direction) {
        double length = Math.sqrt(x * x + y * y + z * z);
        boolean blind = !(length > 1e-12);
        direction[0] = blind ? 0 : x / length;
        direction[1] = blind ? 0 : y / length;
        direction[2] = blind ? 1 : z / length;
        return blind ? 0 : length;
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
