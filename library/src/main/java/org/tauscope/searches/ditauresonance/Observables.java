package org.tauscope.searches.ditauresonance;

import java.util.List;
import org.tauscope.event.DetectedEvents;
import org.tauscope.kinematics.Thrust;
import org.tauscope.reconstruction.CentreOfMassEvent;

/**
 * What the classifiers look at: how X leaves a muon, what the recoil holds, and what is missing from the event. All in the
 * c.m. frame unless said otherwise. Energies and momenta are divided by the largest ones that the recoil mass leaves room
 * for, so that their meaning hardly depends on it. One object per thread.
 */
final class Observables {

    /** Names of the inputs, in the order of {@link #values}. */
    static final List<String> NAMES = List.of(
            "x_fast_muon",
            "x_slow_muon",
            "pair_mass",
            "recoil_transverse_to_fast",
            "recoil_transverse_to_slow",
            "recoil_cosine",
            "minus_cosine",
            "angle_of_muons",
            "y_fast_track",
            "y_slow_track",
            "cosine_of_tracks",
            "mass_of_tracks",
            "visible_share",
            "photon_energy",
            "four_track_mass",
            "missing_mass_squared",
            "missing_transverse",
            "missing_cosine",
            "lowest_cross_mass",
            "highest_cross_mass",
            "lowest_triple_mass",
            "thrust",
            "e_over_p_fast",
            "e_over_p_slow");

    private final double[] values = new double[NAMES.size()];
    private final Thrust thrust = new Thrust();
    private final double[] recoil = new double[4];

    /**
     * Describes a pair of an event.
     *
     * @param event      all tracks and photons; the muons of the pair have their mass, the others that of the pion
     * @param batch      holds the calorimeter's energies
     * @param places     of the positive and negative muon and of the two others
     * @param recoilMass GeV
     * @return the inputs in the order of {@link #NAMES}; overwritten by the next call
     */
    double[] of(CentreOfMassEvent event, DetectedEvents batch, int[] places, double recoilMass) {
        double sqrtS = event.frame().sqrtS();
        double most = (sqrtS * sqrtS - recoilMass * recoilMass) / (2 * sqrtS);
        boolean plusIsFast = event.energy()[places[0]] >= event.energy()[places[1]];
        int fast = places[plusIsFast ? 0 : 1];
        int slow = places[plusIsFast ? 1 : 0];
        recoil[0] = -event.px()[fast] - event.px()[slow];
        recoil[1] = -event.py()[fast] - event.py()[slow];
        recoil[2] = -event.pz()[fast] - event.pz()[slow];
        recoil[3] = sqrtS - event.energy()[fast] - event.energy()[slow];
        double momentum = norm(recoil[0], recoil[1], recoil[2]);
        values[0] = event.energy()[fast] / most;
        values[1] = event.energy()[slow] / most;
        values[2] = mass(event, fast, slow) / (sqrtS - recoilMass);
        values[3] = transverse(event, fast) / most;
        values[4] = transverse(event, slow) / most;
        values[5] = momentum > 0 ? recoil[2] / momentum : 0;
        values[6] = cosine(event, places[1], 0, 0, 1);
        values[7] = cosine(event, fast, event.px()[slow], event.py()[slow], event.pz()[slow]);
        describeRecoil(event, batch, places, recoilMass);
        describeEvent(event, sqrtS);
        describeCombinations(event, places);
        return values;
    }

    /** The two tracks beside the pair, in the rest frame of what recoils. */
    private void describeRecoil(CentreOfMassEvent event, DetectedEvents batch, int[] places, double recoilMass) {
        int a = places[2];
        int b = places[3];
        double energyA = restEnergy(event, a, recoilMass);
        double energyB = restEnergy(event, b, recoilMass);
        int fast = energyA >= energyB ? a : b;
        int slow = fast == a ? b : a;
        double most = recoilMass / 2;
        values[8] = Math.max(energyA, energyB) / most;
        values[9] = Math.min(energyA, energyB) / most;
        double pair = mass(event, a, b);
        // Of momenta large against their masses: m^2 = 2 E E (1 - cos).
        values[10] = Math.clamp(1 - pair * pair / (2 * Math.max(1e-6, energyA * energyB)), -1, 1);
        values[11] = pair / recoilMass;
        double visible = energyA + energyB;
        double photons = 0;
        for (int i = event.tracks(); i < event.size(); i++) {
            visible += restEnergy(event, i, recoilMass);
            photons += event.energy()[i];
        }
        values[12] = visible / recoilMass;
        values[13] = photons;
        values[22] = energyOverMomentum(event, batch, fast);
        values[23] = energyOverMomentum(event, batch, slow);
    }

