package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.ParticleTable;

class QuarkPairGeneratorTest {

    /** What detectors see, or not: gamma, e, mu, pi, K, K_L, p, n, neutrinos. */
    private static final Set<Integer> FINAL = Set.of(22, 11, 12, 13, 14, 130, 211, 321, 2212, 2112);

    @Test
    void momentumChargeAndBaryonNumberAreConserved() {
        GeneratedEvents events = Events.generate(
                new QuarkPairGenerator(Events.BELLE, Radiation.standard()), 10_000, "quark conservation");
        for (int event = 0; event < events.events(); event++) {
            FourVector left = Events.BELLE.total();
            int charge = 0;
            int baryons = 0;
            for (int i = events.firstParticle(event); i < events.endParticle(event); i++) {
                int pdg = events.pdg()[i];
                if (!events.decayed()[i]) {
                    assertThat(FINAL).contains(Math.abs(pdg));
                    left = left.minus(Events.momentum(events, i));
                    charge += ParticleTable.standard().charge(pdg);
                    baryons += Math.abs(pdg) > 1000 ? Integer.signum(pdg) : 0;
                }
            }
            assertThat(Math.abs(left.energy()) + left.momentum()).isLessThan(1e-9);
            assertThat(charge).isZero();
            assertThat(baryons).isZero();
        }
    }

    @Test
    void everyDecayConservesMomentum() {
        GeneratedEvents events = Events.generate(
                new QuarkPairGenerator(Events.BELLE, Radiation.off(), 2, 4), 5_000, "decay conservation");
        double[] missing = new double[events.particles()];
        for (int i = 0; i < events.particles(); i++) {
            missing[i] += events.decayed()[i] ? events.energy()[i] : 0;
            if (events.mother()[i] >= 0) {
                missing[events.mother()[i]] -= events.energy()[i];
            }
        }
        for (double energy : missing) {
            assertThat(Math.abs(energy)).isLessThan(1e-9);
        }
    }

    /** From threshold on: every mass of a string finds hadrons. */
    @Test
    void lightStringsAndCharmNearThresholdBreak() {
        StringParameters parameters = StringParameters.standard();
        QuarkString string = new QuarkString(parameters, new LundFractions(parameters), new HadronMasses());
        DecayProducts out = new DecayProducts();
        var random = new org.tauscope.random.RandomStream(1, "light strings");
        for (int i = 0; i < 3000; i++) {
            for (int flavour = 1; flavour <= 4; flavour++) {
                out.clear();
                double mass = (flavour == 4 ? 3.76 : 2) + 0.3 * random.nextDouble();
                string.hadronise(mass, flavour, QuarkCrossSection.mass(flavour), random, out);
                double energy = 0;
                for (int particle = 0; particle < out.size(); particle++) {
                    energy += out.energy(particle);
                }
                assertThat(energy).isCloseTo(mass, within(1e-10));
            }
        }
    }

    /**
     * Without photons R = 10/3 at high energy, times gluons (1.056 at 10.58 GeV with alpha_s = 0.175 at order a, 1.058 with
     * all orders used) and 0.998 for the mass of charm.
     */
    @Test
    void theRatioToMuonsIsTenThirdsWithGluonsAndCharmMass() {
        double s = Math.pow(Events.BELLE.sqrtS(), 2);
        double ratio = new QuarkPairGenerator(Events.BELLE, Radiation.off()).crossSection() * s / 86.86;
        assertThat(ratio).isCloseTo(10.0 / 3 * 1.058, within(0.03));
    }

    @Test
    void whatMakesNoStringIsRefused() {
        assertThatThrownBy(() -> new QuarkPairGenerator(Events.BELLE, Radiation.off(), 1, 2))
                .hasMessageContaining("1.0 GeV");
        assertThatThrownBy(() -> new QuarkPairGenerator(Events.BELLE, Radiation.off(), 4, 5))
                .hasMessageContaining("flavour 5");
    }
}
