package org.tauscope.reconstruction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.tauscope.event.DetectedEvents;
import org.tauscope.kinematics.FourVector;

/**
 * Pairs photons to pi0 and eta: all pairs in a mass window, the nearest to a mass in units of its window first, each photon
 * once. Photons are taken to come from the origin.
 *
 * @param piZeroWindow largest distance from the pi0 mass, GeV
 * @param etaWindow    largest distance from the eta mass, GeV
 * @param least        smallest energy of a photon in the laboratory, GeV
 */
public record PhotonPairFinder(double piZeroWindow, double etaWindow, double least) {

    /** Checks that windows are positive. */
    public PhotonPairFinder {
        if (!(piZeroWindow > 0 && etaWindow > 0 && least >= 0)) {
            throw new IllegalArgumentException("photon pairs: windows " + piZeroWindow + " and " + etaWindow
                    + " GeV must be positive and the least energy " + least + " GeV not negative");
        }
    }

    /** Assumed values: 15 and 40 MeV, three and five resolutions of Belle, and the calorimeter's own thresholds. */
    public static PhotonPairFinder standard() {
        return new PhotonPairFinder(0.015, 0.04, 0);
    }

    /** The pairs of an event of a batch, best first. */
    public List<PhotonPair> find(DetectedEvents events, int event) {
        List<PhotonPair> candidates = new ArrayList<>();
        for (int a = events.firstPhoton(event); a < events.endPhoton(event); a++) {
            for (int b = a + 1; b < events.endPhoton(event); b++) {
                if (events.photonEnergy()[a] > least && events.photonEnergy()[b] > least) {
                    addPair(events, a, b, candidates);
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(this::distance));
        BitSet used = new BitSet();
        List<PhotonPair> kept = new ArrayList<>();
        for (PhotonPair pair : candidates) {
            if (!used.get(pair.first()) && !used.get(pair.second())) {
                used.set(pair.first());
                used.set(pair.second());
                kept.add(pair);
            }
        }
        return kept;
    }

    private void addPair(DetectedEvents events, int a, int b, List<PhotonPair> candidates) {
        FourVector sum = photon(events, a).plus(photon(events, b));
        double mass = sum.mass();
        for (PhotonPair.Kind kind : PhotonPair.Kind.values()) {
            PhotonPair pair = new PhotonPair(kind, a, b, events.photonEnergy()[a], events.photonEnergy()[b], mass, sum);
            if (mass > 0 && distance(pair) < 1) {
                candidates.add(pair);
            }
        }
    }

    /** Distance from the mass in windows. */
    private double distance(PhotonPair pair) {
        double window = pair.kind() == PhotonPair.Kind.PI_ZERO ? piZeroWindow : etaWindow;
        return Math.abs(pair.mass() - pair.kind().mass()) / window;
    }

    private static FourVector photon(DetectedEvents events, int photon) {
        double energy = events.photonEnergy()[photon];
        double across = energy * Math.sin(events.photonTheta()[photon]);
        return new FourVector(
                across * Math.cos(events.photonPhi()[photon]),
                across * Math.sin(events.photonPhi()[photon]),
                energy * Math.cos(events.photonTheta()[photon]),
                energy);
    }
}
