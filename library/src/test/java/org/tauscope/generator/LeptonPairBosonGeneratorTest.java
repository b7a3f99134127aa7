package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.FourVector;
import org.tauscope.models.Boson;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

class LeptonPairBosonGeneratorTest {

    private static final Beams SPREAD = new Beams(7.998213, 3.499218, 0.022, 0, 0.005, 0.1, 0.002, 3.5);
    private static final Boson LIGHT = Boson.leptophilicScalar(0.1, 1);
    private static final Boson HEAVY = Boson.muMinusTau(5, 1);
    private static final Boson AXION = Boson.axionLike(4, 1);

    private static LeptonPairBosonGenerator of(Boson boson, int lepton, BosonDecay decay, Flight flight) {
        return new LeptonPairBosonGenerator(
                Events.BELLE, Radiation.standard(), boson, lepton, decay, flight, TauDecay.inclusive());
    }

    private static final List<LeptonPairBosonGenerator> ALL = List.of(
            of(LIGHT, Pdg.TAU, BosonDecay.ELECTRONS, new Flight.Exponential(10)),
            of(LIGHT, Pdg.MUON, BosonDecay.PHOTONS, Flight.None.INSTANCE),
            of(HEAVY, Pdg.MUON, BosonDecay.TAUS, Flight.None.INSTANCE),
            of(HEAVY, Pdg.TAU, BosonDecay.TAUS, Flight.None.INSTANCE),
            of(HEAVY, Pdg.TAU, BosonDecay.ESCAPE, Flight.None.INSTANCE),
            of(HEAVY, Pdg.MUON, BosonDecay.NEUTRINOS, Flight.None.INSTANCE),
            of(AXION, Pdg.TAU, BosonDecay.MUONS, Flight.None.INSTANCE));

    @Test
    void everyVertexConservesFourMomentumAndCharge() {
        for (LeptonPairBosonGenerator generator : ALL) {
            GeneratedEvents events = Events.generate(generator, 1_000, "conservation");
            for (int event = 0; event < events.events(); event++) {
                FourVector total = Events.BELLE.total();
                int charge = 0;
                for (int i = events.firstParticle(event); i < events.endParticle(event); i++) {
                    if (events.mother()[i] == GeneratedEvents.NO_MOTHER) {
                        total = total.minus(Events.momentum(events, i));
                    }
                    if (events.decayed()[i]) {
                        FourVector left = Events.momentum(events, i);
                        for (int j = i + 1; j < events.endParticle(event); j++) {
                            left = events.mother()[j] == i ? left.minus(Events.momentum(events, j)) : left;
                        }
                        assertThat(largest(left))
                                .as("particle " + events.pdg()[i])
                                .isLessThan(1e-9);
                    } else if (ParticleTable.standard().knows(events.pdg()[i])) {
                        charge += ParticleTable.standard().charge(events.pdg()[i]);
                    }
                }
                assertThat(largest(total)).as("event " + event).isLessThan(1e-9);
                assertThat(charge).isZero();
            }
        }
    }

    @Test
    void everyParticleIsOnItsMassShell() {
        double[] masses = {0.1, 0.1, 5, 5, 5, 5, 4};
        for (int n = 0; n < ALL.size(); n++) {
            GeneratedEvents events = Events.generate(ALL.get(n), 500, "masses");
            for (int i = 0; i < events.particles(); i++) {
                int pdg = events.pdg()[i];
                boolean isNew = pdg == Pdg.NEW_SCALAR || pdg == Pdg.NEW_PSEUDOSCALAR || pdg == Pdg.Z_PRIME;
                double mass = isNew ? masses[n] : ParticleTable.standard().mass(pdg);
                assertThat(Events.momentum(events, i).massSquared()).isCloseTo(mass * mass, within(1e-8));
            }
        }
    }

    @Test
    void anEventDependsOnItsNumberOnly() {
        LeptonPairBosonGenerator generator = new LeptonPairBosonGenerator(
                SPREAD,
                Radiation.standard(),
                HEAVY,
                Pdg.TAU,
                BosonDecay.TAUS,
                Flight.None.INSTANCE,
                TauDecay.inclusive());
        GeneratedEvents forward = Events.generate(generator, 50, "order");
        GeneratedEvents backward = new GeneratedEvents();
        RandomStream random = new RandomStream(1, "order");
        for (int event = 49; event >= 0; event--) {
            generator.generate(event, random, backward);
        }
        for (int event = 0; event < 50; event++) {
            int shift = backward.firstParticle(49 - event) - forward.firstParticle(event);
            for (int i = forward.firstParticle(event); i < forward.endParticle(event); i++) {
                assertThat(backward.pdg()[i + shift]).isEqualTo(forward.pdg()[i]);
                assertThat(backward.px()[i + shift]).isEqualTo(forward.px()[i]);
                assertThat(backward.z()[i + shift]).isEqualTo(forward.z()[i]);
            }
        }
    }

    @Test
    void aLongLivedBosonFliesItsLifetime() {
        GeneratedEvents events =
                Events.generate(of(LIGHT, Pdg.TAU, BosonDecay.ELECTRONS, new Flight.Exponential(7)), 20_000, "flight");
        double sum = 0;
        for (int event = 0; event < events.events(); event++) {
            int boson = Events.find(events, event, Pdg.NEW_SCALAR, -1);
            int electron = Events.find(events, event, Pdg.ELECTRON, boson);
            double dx = events.x()[electron] - events.x()[boson];
            double dy = events.y()[electron] - events.y()[boson];
            double dz = events.z()[electron] - events.z()[boson];
            sum += Math.sqrt(dx * dx + dy * dy + dz * dz)
                    * LIGHT.mass()
                    / Events.momentum(events, boson).momentum();
        }
        // Four standard deviations of the mean of an exponential.
        assertThat(sum / events.events()).isCloseTo(7, within(4 * 7 / Math.sqrt(20_000)));
    }

    @Test
    void allEventsWeighTheSame() {
        for (LeptonPairBosonGenerator generator : ALL) {
            GeneratedEvents events = Events.generate(generator, 2_000, "weights");
            for (int event = 0; event < events.events(); event++) {
                assertThat(events.weight(event)).isEqualTo(1);
            }
        }
    }

    @Test
    void whatIsImpossibleIsRefused() {
        assertThatThrownBy(() -> of(HEAVY, Pdg.MUON, BosonDecay.PHOTONS, Flight.None.INSTANCE))
                .hasMessageContaining("two photons");
        assertThatThrownBy(() -> of(LIGHT, Pdg.MUON, BosonDecay.MUONS, Flight.None.INSTANCE))
                .hasMessageContaining("mass 0.1 GeV");
        assertThatThrownBy(() -> of(HEAVY.withMass(9), Pdg.TAU, BosonDecay.MUONS, Flight.None.INSTANCE))
                .hasMessageContaining("threshold");
        assertThatThrownBy(() -> of(HEAVY, Pdg.ELECTRON, BosonDecay.MUONS, Flight.None.INSTANCE))
                .hasMessageContaining("lepton 11");
    }

    private static double largest(FourVector v) {
        return Math.max(Math.max(Math.abs(v.px()), Math.abs(v.py())), Math.max(Math.abs(v.pz()), Math.abs(v.energy())));
    }
}
