package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.FourVector;
import org.tauscope.models.Nature;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

class TauPairGeneratorTest {

    private static final TauDecay SIGNAL =
            TauDecay.of(new NeutralLeptonChannel(1.0, Nature.DIRAC, new Flight.LogUniformRadius(100, 1000)), 1e-3);

    private static final Beams SPREAD = new Beams(7.998213, 3.499218, 0.022, 0, 0.005, 0.1, 0.002, 3.5);

    @Test
    void everyVertexConservesFourMomentum() {
        for (TauDecay decay : new TauDecay[] {TauDecay.inclusive(), SIGNAL}) {
            TauPairGenerator generator =
                    TauPairGenerator.ofAnyCharge(Events.BELLE, Radiation.standard(), decay, TauDecay.inclusive());
            GeneratedEvents events = Events.generate(generator, 20_000, "conservation");
            double[] balance = new double[events.particles()];
            for (int event = 0; event < events.events(); event++) {
                FourVector total = Events.BELLE.total();
                for (int i = events.firstParticle(event); i < events.endParticle(event); i++) {
                    if (events.mother()[i] == GeneratedEvents.NO_MOTHER) {
                        total = total.minus(Events.momentum(events, i));
                    }
                    if (events.decayed()[i]) {
                        FourVector left = Events.momentum(events, i);
                        for (int j = i + 1; j < events.endParticle(event); j++) {
                            if (events.mother()[j] == i) {
                                left = left.minus(Events.momentum(events, j));
                            }
                        }
                        balance[i] = largest(left);
                    }
                }
                assertThat(largest(total)).as("event " + event).isLessThan(1e-9);
            }
            assertThat(balance).hasSizeGreaterThan(100_000);
            assertThat(balance).satisfies(all -> {
                for (double value : all) {
                    assertThat(value).isLessThan(1e-9);
                }
            });
        }
    }

    @Test
    void everyParticleIsOnItsMassShell() {
        GeneratedEvents events = Events.generate(
                new TauPairGenerator(SPREAD, Radiation.standard(), SIGNAL, TauDecay.inclusive()), 5_000, "masses");
        ParticleTable particles = ParticleTable.standard();
        for (int i = 0; i < events.particles(); i++) {
            int pdg = events.pdg()[i];
            double mass = Math.abs(pdg) == Pdg.HEAVY_NEUTRAL_LEPTON ? 1.0 : particles.mass(pdg);
            assertThat(Events.momentum(events, i).massSquared()).isCloseTo(mass * mass, within(1e-9));
        }
    }

    @Test
    void chargeIsConserved() {
        GeneratedEvents events = Events.generate(
                TauPairGenerator.ofAnyCharge(SPREAD, Radiation.standard(), SIGNAL, TauDecay.inclusive()),
                5_000,
                "charge");
        ParticleTable particles = ParticleTable.standard();
        int leptons = 0;
        for (int event = 0; event < events.events(); event++) {
            int charge = 0;
            for (int i = events.firstParticle(event); i < events.endParticle(event); i++) {
                if (!events.decayed()[i]) {
                    charge += particles.charge(events.pdg()[i]);
                }
                leptons += events.pdg()[i] == Pdg.HEAVY_NEUTRAL_LEPTON ? 1 : 0;
            }
            assertThat(charge).isZero();
        }
        assertThat(leptons).isBetween(2350, 2650);
    }

    @Test
    void anEventDependsOnItsNumberOnly() {
        TauPairGenerator generator =
                TauPairGenerator.ofAnyCharge(SPREAD, Radiation.standard(), SIGNAL, TauDecay.inclusive());
        RandomStream random = new RandomStream(1, "order");
        GeneratedEvents forward = new GeneratedEvents();
        GeneratedEvents backward = new GeneratedEvents();
        for (int event = 0; event < 50; event++) {
            generator.generate(event, random, forward);
        }
        TauPairGenerator second =
                TauPairGenerator.ofAnyCharge(SPREAD, Radiation.standard(), SIGNAL, TauDecay.inclusive());
        for (int event = 49; event >= 0; event--) {
            second.generate(event, random, backward);
        }
        for (int event = 0; event < 50; event++) {
            int mirror = 49 - event;
            assertThat(backward.weight(mirror)).isEqualTo(forward.weight(event));
            int shift = backward.firstParticle(mirror) - forward.firstParticle(event);
            for (int i = forward.firstParticle(event); i < forward.endParticle(event); i++) {
                assertThat(backward.pdg()[i + shift]).isEqualTo(forward.pdg()[i]);
                assertThat(backward.px()[i + shift]).isEqualTo(forward.px()[i]);
                assertThat(backward.z()[i + shift]).isEqualTo(forward.z()[i]);
                assertThat(backward.time()[i + shift]).isEqualTo(forward.time()[i]);
            }
        }
    }

    private static double largest(FourVector v) {
        return Math.max(Math.max(Math.abs(v.px()), Math.abs(v.py())), Math.max(Math.abs(v.pz()), Math.abs(v.energy())));
    }
}