    private void describeEvent(CentreOfMassEvent event, double sqrtS) {
        double px = 0;
        double py = 0;
        double pz = 0;
        double energy = 0;
        for (int i = 0; i < event.tracks(); i++) {
            px += event.px()[i];
            py += event.py()[i];
            pz += event.pz()[i];
            energy += event.energy()[i];
        }
        values[14] = Math.sqrt(Math.max(0, energy * energy - px * px - py * py - pz * pz)) / sqrtS;
        for (int i = event.tracks(); i < event.size(); i++) {
            px += event.px()[i];
            py += event.py()[i];
            pz += event.pz()[i];
            energy += event.energy()[i];
        }
        double missing = norm(px, py, pz);
        values[15] = ((sqrtS - energy) * (sqrtS - energy) - missing * missing) / (sqrtS * sqrtS);
        values[16] = Math.hypot(px, py) / sqrtS;
        values[17] = missing > 0 ? -pz / missing : 0;
        thrust.compute(event.px(), event.py(), event.pz(), event.size());
        values[21] = thrust.value();
    }

    /** Masses of a muon with a track of the recoil, and of three tracks: photons that convert, taus to three hadrons. */
    private void describeCombinations(CentreOfMassEvent event, int[] places) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        double triple = Double.POSITIVE_INFINITY;
        for (int muon = 0; muon < 2; muon++) {
            for (int other = 2; other < 4; other++) {
                double pair = mass(event, places[muon], places[other]);
                low = Math.min(low, pair);
                high = Math.max(high, pair);
            }
        }
        for (int left = 0; left < 4; left++) {
            triple = Math.min(triple, tripleMass(event, places, left));
        }
        values[18] = low;
        values[19] = high;
        values[20] = triple;
    }

    private static double tripleMass(CentreOfMassEvent event, int[] places, int left) {
        double px = 0;
        double py = 0;
        double pz = 0;
        double energy = 0;
        for (int k = 0; k < 4; k++) {
            if (k != left) {
                px += event.px()[places[k]];
                py += event.py()[places[k]];
                pz += event.pz()[places[k]];
                energy += event.energy()[places[k]];
            }
        }
        return Math.sqrt(Math.max(0, energy * energy - px * px - py * py - pz * pz));
    }

    private static double mass(CentreOfMassEvent event, int a, int b) {
        double e = event.energy()[a] + event.energy()[b];
        double x = event.px()[a] + event.px()[b];
        double y = event.py()[a] + event.py()[b];
        double z = event.pz()[a] + event.pz()[b];
        return Math.sqrt(Math.max(0, e * e - x * x - y * y - z * z));
    }

    /** Momentum of the recoil across the direction of a track, GeV. */
    private double transverse(CentreOfMassEvent event, int track) {
        double cosine = cosine(event, track, recoil[0], recoil[1], recoil[2]);
        return norm(recoil[0], recoil[1], recoil[2]) * Math.sqrt(Math.max(0, 1 - cosine * cosine));
    }

    private static double cosine(CentreOfMassEvent event, int i, double x, double y, double z) {
        double product = norm(event.px()[i], event.py()[i], event.pz()[i]) * norm(x, y, z);
        return product > 0
                ? Math.clamp((event.px()[i] * x + event.py()[i] * y + event.pz()[i] * z) / product, -1, 1)
                : 0;
    }

    /** Energy in the rest frame of the recoil, GeV. */
    private double restEnergy(CentreOfMassEvent event, int i, double recoilMass) {
        return (event.energy()[i] * recoil[3]
                        - event.px()[i] * recoil[0]
                        - event.py()[i] * recoil[1]
                        - event.pz()[i] * recoil[2])
                / recoilMass;
    }

    private static double energyOverMomentum(CentreOfMassEvent event, DetectedEvents batch, int i) {
        double momentum = norm(event.labPx()[i], event.labPy()[i], event.labPz()[i]);
        return Math.min(2, batch.clusterEnergy()[event.firstTrack() + i] / momentum);
    }

    private static double norm(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
