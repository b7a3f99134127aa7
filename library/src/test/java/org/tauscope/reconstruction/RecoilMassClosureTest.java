package org.tauscope.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.detector.DetectorCard;
import org.tauscope.detector.DetectorSimulation;
import org.tauscope.detector.SimulationOptions;
import org.tauscope.detector.TruthMatch;
import org.tauscope.event.DetectedEvents;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.FourVector;
import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.reconstruction.VertexResult.Vertex;

/** e+e- -> mu mu X with X unseen: its mass from the muons and the beams, and the error of that. Fixed seed. */
class RecoilMassClosureTest {

    private static final double MUON = ParticleTable.standard().mass(Pdg.MUON);
    private static final double[] MUONS = {MUON, MUON};

    private final DetectorCard card = DetectorCard.belle().withoutSecondaries();
    private final Beams beams = card.beams();
    private final BeamSpot spot = BeamSpot.of(card);
    private final GeneratedEvents generated = new GeneratedEvents();
    private final DetectedEvents detected = new DetectedEvents();
    private final TruthMatch match = new TruthMatch();

    /** Two muons with a flat mass of the pair, isotropic, against X; born in the beam spot, at the nominal energy. */
    private void generate(double mass, int events) {
        RandomStream random = new RandomStream(20251122, "recoil " + mass);
        double sqrtS = beams.sqrtS();
        for (int event = 0; event < events; event++) {
            random.at(event, Stage.PROCESS);
            generated.beginEvent(event, 1);
            double pairMass = 2 * MUON + (sqrtS - mass - 2 * MUON) * random.nextDouble();
            FourVector pair = isotropic(pairMass, TwoBody.momentum(sqrtS, pairMass, mass), random);
            FourVector muon = isotropic(MUON, TwoBody.momentum(pairMass, MUON, MUON), random);
            double x = beams.spotX() * random.nextGaussian();
            double y = beams.spotY() * random.nextGaussian();
            double z = beams.spotZ() * random.nextGaussian();
            for (int charge = -1; charge <= 1; charge += 2) {
                FourVector lab = beams.toLaboratory(
                        FourVector.ofMass(MUON, charge * muon.px(), charge * muon.py(), charge * muon.pz())
                                .boostedFromRestFrameOf(pair));
                generated.addParticle(
                        -charge * Pdg.MUON,
                        GeneratedEvents.NO_MOTHER,
                        lab.px(),
                        lab.py(),
                        lab.pz(),
                        lab.energy(),
                        x,
                        y,
                        z,
                        0);
            }
        }
        new DetectorSimulation(card, SimulationOptions.natural()).simulate(generated, random, detected, match);
    }

    private static FourVector isotropic(double mass, double p, RandomStream random) {
        double cosTheta = 2 * random.nextDouble() - 1;
        double sinTheta = Math.sqrt(1 - cosTheta * cosTheta);
        double phi = 2 * Math.PI * random.nextDouble();
        return FourVector.ofMass(mass, p * sinTheta * Math.cos(phi), p * sinTheta * Math.sin(phi), p * cosTheta);
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, 7, 9})
    void theRecoilMassHasUnitPulls(double mass) {
        generate(mass, 4000);
        VertexFit fit = new VertexFit(card);
        double sum = 0;
        double squares = 0;
        double spread = 0;
        double predicted = 0;
        int n = 0;
        for (int event = 0; event < detected.events(); event++) {
            int first = detected.firstTrack(event);
            if (detected.endTrack(event) - first != 2
                    || !(fit.fitAt(spot, detected, first, first + 1) instanceof Vertex vertex)) {
                continue;
            }
            assertThat(vertex.ndf()).isEqualTo(4);
            RecoilMass recoil = RecoilMass.against(vertex, MUONS, beams);
            double pull = (recoil.mass() - mass) / recoil.sigmaTracks();
            sum += pull;
            squares += pull * pull;
            spread += (recoil.mass() - mass) * (recoil.mass() - mass);
            // The formula of the two-body kinematics with E* and m of the fitted pair: dM = (sqrt(s) dE* - m dm) / M.
            predicted += squared(formula(vertex, recoil.mass()));
            n++;
        }
        assertThat(n).isGreaterThan(2000);
        assertThat(sum / n).isCloseTo(0, within(4 / Math.sqrt(n)));
        // Quadratic terms widen the pulls of light recoils: 4 standard deviations and 2 %.
        assertThat(Math.sqrt(squares / n)).isCloseTo(1, within(4 / Math.sqrt(2.0 * n) + 0.02));
        assertThat(Math.sqrt(spread / predicted)).isCloseTo(1, within(0.1));
    }

    /** The error from the formula, E* and m moved along every principal direction of the momenta by differences. */
    private double formula(Vertex vertex, double mass) {
        double[] p = new double[6];
        for (int i = 0; i < 6; i++) {
            p[i] = vertex.momentum(i / 3, i % 3);
        }
        double[] slope = new double[6];
        double m = pair(p).mass();
        for (int i = 0; i < 6; i++) {
            double step = 1e-5;
            double[] up = p.clone();
            double[] down = p.clone();
            up[i] += step;
            down[i] -= step;
            double energy = (beams.toCentreOfMass(pair(up)).energy()
                            - beams.toCentreOfMass(pair(down)).energy())
                    / (2 * step);
            double pairMass = (pair(up).mass() - pair(down).mass()) / (2 * step);
            slope[i] = (beams.sqrtS() * energy - m * pairMass) / mass;
        }
        double variance = 0;
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                variance += slope[i] * slope[j] * vertex.covariance(3 + i, 3 + j);
            }
        }
        double sigma = Math.sqrt(variance);
        assertThat(RecoilMass.against(vertex, MUONS, beams).sigmaTracks()).isCloseTo(sigma, within(1e-4 * sigma));
        return sigma;
    }

    private static FourVector pair(double[] p) {
        return FourVector.ofMass(MUON, p[0], p[1], p[2]).plus(FourVector.ofMass(MUON, p[3], p[4], p[5]));
    }

    /** A collision energy off by a little moves M by (sqrt(s) - E*)/M of it; a fit to the true mass moves it back. */
    @Test
    void spreadOfTheBeamsAndTheRecoilConstraint() {
        generate(7, 400);
        VertexFit fit = new VertexFit(card);
        int n = 0;
        for (int event = 0; event < detected.events(); event++) {
            int first = detected.firstTrack(event);
            if (detected.endTrack(event) - first != 2
                    || !(fit.fitAt(spot, detected, first, first + 1) instanceof Vertex vertex)) {
                continue;
            }
            RecoilMass recoil = RecoilMass.against(vertex, MUONS, beams);
            FourVector pair = beams.toCentreOfMass(vertex.fourMomentum(MUONS));
            double expected = (beams.sqrtS() - pair.energy()) / recoil.mass() * beams.energySpread();
            assertThat(recoil.sigmaBeams()).isCloseTo(expected, within(1e-9));
            VertexResult moved = KinematicFit.fit(vertex, MUONS, new Constraint.Recoil(beams.total(), 7));
            assertThat(moved).isInstanceOf(Vertex.class);
            assertThat(RecoilMass.against((Vertex) moved, MUONS, beams).mass()).isCloseTo(7, within(1e-6));
            n++;
        }
        assertThat(n).isGreaterThan(150);
    }

    private static double squared(double x) {
        return x * x;
    }
}
