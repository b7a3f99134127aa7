package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.cards.Table;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

class HadronDecaysTest {

    @Test
    void everyModeConservesChargeAndIsOpen() {
        Table table = Table.resource(HadronDecays.class, "hadron-decays.csv");
        ParticleTable particles = ParticleTable.standard();
        for (int row = 0; row < table.size(); row++) {
            int charge = 0;
            double mass = 0;
            for (int daughter : TauDecayTable.numbers(table.text(row, "products"))) {
                charge += particles.charge(daughter);
                mass += particles.mass(daughter);
            }
            int parent = (int) table.number(row, "pdg");
            assertThat(charge).as("row " + row + " of " + parent).isEqualTo(particles.charge(parent));
            assertThat(mass).as("row " + row + " of " + parent).isLessThan(particles.mass(parent));
        }
    }

    /** Electrons per D0, listed fractions as they are: 3.55 + 2.15 + 0.29 + 0.145 %; the measured inclusive one is 6.49(11) %. */
    @Test
    void charmDecaysToElectronsAsOftenAsMeasured() {
        HadronDecays decays = new HadronDecays(new HadronMasses());
        DecayProducts chain = new DecayProducts();
        RandomStream random = new RandomStream(1, "charm decays");
        int electrons = 0;
        int number = 100_000;
        for (int i = 0; i < number; i++) {
            chain.clear();
            chain.add(421, DecayProducts.TAU, ParticleTable.standard().mass(421));
            decays.decay(random, chain);
            for (int particle = 1; particle < chain.size(); particle++) {
                electrons += chain.mother(particle) == 0 && chain.pdg(particle) == -Pdg.ELECTRON ? 1 : 0;
            }
        }
        assertThat(electrons / (double) number).isCloseTo(0.0614, within(4 * Math.sqrt(0.0614 / number)));
    }

    /** Some modes of the rho are closed at 0.45 GeV. */
    @Test
    void aLightRhoDecaysToWhatItCan() {
        HadronDecays decays = new HadronDecays(new HadronMasses());
        DecayProducts chain = new DecayProducts();
        RandomStream random = new RandomStream(1, "light rho");
        for (int i = 0; i < 20_000; i++) {
            chain.clear();
            chain.add(Pdg.RHO_ZERO, DecayProducts.TAU, 0.45);
            decays.decay(random, chain);
            double energy = 0;
            for (int particle = 1; particle < chain.size(); particle++) {
                energy += chain.mother(particle) == 0 ? chain.energy(particle) : 0;
            }
            assertThat(energy).isCloseTo(0.45, within(1e-12));
        }
    }
}
