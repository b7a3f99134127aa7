package org.tauscope.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.event.DetectedEvents;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/**
 * Energy and momentum of four muons against those of the beams: what is missing is zero within the errors of the tracks.
 * Fixed seed; four standard deviations of means and of widths each (p = 6e-5).
 */
class FourMuonBalanceClosureTest {

    private static final double MUON = ParticleTable.standard().mass(Pdg.MUON);
    private static final double PAIR = 2.5;
    private static final int EVENTS = 3000;

    private final RandomStream random = new RandomStream(12, "four muons");
    private final GeneratedEvents generated = new GeneratedEvents();
    private final DetectedEvents detected = new DetectedEvents();

    @ParameterizedTest
    @ValueSource(strings = {"belle", "belle2"})
    void fourMuonsBalanceTheBeams(String name) {
        DetectorCard card = DetectorCard.named(name).withoutSecondaries();
        FourVector beams = card.beams().total();
        generate(beams);
        new DetectorSimulation(card, SimulationOptions.natural())
                .simulate(generated, random, detected, new TruthMatch());
        double[] expected = {beams.energy(), beams.px(), beams.py(), beams.pz()};
        double[] sum = new double[4];
        double[] squares = new double[4];
        int complete = 0;
        for (int event = 0; event < EVENTS; event++) {
            if (detected.endTrack(event) - detected.firstTrack(event) != 4) {
                continue;
            }
            complete++;
            double[] total = new double[4];
            double[] variance = new double[4];
            for (int track = detected.firstTrack(event); track < detected.endTrack(event); track++) {
                add(track, Constants.BENDING * card.field(), total, variance);
            }
            for (int k = 0; k < 4; k++) {
                double pull = (total[k] - expected[k]) / Math.sqrt(variance[k]);
                sum[k] += pull;
                squares[k] += pull * pull;
            }
        }
        assertThat(complete).isGreaterThan(EVENTS / 3);
        for (int k = 0; k < 4; k++) {
            assertThat(sum[k] / complete).as("mean pull " + k).isCloseTo(0, within(4 / Math.sqrt(complete)));
            assertThat(squares[k] / complete).as("width " + k).isCloseTo(1, within(4 * Math.sqrt(2.0 / complete)));
        }
    }

    /** Two pairs of 2.5 GeV, back to back in the frame of the collision, each with isotropic muons. */
    private void generate(FourVector beams) {
        double momentum = TwoBody.momentum(beams.mass(), PAIR, PAIR);
        for (int event = 0; event < EVENTS; event++) {
            random.at(event, Stage.PROCESS);
            generated.beginEvent(event, 1);
            FourVector first = isotropic(PAIR, momentum);
            FourVector second = FourVector.ofMass(PAIR, -first.px(), -first.py(), -first.pz());
            decay(first, beams);
            decay(second, beams);
        }
    }

    private void decay(FourVector pair, FourVector beams) {
        FourVector muon = isotropic(MUON, TwoBody.momentum(PAIR, MUON, MUON));
        for (int charge = -1; charge <= 1; charge += 2) {
            FourVector p = FourVector.ofMass(MUON, charge * muon.px(), charge * muon.py(), charge * muon.pz())
                    .boostedFromRestFrameOf(pair)
                    .boostedFromRestFrameOf(beams);
            generated.addParticle(
                    -charge * Pdg.MUON, GeneratedEvents.NO_MOTHER, p.px(), p.py(), p.pz(), p.energy(), 0, 0, 0, 0);
        }
    }

    private FourVector isotropic(double mass, double momentum) {
        double cos = 2 * random.nextDouble() - 1;
        double sin = Math.sqrt(1 - cos * cos);
        double phi = 2 * Math.PI * random.nextDouble();
        return FourVector.ofMass(mass, momentum * sin * Math.cos(phi), momentum * sin * Math.sin(phi), momentum * cos);
    }

    /** Adds energy and momentum of a track with their variances, from (phi0, omega, tanLambda). */
    private void add(int track, double bending, double[] total, double[] variance) {
        double omega = detected.omega()[track];
        double phi = detected.phi0()[track];
        double t = detected.tanLambda()[track];
        double pt = bending / Math.abs(omega);
        double energy = Math.sqrt(pt * pt * (1 + t * t) + MUON * MUON);
        double[] value = {energy, pt * Math.cos(phi), pt * Math.sin(phi), pt * t};
        // Derivatives with respect to phi0, omega and tanLambda.
        double[][] slope = {
            {0, -pt * pt * (1 + t * t) / (energy * omega), pt * pt * t / energy},
            {-value[2], -value[1] / omega, 0},
            {value[1], -value[2] / omega, 0},
            {0, -value[3] / omega, pt}
        };
        int[] index = {1, 2, 4};
        int first = track * DetectedEvents.COVARIANCE_SIZE;
        for (int k = 0; k < 4; k++) {
            total[k] += value[k];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    int row = Math.max(index[i], index[j]);
                    int column = Math.min(index[i], index[j]);
                    variance[k] +=
                            slope[k][i] * slope[k][j] * detected.covariance()[first + row * (row + 1) / 2 + column];
                }
            }
        }
    }
}
