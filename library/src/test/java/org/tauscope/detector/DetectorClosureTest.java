package org.tauscope.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.event.DetectedEvents;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** What is counted after the simulation is what went into it. Fixed seeds. */
class DetectorClosureTest {

    private final DetectorCard belle = BelleCard.untriggered();
    private final GeneratedEvents generated = new GeneratedEvents();
    private final DetectedEvents detected = new DetectedEvents();
    private final TruthMatch match = new TruthMatch();

    /** One particle an event, flat in momentum and cosine, born on its radial flight. */
    private void generate(int pdg, int events, double low, double high, double radius) {
        double mass = ParticleTable.standard().mass(pdg);
        RandomStream random = new RandomStream(20251122, "particles of one kind");
        generated.clear();
        for (int event = 0; event < events; event++) {
            random.at(event, Stage.PROCESS);
            generated.beginEvent(event, 1);
            double p = low + (high - low) * random.nextDouble();
            double cosTheta = 1.2 * random.nextDouble() - 0.5;
            double sinTheta = Math.sqrt(1 - cosTheta * cosTheta);
            double phi = 2 * Math.PI * random.nextDouble();
            double r = radius < 0 ? 1000 * random.nextDouble() : radius;
            generated.addParticle(
                    pdg,
                    GeneratedEvents.NO_MOTHER,
                    p * sinTheta * Math.cos(phi),
                    p * sinTheta * Math.sin(phi),
                    p * cosTheta,
                    Math.hypot(p, mass),
                    r * Math.cos(phi),
                    r * Math.sin(phi),
                    r * cosTheta / sinTheta,
                    0);
        }
    }

