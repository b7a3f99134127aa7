package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

class FourLeptonGeneratorTest {

    private static final FourLeptonGenerator GENERATOR =
            new FourLeptonGenerator(Events.BELLE, Radiation.standard(), Pdg.MUON, Pdg.TAU, TauDecay.inclusive());

    @Test
    void momentumAndChargeAreConserved() {
        GeneratedEvents events = Events.generate(GENERATOR, 1_000, "conservation");
        for (int event = 0; event < events.events(); event++) {
            FourVector first = Events.BELLE.total();
            FourVector last = Events.BELLE.total();
            int charge = 0;
            for (int i = events.firstParticle(event); i < events.endParticle(event); i++) {
                FourVector momentum = Events.momentum(events, i);
                if (events.mother()[i] == GeneratedEvents.NO_MOTHER) {
                    first = first.minus(momentum);
                }
                if (!events.decayed()[i]) {
                    last = last.minus(momentum);
                    charge += ParticleTable.standard().charge(events.pdg()[i]);
                }
            }
            assertThat(Math.abs(first.energy()) + first.momentum()).isLessThan(1e-8);
            assertThat(Math.abs(last.energy()) + last.momentum()).isLessThan(1e-8);
            assertThat(charge).isZero();
        }
    }

    @Test
    void anEventDependsOnItsNumberOnly() {
        GeneratedEvents forward = Events.generate(GENERATOR, 20, "order");
        GeneratedEvents backward = new GeneratedEvents();
        RandomStream random = new RandomStream(1, "order");
        for (int event = 19; event >= 0; event--) {
            GENERATOR.generate(event, random, backward);
        }
        for (int event = 0; event < 20; event++) {
            int shift = backward.firstParticle(19 - event) - forward.firstParticle(event);
            for (int i = forward.firstParticle(event); i < forward.endParticle(event); i++) {
                assertThat(backward.pdg()[i + shift]).isEqualTo(forward.pdg()[i]);
                assertThat(backward.px()[i + shift]).isEqualTo(forward.px()[i]);
            }
        }
    }

    @Test
    void hardlyAnyEventWeighsMoreThanOne() {
        GeneratedEvents events = Events.generate(GENERATOR, 5_000, "weights");
        double excess = 0;
        for (int event = 0; event < events.events(); event++) {
            excess += events.weight(event) - 1;
            assertThat(events.weight(event)).isGreaterThanOrEqualTo(1);
        }
        assertThat(excess / events.events()).isLessThan(1e-3);
    }

    @Test
    void electronsAreRefused() {
        assertThatThrownBy(() -> new FourLeptonGenerator(
                        Events.BELLE, Radiation.off(), Pdg.ELECTRON, Pdg.MUON, TauDecay.inclusive()))
                .hasMessageContaining("lepton 11");
    }
}
