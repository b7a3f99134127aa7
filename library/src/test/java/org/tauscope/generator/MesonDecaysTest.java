package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

class MesonDecaysTest {

    private static final double PION = ParticleTable.standard().mass(Pdg.PI_ZERO);
    private static final double ELECTRON = ParticleTable.standard().mass(Pdg.ELECTRON);

    /** Share of pairs with q2 > 4 m_e m_pi0 against the integral of the spectrum. */
    @Test
    void dalitzPairsFollowTheKrollWadaSpectrum() {
        DalitzDecay dalitz = new DalitzDecay(PION);
        DecayProducts out = new DecayProducts();
        RandomStream random = new RandomStream(1, "dalitz");
        int decays = 100_000;
        int heavy = 0;
        for (int i = 0; i < decays; i++) {
            out.clear();
            for (int daughter = 0; daughter < 3; daughter++) {
                out.add(Pdg.ELECTRON, DecayProducts.TAU, dalitz.mass(daughter));
            }
            dalitz.generate(random, out, 0);
            double energy = out.energy(0) + out.energy(1);
            assertThat(energy + out.energy(2)).isCloseTo(PION, within(1e-12));
            double px = out.px(0) + out.px(1);
            double py = out.py(0) + out.py(1);
            double pz = out.pz(0) + out.pz(1);
            double q2 = energy * energy - px * px - py * py - pz * pz;
            heavy += q2 > 4 * ELECTRON * PION ? 1 : 0;
        }
        double expected = share(4 * ELECTRON * PION);
        assertThat((double) heavy / decays)
                .isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / decays)));
    }

    @Test
    void neutralPionsAndShortKaonsDecayToThePublishedFractions() {
        DecayProducts out = new DecayProducts();
        RandomStream random = new RandomStream(1, "mesons");
        int decays = 200_000;
        int pairs = 0;
        int charged = 0;
        for (int i = 0; i < decays; i++) {
            out.clear();
            out.add(Pdg.PI_ZERO, DecayProducts.TAU, PION);
            out.add(Pdg.K_SHORT, DecayProducts.TAU, ParticleTable.standard().mass(Pdg.K_SHORT));
            MesonDecays.standard().decay(random, out);
            for (int j = 2; j < out.size(); j++) {
                pairs += out.mother(j) == 0 && out.pdg(j) == Pdg.ELECTRON ? 1 : 0;
                charged += out.mother(j) == 1 && out.pdg(j) == Pdg.PI_PLUS ? 1 : 0;
            }
        }
        assertThat((double) pairs / decays).isCloseTo(0.01174, within(4 * Math.sqrt(0.01174 / decays)));
        assertThat((double) charged / decays).isCloseTo(0.692 / 0.9989, within(4 * Math.sqrt(0.21 / decays)));
    }

    /** Share of Dalitz decays above a squared mass, by the midpoint rule in q2 itself; the form factor changes it by 1e-3. */
    private static double share(double lowest) {
        double[] sum = new double[2];
        int steps = 2_000_000;
        double low = 4 * ELECTRON * ELECTRON;
        double width = (PION * PION - low) / steps;
        for (int i = 0; i < steps; i++) {
            double q2 = low + (i + 0.5) * width;
            double value = (1 + low / (2 * q2)) * Math.sqrt(1 - low / q2) / q2 * Math.pow(1 - q2 / (PION * PION), 3);
            sum[q2 > lowest ? 0 : 1] += value;
        }
        return sum[0] / (sum[0] + sum[1]);
    }
}
