package org.tauscope.examples;

import java.util.Locale;
import org.tauscope.detector.DetectorCard;
import org.tauscope.detector.DetectorSimulation;
import org.tauscope.detector.SimulationOptions;
import org.tauscope.detector.TruthMatch;
import org.tauscope.event.DetectedEvents;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/** How far from the beam may a muon be born and still be found in Belle's drift chamber? */
public final class Example04HowFarOutIsATrackStillFound {

    private static final int MUONS = 2000;
    private static final double MOMENTUM = 1;
    private static final double MUON_MASS = 0.10566;

    private Example04HowFarOutIsATrackStillFound() {}

    /** Prints the fraction of 1 GeV muons, flying outwards across the beam, that are found. */
    public static void main(String[] arguments) {
        // Without secondaries: fake tracks are none of our muons.
        DetectorCard card = DetectorCard.belle().withoutSecondaries();
        DetectorSimulation belle = new DetectorSimulation(card, SimulationOptions.natural());
        System.out.println("born at [cm]   found");
        for (int radius = 0; radius <= 800; radius += 100) {
            GeneratedEvents generated = new GeneratedEvents();
            for (int event = 0; event < MUONS; event++) {
                generated.beginEvent(event, 1);
                double energy = Math.hypot(MOMENTUM, MUON_MASS);
                generated.addParticle(Pdg.MUON, GeneratedEvents.NO_MOTHER, MOMENTUM, 0, 0, energy, radius, 0, 0, 0);
            }
            DetectedEvents detected = new DetectedEvents();
            belle.simulate(generated, new RandomStream(1, "muons from " + radius), detected, new TruthMatch());
            System.out.printf(Locale.ROOT, "%12d %7.3f%n", radius / 10, (double) detected.tracks() / MUONS);
        }
    }
}
