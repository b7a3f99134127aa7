package org.tauscope.generator;

/**
 * Which radiative corrections are applied.
 *
 * @param initialState       photons off the beams
 * @param vacuumPolarisation running of the fine-structure constant
 * @param finalState         photons off the pair, and their total effect on the cross section
 * @param decays             photons off the charged daughters of taus
 */
public record Radiation(boolean initialState, boolean vacuumPolarisation, boolean finalState, boolean decays) {

    /** Everything that is implemented. */
    public static Radiation standard() {
        return new Radiation(true, true, true, true);
    }

    /** The Born process. */
    public static Radiation off() {
        return new Radiation(false, false, false, false);
    }
}
