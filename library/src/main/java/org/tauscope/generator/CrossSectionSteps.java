package org.tauscope.generator;

import org.tauscope.kinematics.Beams;
import org.tauscope.models.Boson;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * The cross section of one process at the energy of some beams, one correction after the other.
 *
 * @param process      e.g. {@code tau tau X}
 * @param born         tree level with alpha(0), nb
 * @param withRunning  with the vacuum polarisation, nb; of four leptons, whose photons have many masses, the same as born
 * @param initialState born with photons off the beams, nb
 * @param complete     everything that the generator applies by default, nb
 * @param error        statistical, of each, nb; 0 where there is none
 */
public record CrossSectionSteps(
        String process, double born, double withRunning, double initialState, double complete, double error) {

    private static final Radiation RUNNING = new Radiation(false, true, false, false);
    private static final Radiation INITIAL = new Radiation(true, false, false, false);
    private static final int POINTS = 200_000;

    /** Of a pair of taus or muons; the complete one holds the photons off the pair. */
    public static CrossSectionSteps pairs(Beams beams, int lepton) {
        double mass = ParticleTable.standard().mass(lepton);
        return new CrossSectionSteps(
                pair(lepton),
                new Collision(beams, Radiation.off(), mass).crossSection(),
                new Collision(beams, RUNNING, mass).crossSection(),
                new Collision(beams, INITIAL, mass).crossSection(),
                new Collision(beams, Radiation.standard(), mass).crossSection(),
                0);
    }

    /** Of a boson beside a pair of taus or muons. */
    public static CrossSectionSteps of(Beams beams, Boson boson, int lepton) {
        BosonCrossSection fixed = new BosonCrossSection(boson, lepton, beams.sqrtS(), Radiation.off());
        BosonCrossSection running = new BosonCrossSection(boson, lepton, beams.sqrtS(), RUNNING);
        double threshold = fixed.threshold() * fixed.threshold();
        return new CrossSectionSteps(
                pair(lepton) + " X",
                new Collision(beams, Radiation.off(), threshold, fixed::at).crossSection(),
                new Collision(beams, RUNNING, threshold, running::at).crossSection(),
                new Collision(beams, INITIAL, threshold, fixed::at).crossSection(),
                new Collision(beams, Radiation.standard(), threshold, running::at).crossSection(),
                0);
    }

    /** Whether the beams have the energy for a boson beside a pair of leptons. */
    public static boolean isOpen(Beams beams, Boson boson, int lepton) {
        return beams.sqrtS() > boson.mass() + 2 * ParticleTable.standard().mass(lepton);
    }

    /** Of two pairs of taus or muons. */
    public static CrossSectionSteps fourLeptons(Beams beams, int lepton, int other) {
        FourLeptonGenerator.Estimate born =
                new FourLeptonGenerator(beams, Radiation.off(), lepton, other, TauDecay.stable()).crossSection(POINTS);
        FourLeptonGenerator.Estimate radiated =
                new FourLeptonGenerator(beams, INITIAL, lepton, other, TauDecay.stable()).crossSection(POINTS);
        return new CrossSectionSteps(
                pair(lepton) + " " + pair(other),
                born.value(),
                born.value(),
                radiated.value(),
                radiated.value(),
                Math.max(born.error(), radiated.error()));
    }

    /** Whether what is made through a photon alone, all but pairs of taus or muons, is right within a per cent: no Z. */
    public static boolean photonSuffices(Beams beams) {
        return beams.sqrtS() <= ZBoson.MISSED_ABOVE;
    }

    /** Photons off the beams: with over without. */
    public double initialStateRatio() {
        return initialState / born;
    }

    private static String pair(int lepton) {
        return lepton == Pdg.TAU ? "tau tau" : "mu mu";
    }
}
