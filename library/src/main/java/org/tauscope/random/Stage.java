package org.tauscope.random;

/**
 * The steps of the chain that throw dice. Each has a stream of its own, so that a change in one leaves the numbers of
 * all others as they were. The numbers are part of the random numbers: never reuse one.
 */
public enum Stage {
    /** Initial-state radiation and energy spread. */
    BEAM(0),
    /** The scattering itself. */
    PROCESS(1),
    /** Decay chain of the negative tau. */
    TAU_MINUS(2),
    /** Decay chain of the positive tau. */
    TAU_PLUS(3),
    /** Orientation of the two tau decays by their spin correlation. */
    SPIN(4),
    /** Production point and flight of long-lived particles. */
    FLIGHT(5),
    /** Decays in flight and interactions in the detector. */
    MATERIAL(6),
    /** Finding and measuring tracks. */
    TRACKING(7),
    /** Finding and measuring photons. */
    CALORIMETER(8),
    /** Particle identification. */
    IDENTIFICATION(9),
    /** Trigger decision. */
    TRIGGER(10),
    /** Random choices of the analysis itself. */
    SELECTION(11),
    /** Pseudo-experiments. */
    PSEUDO_DATA(12),
    /** Photons off the particles that the collision made. */
    FINAL_PHOTONS(13),
    /** Hadrons out of quarks. */
    HADRONISATION(14),
    /** Decays of those hadrons. */
    HADRON_DECAYS(15),
    /** Decays that a sample asks for instead of those that came about. */
    FORCED_DECAYS(16);

    private final int number;

    Stage(int number) {
        this.number = number;
    }

    /** The word of the counter that names this stage. */
    int number() {
        return number;
    }
}
