package org.tauscope.examples;

import java.util.Locale;
import org.tauscope.detector.DetectorCard;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.generator.Radiation;
import org.tauscope.generator.TauDecay;
import org.tauscope.generator.TauPairGenerator;
import org.tauscope.kinematics.Beams;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/**
 * Do the two taus of a pair know of each other? Their spins are parallel along the flight, so the two pions of
 * tau tau -> pi nu pi nu prefer opposite sides of their taus: 9 times the mean product of their cosines is -0.893.
 */
public final class Example02DoTheTausKnowOfEachOther {

    private static final int EVENTS = 100_000;

    private Example02DoTheTausKnowOfEachOther() {}

    /** Prints the correlation of generated events beside the closed form. */
    public static void main(String[] arguments) {
        Beams beams = DetectorCard.belle().beams();
        TauDecay toPion = TauDecay.modes("pi");
        TauPairGenerator generator = new TauPairGenerator(beams, Radiation.off(), toPion, toPion);
        RandomStream random = new RandomStream(1, "example");
        GeneratedEvents events = new GeneratedEvents();
        double sum = 0;
        for (long event = 0; event < EVENTS; event++) {
            events.clear();
            generator.generate(event, random, events);
            sum += cosine(events, Pdg.TAU, beams) * cosine(events, -Pdg.TAU, beams);
        }
        System.out.printf(
                Locale.ROOT, "C_kk = %.3f +- %.3f, closed form -0.893%n", 9 * sum / EVENTS, 3 / Math.sqrt(EVENTS));
    }

    /** Cosine of the pion in the rest frame of its tau, against the flight of the negative tau. */
    private static double cosine(GeneratedEvents events, int tau, Beams beams) {
        int parent = 0;
        while (events.pdg()[parent] != tau) {
            parent++;
        }
        int pion = parent + 1;
        while (events.mother()[pion] != parent || Math.abs(events.pdg()[pion]) != Pdg.PI_PLUS) {
            pion++;
        }
        FourVector flight = beams.toCentreOfMass(vector(events, parent));
        FourVector inRestFrame = beams.toCentreOfMass(vector(events, pion)).inRestFrameOf(flight);
        return Integer.signum(tau) * inRestFrame.cosAngle(flight);
    }

    private static FourVector vector(GeneratedEvents events, int i) {
        return new FourVector(events.px()[i], events.py()[i], events.pz()[i], events.energy()[i]);
    }
}
