package org.tauscope.generator;

/**
 * Which radiative corrections are applied.
 *
 * @param initialState       photons off the beams
 * @param vacuumPolarisation running of the fine-structure constant
 * @param finalState         total effect of photons off the pair on the cross section; the photons themselves are not
 *                           generated
 */
public record Radiation(boolean initialState, boolean vacuumPolarisation, boolean finalState) {

    /** Everything that is implemented. */
    public static Radiation standard() {
        return new Radiation(true, true, true);
    }

    /** The Born process. */
    public static Radiation off() {
        return new Radiation(false, false, false);
    }
}
