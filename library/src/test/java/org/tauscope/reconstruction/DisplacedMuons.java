package org.tauscope.reconstruction;

import org.tauscope.detector.DetectorCard;
import org.tauscope.detector.DetectorSimulation;
import org.tauscope.detector.SimulationOptions;
import org.tauscope.detector.TruthMatch;
import org.tauscope.event.DetectedEvents;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** Pairs of muons from one point at a chosen distance from the beam axis, generated and detected by Belle. */
final class DisplacedMuons {

    static final double MUON_MASS = 0.1056583755;

    final DetectorCard card = DetectorCard.belle().withoutSecondaries();
    final GeneratedEvents generated = new GeneratedEvents();
    final DetectedEvents detected = new DetectedEvents();
    final TruthMatch match = new TruthMatch();

    /** Two muons of 0.6 to 1.6 GeV in random directions within 0.1 to 0.6 rad of the flight from the origin. */
    DisplacedMuons(int events, double radius, String sample) {
        this(events, radius, radius, sample, 0.1, 0.6);
    }

    /** The same at radii in a range, with each muon at an angle from {@code least} to {@code most}, in rad, to the flight. */
    DisplacedMuons(int events, double inner, double outer, String sample, double least, double most) {
        RandomStream random = new RandomStream(20251122, sample);
        for (int event = 0; event < events; event++) {
            random.at(event, Stage.PROCESS);
            generated.beginEvent(event, 1);
            double phi = 2 * Math.PI * random.nextDouble();
            double radius = outer > inner ? inner + (outer - inner) * random.nextDouble() : outer;
            double cosTheta = 1.2 * random.nextDouble() - 0.5;
            double sinTheta = Math.sqrt(1 - cosTheta * cosTheta);
            double x = radius * Math.cos(phi);
            double y = radius * Math.sin(phi);
            double z = radius * cosTheta / sinTheta;
            for (int charge = -1; charge <= 1; charge += 2) {
                double p = 0.6 + random.nextDouble();
                double open = least + (most - least) * random.nextDouble();
                double turn = 2 * Math.PI * random.nextDouble();
                double u = Math.sin(open) * Math.cos(turn);
                double v = Math.sin(open) * Math.sin(turn);
                double w = Math.cos(open);
                // Along, and perpendicular to, the flight (sinTheta cosPhi, sinTheta sinPhi, cosTheta).
                FourVector muon = FourVector.ofMass(
                        MUON_MASS,
                        p * (w * sinTheta * Math.cos(phi) + u * cosTheta * Math.cos(phi) - v * Math.sin(phi)),
                        p * (w * sinTheta * Math.sin(phi) + u * cosTheta * Math.sin(phi) + v * Math.cos(phi)),
                        p * (w * cosTheta - u * sinTheta));
                generated.addParticle(
                        -charge * Pdg.MUON,
                        GeneratedEvents.NO_MOTHER,
                        muon.px(),
                        muon.py(),
                        muon.pz(),
                        muon.energy(),
                        x,
                        y,
                        z,
                        0);
            }
        }
        new DetectorSimulation(card, SimulationOptions.natural()).simulate(generated, random, detected, match);
    }

    /** The true helix of a track. */
    Helix trueHelix(int track) {
        int i = match.particle(track);
        return Helix.through(
                generated.pdg()[i] < 0 ? 1 : -1,
                card.field(),
                new FourVector(
                        generated.px()[i],
                        generated.py()[i],
                        generated.pz()[i],
                        generated.energy()[i]),
                generated.x()[i],
                generated.y()[i],
                generated.z()[i]);
    }
}
