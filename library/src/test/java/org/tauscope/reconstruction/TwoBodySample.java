package org.tauscope.reconstruction;

import org.tauscope.detector.DetectorCard;
import org.tauscope.detector.DetectorSimulation;
import org.tauscope.detector.SimulationOptions;
import org.tauscope.detector.TruthMatch;
import org.tauscope.event.DetectedEvents;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.kinematics.TwoBody;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** One neutral particle an event, decaying isotropically to two others, generated at the beam spot and detected by Belle. */
final class TwoBodySample {

    final DetectorCard card = DetectorCard.belle().withoutSecondaries();
    final GeneratedEvents generated = new GeneratedEvents();
    final DetectedEvents detected = new DetectedEvents();
    final TruthMatch match = new TruthMatch();

    /**
     * What decays.
     *
     * @param mass   GeV
     * @param ctau   proper decay length, mm; negative for a fixed distance from the beam axis of that size
     * @param first  PDG number
     * @param mass1  GeV
     * @param second PDG number
     * @param mass2  GeV
     */
    record Parent(double mass, double ctau, int first, double mass1, int second, double mass2) {}

    /** Momenta flat from {@code low} to {@code high} GeV, cosines from -0.6 to 0.8. */
    TwoBodySample(Parent parent, int events, double low, double high, String sample) {
        RandomStream random = new RandomStream(20251122, sample);
        double daughter = TwoBody.momentum(parent.mass(), parent.mass1(), parent.mass2());
        for (int event = 0; event < events; event++) {
            random.at(event, Stage.PROCESS);
            generated.beginEvent(event, 1);
            FourVector p = direction(
                    parent.mass(),
                    low + (high - low) * random.nextDouble(),
                    1.4 * random.nextDouble() - 0.6,
                    random.nextDouble());
            double length = parent.ctau() < 0
                    ? -parent.ctau() * p.momentum() / p.pt()
                    : -parent.ctau() * p.momentum() / parent.mass() * Math.log1p(-random.nextDouble());
            double[] at = new double[3];
            double[] spot = {
                card.beams().spotX(), card.beams().spotY(), card.beams().spotZ()
            };
            double[] flight = {p.px(), p.py(), p.pz()};
            for (int i = 0; i < 3; i++) {
                at[i] = spot[i] * random.nextGaussian() + length * flight[i] / p.momentum();
            }
            FourVector one = direction(parent.mass1(), daughter, 2 * random.nextDouble() - 1, random.nextDouble());
            FourVector two = FourVector.ofMass(parent.mass2(), -one.px(), -one.py(), -one.pz());
            add(parent.first(), one.boostedFromRestFrameOf(p), at);
            add(parent.second(), two.boostedFromRestFrameOf(p), at);
        }
        new DetectorSimulation(card, SimulationOptions.natural()).simulate(generated, random, detected, match);
    }

    private void add(int pdg, FourVector p, double[] at) {
        generated.addParticle(
                pdg, GeneratedEvents.NO_MOTHER, p.px(), p.py(), p.pz(), p.energy(), at[0], at[1], at[2], 0);
    }

    /** The generated four-momentum of a particle. */
    FourVector momentum(int particle) {
        return new FourVector(
                generated.px()[particle],
                generated.py()[particle],
                generated.pz()[particle],
                generated.energy()[particle]);
    }

    /** True where an event has exactly two tracks, in the order of its two particles, neither of a decay in flight. */
    boolean isWhole(int event) {
        int first = detected.firstTrack(event);
        return detected.endTrack(event) - first == 2
                && !match.followsDecayProduct(first)
                && !match.followsDecayProduct(first + 1);
    }

    private static FourVector direction(double mass, double p, double cosTheta, double turn) {
        double sinTheta = Math.sqrt(1 - cosTheta * cosTheta);
        double phi = 2 * Math.PI * turn;
        return FourVector.ofMass(mass, p * sinTheta * Math.cos(phi), p * sinTheta * Math.sin(phi), p * cosTheta);
    }
}
