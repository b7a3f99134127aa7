package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.EventFrame;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

class GivenEventsTest {

    private static final Beams BEAMS = new Beams(7.004, 4.002, 0.0415, 0.0415, 0, 0, 0, 0);
    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);
    private static final int NEW = 9900012;

    private final RandomStream random = new RandomStream(11, "given");

    private static EventFrame centreOfMass() {
        return EventFrame.of(
                BEAMS, new FourVector(0, 0, 0, BEAMS.sqrtS()), Optional.empty(), EventFrame.Choice.CENTRE_OF_MASS);
    }

    private static EventFrame laboratory() {
        return EventFrame.of(BEAMS, BEAMS.total(), Optional.empty(), EventFrame.Choice.LABORATORY);
    }

    private GeneratedEvents prepared(GeneratedEvents given, EventFrame frame, GivenParticles particles) {
        GivenEvents events = new GivenEvents(BEAMS, frame, particles);
        events.load(given, 0);
        GeneratedEvents out = new GeneratedEvents();
        for (int event = 0; event < given.events(); event++) {
            events.generate(event, random, out);
        }
        return out;
    }

    /** A tau- of helicity +1 has its spin along the flight; pi- nu sends the pion along the spin: mean cosine 1/3. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void statedHelicitiesTurnTheDecays(int charge) {
        GeneratedEvents given = new GeneratedEvents();
        double p = 4;
        for (int event = 0; event < 20_000; event++) {
            given.beginEvent(event, 1);
            int tau = given.addParticle(
                    -charge * Pdg.TAU, GeneratedEvents.NO_MOTHER, 0, p, 0, Math.hypot(p, TAU), 0, 0, 0, 0);
            given.spin()[tau] = 1;
        }
        GeneratedEvents out = prepared(given, centreOfMass(), GivenParticles.asTheyAre());
        FourVector tauInLab = BEAMS.toLaboratory(new FourVector(0, p, 0, Math.hypot(p, TAU)));
        double sum = 0;
        int pions = 0;
        for (int event = 0; event < out.events(); event++) {
            int first = out.firstParticle(event);
            boolean pion1 = Math.abs(out.pdg()[first + 1]) == Pdg.PI_PLUS;
            boolean pion2 = Math.abs(out.pdg()[first + 2]) == Pdg.PI_PLUS;
            if (out.endParticle(event) == first + 3 && (pion1 || pion2)) {
                int pion = pion1 ? first + 1 : first + 2;
                FourVector inTau = vector(out, pion).inRestFrameOf(tauInLab);
                // The direction of flight seen from the rest frame: that of the tau in the c.m. frame is along y here.
                FourVector origin =
                        BEAMS.toLaboratory(new FourVector(0, 0, 0, 1)).inRestFrameOf(tauInLab);
                sum -= inTau.cosAngle(origin);
                pions++;
            }
        }
        double mean = sum / pions;
        assertThat(pions).isGreaterThan(1500);
        assertThat(mean).isCloseTo(-charge / 3.0, Offset.offset(4 * 0.577 / Math.sqrt(pions)));
    }

    /** Two pions of a pair left whole: 9 times the mean of the product of cosines along the taus is R_kk = 0.893. */
    @Test
    void pairsLeftWholeAreCorrelated() {
        TauPairGenerator generator = new TauPairGenerator(BEAMS, Radiation.off(), TauDecay.stable(), TauDecay.stable());
        GeneratedEvents given = new GeneratedEvents();
        RandomStream own = new RandomStream(5, "pairs");
        int events = 150_000;
        for (int event = 0; event < events; event++) {
            generator.generate(event, own, given);
        }
        GeneratedEvents out = prepared(given, laboratory(), GivenParticles.asTheyAre());
        double sum = 0;
        int pairs = 0;
        for (int event = 0; event < events; event++) {
            int first = out.firstParticle(event);
            double product = 1;
            int pions = 0;
            for (int i = first + 2; i < out.endParticle(event); i++) {
                int tau = out.mother()[i];
                boolean alone = Math.abs(out.pdg()[i]) == Pdg.PI_PLUS && (tau == first || tau == first + 1);
                if (alone && daughters(out, event, tau) == 2) {
                    FourVector rest = vector(out, tau);
                    FourVector origin = BEAMS.total().inRestFrameOf(rest);
                    product *= -vector(out, i).inRestFrameOf(rest).cosAngle(origin);
                    pions++;
                }
            }
            if (pions == 2) {
                sum += product;
                pairs++;
            }
        }
        assertThat(pairs).isGreaterThan(1000);
        // Pion directions: tau- has h = q, tau+ has h = -q, and axes along each tau: + R_kk/9, beams at rest, no
        // radiation.
        assertThat(sum / pairs).isCloseTo(0.8932 / 9, Offset.offset(4 / 3.0 / Math.sqrt(pairs)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 30, 3000})
    void declaredLifetimesAreThoseOfTheWeightedFlights(double ctau) {
        GeneratedEvents given = longLived(40_000);
        GeneratedEvents out = prepared(given, laboratory(), new GivenParticles(Map.of(NEW, ctau), Set.of()));
        double weights = 0;
        double squares = 0;
        double flights = 0;
        double spread = 0;
        for (int event = 0; event < out.events(); event++) {
            int first = out.firstParticle(event);
            double w = out.weight(event);
            assertThat(w).isBetween(0.0, 2.0);
            double flight = Math.hypot(
                    Math.hypot(out.x()[first + 1] - out.x()[first], out.y()[first + 1] - out.y()[first]),
                    out.z()[first + 1] - out.z()[first]);
            double proper =
                    flight * vector(out, first).mass() / vector(out, first).momentum();
            weights += w;
            squares += w * w;
            flights += w * proper;
            spread += w * w * proper * proper;
        }
        int n = out.events();
        assertThat(weights / n).isCloseTo(1, Offset.offset(4 * Math.sqrt(squares / n) / Math.sqrt(n)));
        assertThat(flights / n).isCloseTo(ctau, Offset.offset(4 * Math.sqrt(spread / n) / Math.sqrt(n)));
    }

    @Test
    void flightsSurviveTheChangeOfFrame() {
        GeneratedEvents given = longLived(10);
        for (int i = 1; i < given.particles(); i += 3) {
            for (int d = i; d < i + 2; d++) {
                given.x()[d] = 3;
                given.y()[d] = 0;
                given.z()[d] = 6;
            }
        }
        GeneratedEvents out = prepared(given, centreOfMass(), GivenParticles.asTheyAre());
        double proper =
                Math.sqrt(45) * vector(given, 0).mass() / vector(given, 0).momentum();
        FourVector moved = BEAMS.toLaboratory(vector(given, 0));
        double length = Math.sqrt(out.x()[1] * out.x()[1] + out.y()[1] * out.y()[1] + out.z()[1] * out.z()[1]);
        assertThat(length * moved.mass() / moved.momentum()).isCloseTo(proper, Offset.offset(1e-9));
        assertThat(out.x()[1] / length).isCloseTo(moved.px() / moved.momentum(), Offset.offset(1e-12));
    }

    @Test
    void invisibleParticlesLoseTheirDaughters() {
        GivenEvents events = new GivenEvents(BEAMS, laboratory(), new GivenParticles(Map.of(), Set.of(NEW)));
        GeneratedEvents out = new GeneratedEvents();
        events.load(longLived(1), 0);
        events.generate(0, random, out);
        assertThat(out.particles()).isEqualTo(1);
        assertThat(out.decayed()[0]).isTrue();
    }

    @Test
    void neutralPionsLeftWholeDecayAndUnknownParticlesAreMentioned() {
        GeneratedEvents given = new GeneratedEvents();
        given.beginEvent(0, 1);
        given.addParticle(Pdg.PI_ZERO, GeneratedEvents.NO_MOTHER, 0, 0, 1, Math.hypot(1, 0.1349768), 0, 0, 0, 0);
        given.addParticle(4900111, GeneratedEvents.NO_MOTHER, 0, 0, 1, 2, 0, 0, 0, 0);
        GivenEvents events = new GivenEvents(BEAMS, laboratory(), GivenParticles.asTheyAre());
        GeneratedEvents out = new GeneratedEvents();
        events.load(given, 0);
        events.generate(0, random, out);
        PreparationTally tally = events.takeTally();
        assertThat(out.decayed()[0]).isTrue();
        assertThat(tally.mesons()).isEqualTo(1);
        assertThat(tally.unseen()).containsExactly(Map.entry(4900111, 1L));
        FourVector sum = new FourVector(0, 0, 0, 0);
        for (int i = 2; i < out.particles(); i++) {
            sum = sum.plus(vector(out, i));
        }
        assertThat(sum.pz()).isCloseTo(1, Offset.offset(1e-9));
    }

    /** N of 1 GeV at (1, 0, 2) GeV, decaying at the origin to a muon pair. */
    private static GeneratedEvents longLived(int events) {
        GeneratedEvents given = new GeneratedEvents();
        double energy = Math.sqrt(6);
        for (int event = 0; event < events; event++) {
            given.beginEvent(event, 1);
            int mother = given.addParticle(NEW, GeneratedEvents.NO_MOTHER, 1, 0, 2, energy, 0, 0, 0, 0);
            given.addParticle(Pdg.MUON, mother, 0.5, 0, 1, energy / 2, 0, 0, 0, 0);
            given.addParticle(-Pdg.MUON, mother, 0.5, 0, 1, energy / 2, 0, 0, 0, 0);
        }
        return given;
    }

    private static int daughters(GeneratedEvents events, int event, int mother) {
        int count = 0;
        for (int i = events.firstParticle(event); i < events.endParticle(event); i++) {
            count += events.mother()[i] == mother && events.pdg()[i] != Pdg.PHOTON ? 1 : 0;
        }
        return count;
    }

    private static FourVector vector(GeneratedEvents events, int i) {
        return new FourVector(events.px()[i], events.py()[i], events.pz()[i], events.energy()[i]);
    }
}
