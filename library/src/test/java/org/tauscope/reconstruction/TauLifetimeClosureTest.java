package org.tauscope.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tauscope.detector.DetectorCard;
import org.tauscope.detector.DetectorSimulation;
import org.tauscope.detector.SimulationOptions;
import org.tauscope.detector.TruthMatch;
import org.tauscope.event.DetectedEvents;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.generator.Radiation;
import org.tauscope.generator.TauDecay;
import org.tauscope.generator.TauPairGenerator;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.reconstruction.VertexResult.Vertex;

/** The lifetime of the tau from vertices of three pions against the beam spot, without radiation. Fixed seed. */
@Tag("physics")
class TauLifetimeClosureTest {

    private static final int EVENTS = 16_000;
    private static final double PION = ParticleTable.standard().mass(Pdg.PI_PLUS);
    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);
    private static final double CTAU = ParticleTable.standard().ctau(Pdg.TAU);

    @Test
    void lifetimeOfTheTauIsFound() {
        DetectorCard card = DetectorCard.belle();
        Beams beams = card.beams();
        TauPairGenerator generator =
                new TauPairGenerator(beams, Radiation.off(), TauDecay.modes("3pi"), TauDecay.modes("mu"));
        RandomStream random = new RandomStream(20251122, "tau lifetime");
        GeneratedEvents generated = new GeneratedEvents();
        for (int event = 0; event < EVENTS; event++) {
            generator.generate(event, random, generated);
        }
        DetectedEvents detected = new DetectedEvents();
        new DetectorSimulation(card, SimulationOptions.natural())
                .simulate(generated, random, detected, new TruthMatch());
        CentreOfMassEvent inCms = new CentreOfMassEvent(card);
        Hemispheres sides = new Hemispheres();
        VertexFit fit = new VertexFit(card);
        BeamSpot spot = BeamSpot.of(card);
        double tauEnergy = beams.sqrtS() / 2;
        double tauMomentum = Math.sqrt(tauEnergy * tauEnergy - TAU * TAU);
        double weighted = 0;
        double weights = 0;
        double squares = 0;
        int[] three = new int[3];
        for (int event = 0; event < EVENTS; event++) {
            inCms.load(detected, event);
            if (inCms.tracks() != 4) {
                continue;
            }
            // The muon flies alone: opposite to the sum of the others for any axis; here its own direction.
            int alone = alone(inCms);
            sides.split(inCms, detected.charge(), inCms.px()[alone], inCms.py()[alone], inCms.pz()[alone]);
            if (sides.topology() != Topology.THREE_BY_ONE || sides.side(alone) == sides.tagSide()) {
                continue;
            }
            int n = 0;
            for (int i = 0; i < 4; i++) {
                if (i != alone) {
                    three[n++] = detected.firstTrack(event) + i;
                }
            }
            if (!(fit.fit(detected, three) instanceof Vertex vertex) || !(vertex.chi2() < 20)) {
                continue;
            }
            FourVector hadrons = beams.toCentreOfMass(vertex.fourMomentum(PION, PION, PION));
            double scale = tauMomentum / hadrons.momentum();
            FourVector tau = beams.toLaboratory(
                    new FourVector(scale * hadrons.px(), scale * hadrons.py(), scale * hadrons.pz(), tauEnergy));
            DecayLength flight = DecayLength.of(spot, vertex, tau);
            double perProper = tau.momentum() / TAU;
            double proper = flight.length() / perProper;
            double sigma = flight.sigma() / perProper;
            double weight = 1 / (sigma * sigma + CTAU * CTAU);
            weighted += weight * proper;
            squares += weight * weight * (sigma * sigma + CTAU * CTAU);
            weights += weight;
        }
        double mean = weighted / weights;
        double error = Math.sqrt(squares) / weights;
        assertThat(error / CTAU).as("relative error").isLessThan(0.03);
        // Three standard deviations: p = 0.003. The guessed direction of the tau is off by 7 degrees.
        assertThat(mean).isCloseTo(CTAU, within(3 * error));
    }

    /** The track that is farthest from the others: smallest sum of cosines to them. */
    private static int alone(CentreOfMassEvent event) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 4; i++) {
            double sum = 0;
            for (int j = 0; j < 4; j++) {
                FourVector a = new FourVector(event.px()[i], event.py()[i], event.pz()[i], event.energy()[i]);
                FourVector b = new FourVector(event.px()[j], event.py()[j], event.pz()[j], event.energy()[j]);
                sum += i == j ? 0 : a.cosAngle(b);
            }
            if (sum < least) {
                least = sum;
                best = i;
            }
        }
        return best;
    }
}