    private void detect(DetectorCard card, SimulationOptions options) {
        new DetectorSimulation(card, options).simulate(generated, new RandomStream(4, "closure"), detected, match);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 150, 400, 600, 680})
    void efficiencyFromHitCountingIsTheEfficiencyCounted(int radius) {
        int events = 4000;
        generate(Pdg.MUON, events, 0.5, 2, radius);
        detect(belle, SimulationOptions.natural());
        Segment segment = new Segment(belle);
        Birth birth = new Birth();
        RandomStream random = new RandomStream(5, "other hits");
        double expected = 0;
        for (int i = 0; i < events; i++) {
            birth.set(
                    Pdg.MUON,
                    generated.px()[i],
                    generated.py()[i],
                    generated.pz()[i],
                    generated.x()[i],
                    generated.y()[i],
                    generated.z()[i]);
            if (segment.launch(birth)) {
                segment.leaveHits(segment.exit, random.at(i, Stage.TRACKING));
                expected += segment.efficiency() / events;
            }
        }
        // Four standard deviations of the difference of two counts: p = 6e-5.
        double counted = (double) detected.tracks() / events;
        assertThat(counted).isCloseTo(expected, within(4 * Math.sqrt(2 * expected * (1 - expected) / events)));
    }

    /** arXiv:2411.13596 and 2602.10897: standard tracking of Belle II finds 52.2 % and 48.0 % of such tracks. */
    @ParameterizedTest
    @ValueSource(strings = {"belle", "belle2"})
    void halfOfTheTracksBornUniformlyUpToOneMetreAreFound(String name) {
        generate(Pdg.MUON, 10_000, 0.5, 2, -1);
        detect(DetectorCard.named(name), SimulationOptions.natural());
        assertThat(detected.tracks() / 10_000.0).isBetween(0.47, 0.53);
    }

    /** NIM A491 (2002) 69: muons 89 %, pions 1.4 % per track at 1-3 GeV; the latter includes decays in flight. */
    @Test
    void muonIdentificationIsThatOfBelle() {
        generate(Pdg.MUON, 5000, 1, 3, 0);
        detect(belle, SimulationOptions.natural());
        // Where the end plates hide the muon system or the momentum at birth was below 1 GeV it is a little less.
        assertThat(average(detected.muonProbability())).isCloseTo(0.89, within(0.002));
        generate(Pdg.PI_PLUS, 30_000, 1, 3, 0);
        detect(belle, SimulationOptions.natural().withForcedDecayFraction(0));
        // Decays in flight make the statistical error 0.05 %.
        assertThat(average(detected.muonProbability())).isCloseTo(0.014, within(0.0015));
    }

    /** hep-ex/0108044: electrons 92.4 %, pions 0.25 % at 1-3 GeV. */
    @Test
    void electronIdentificationIsThatOfBelle() {
        generate(Pdg.ELECTRON, 3000, 1, 3, 0);
        detect(belle, SimulationOptions.natural());
        assertThat(average(detected.electronProbability())).isCloseTo(0.924, within(0.004));
        generate(Pdg.PI_PLUS, 3000, 1, 3, 0);
        detect(belle, SimulationOptions.natural());
        assertThat(average(detected.electronProbability())).isCloseTo(0.0025, within(2e-4));
    }

    /** Over tracks of the particles generated, measured at 1-3 GeV as in the papers. */
    private double average(double[] column) {
        double sum = 0;
        int tracks = 0;
        for (int track = 0; track < detected.tracks(); track++) {
            double pt = Constants.BENDING * belle.field() / Math.abs(detected.omega()[track]);
            double p = pt * Math.hypot(1, detected.tanLambda()[track]);
            if (match.particle(track) != TruthMatch.NONE && p > 1 && p < 3) {
                sum += column[track];
                tracks++;
            }
        }
        return sum / tracks;
    }

    /** Importance sampling changes errors, not expectations: four standard deviations, p = 6e-5 each. */
    @ParameterizedTest
    @ValueSource(ints = {Pdg.PI_PLUS, Pdg.K_PLUS, Pdg.K_LONG})
    void forcedDecaysAreUnbiased(int pdg) {
        generate(pdg, 60_000, 1, 2, 150);
        double[] natural = decayedYield(0);
        double[] forced = decayedYield(0.5);
        assertThat(forced[0])
                .as("tracks with a decay in flight")
                .isCloseTo(natural[0], within(4 * Math.hypot(forced[1], natural[1])));
        assertThat(forced[1]).as("and a smaller error").isLessThan(0.7 * natural[1]);
        // All events keep their total weight.
        assertThat(forced[2]).isCloseTo(60_000, within(4 * forced[3]));
    }

    @Test
    void forcedConversionsAreUnbiased() {
        generate(Pdg.PHOTON, 60_000, 0.3, 2, 0);
        double[] natural = decayedYield(SimulationOptions.natural());
        double[] forced = decayedYield(SimulationOptions.natural().withForcedConversionFraction(0.8));
        assertThat(natural[0]).isGreaterThan(500);
        assertThat(forced[0])
                .as("events with a track of a converted photon")
                .isCloseTo(natural[0], within(4 * Math.hypot(forced[1], natural[1])));
        assertThat(forced[1]).as("and a smaller error").isLessThan(0.5 * natural[1]);
        assertThat(forced[2]).isCloseTo(60_000, within(4 * forced[3]));
    }

    /** Weighted events with a track that follows a decay product and its error; sum of all weights and its error. */
    private double[] decayedYield(double fraction) {
        return decayedYield(new SimulationOptions(fraction, 10));
    }

    private double[] decayedYield(SimulationOptions options) {
        detect(belle, options);
        double sum = 0;
        double squares = 0;
        double all = 0;
        double allSquares = 0;
        for (int event = 0; event < detected.events(); event++) {
            double weight = detected.weight(event);
            all += weight;
            allSquares += (weight - 1) * (weight - 1);
            boolean decayed = false;
            for (int track = detected.firstTrack(event); track < detected.endTrack(event); track++) {
                decayed |= match.followsDecayProduct(track);
            }
            if (decayed) {
                sum += weight;
                squares += weight * weight;
            }
        }
        return new double[] {sum, Math.sqrt(squares), all, Math.sqrt(allSquares)};
    }

    @Test
    void theSameNumbersGiveTheSameEvents() {
        generate(Pdg.PI_PLUS, 200, 0.3, 2, 20);
        detect(belle, SimulationOptions.natural());
        double[] first = detected.d0().clone();
        detect(belle, SimulationOptions.natural());
        assertThat(detected.d0()).isEqualTo(first);
    }

    /** Review of Particle Physics, PRD 110 (2024) 030001: no 3 pi0 in 80 %, and momenta that balance. */
    @Test
    void kLongDecaysConserveMomentum() {
        KLongDecay decay = new KLongDecay();
        RandomStream random = new RandomStream(6, "K_L");
        double mass = ParticleTable.standard().mass(Pdg.K_LONG);
        int charged = 0;
        int muons = 0;
        int n = 20_000;
        for (int i = 0; i < n; i++) {
            decay.draw(random.at(i, Stage.MATERIAL));
            if (decay.daughters == 0) {
                continue;
            }
            charged++;
            muons += Math.abs(decay.pdg[1]) == Pdg.MUON ? 1 : 0;
            double[] p = decay.momenta;
            double e1 = Math.hypot(
                    ChargedSpecies.of(decay.pdg[0]).mass, Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]));
            double e2 = Math.hypot(
                    ChargedSpecies.of(decay.pdg[1]).mass, Math.sqrt(p[3] * p[3] + p[4] * p[4] + p[5] * p[5]));
            double missing = Math.sqrt(Math.pow(p[0] + p[3], 2) + Math.pow(p[1] + p[4], 2) + Math.pow(p[2] + p[5], 2));
            double missingMass =
                    decay.pdg[0] == -decay.pdg[1] ? ParticleTable.standard().mass(Pdg.PI_ZERO) : 0;
            assertThat(e1 + e2 + Math.hypot(missing, missingMass)).isCloseTo(mass, within(1e-9));
            int charges = ChargedSpecies.of(decay.pdg[0]).charge(decay.pdg[0])
                    + ChargedSpecies.of(decay.pdg[1]).charge(decay.pdg[1]);
            assertThat(charges).isZero();
        }
        assertThat((double) charged / n).isCloseTo(0.8013, within(4 * Math.sqrt(0.8013 * 0.1987 / n)));
        assertThat((double) muons / n).isCloseTo(0.2704, within(4 * Math.sqrt(0.2704 * 0.7296 / n)));
    }
}
