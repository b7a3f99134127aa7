package org.tauscope.generator;

import org.tauscope.particles.Constants;

/**
 * Total cross section of e+e- -> gamma* -> l+ l-, the Z left out ({@link NeutralCurrent}), without photons off the beams: the Born formula
 * 4 pi alpha^2 / (3 s) beta (3 - beta^2) / 2, times the running of alpha, times the photons off the pair by Schwinger's
 * interpolation 1 + alpha [pi / (2 beta) - (3 + beta) / 4 (pi / 2 - 3 / (4 pi))] (J. Schwinger, Particles, Sources and
 * Fields II, section 5-4).
 */
final class PairCrossSection {

    private final double mass;
    private final Radiation radiation;
    private final VacuumPolarisation polarisation = new VacuumPolarisation();

    /**
     * Of pairs of leptons other than electrons.
     *
     * @param mass      of the lepton, GeV
     * @param radiation which corrections are applied; photons off the beams are not part of this
     */
    PairCrossSection(double mass, Radiation radiation) {
        this.mass = mass;
        this.radiation = radiation;
    }

    /** Cross section in nb at the squared mass s of the pair in GeV^2; 0 below threshold. */
    double at(double s) {
        double beta2 = 1 - 4 * mass * mass / s;
        if (beta2 <= 0) {
            return 0;
        }
        double beta = Math.sqrt(beta2);
        double sigma = 4 * Math.PI * Constants.ALPHA * Constants.ALPHA / (3 * s) * Constants.GEV2_NB * (3 - beta2) / 2;
        if (radiation.vacuumPolarisation()) {
            sigma *= polarisation.factor(s);
        }
        double photons = radiation.finalState() ? photonsOffThePair(beta) : 0;
        return sigma * (beta + photons);
    }

    /** What photons off the pair add to its velocity in the rate. */
    static double photonsOffThePair(double beta) {
        return Constants.ALPHA * (Math.PI / 2 - beta * (3 + beta) / 4 * (Math.PI / 2 - 3 / (4 * Math.PI)));
    }
}
