package org.tauscope.searches.resonance;

/** What a strength means in terms of a limited quantity: a cross section in fb, a coupling. */
@FunctionalInterface
public interface Coupling {

    /**
     * The quantity.
     *
     * @param mass     GeV
     * @param strength in the unit of the scan, from 0
     */
    double of(double mass, double strength);

    /** A quantity whose square is the strength, times a constant. */
    static Coupling root() {
        return (mass, strength) -> Math.sqrt(strength);
    }

    /** The strength itself. */
    static Coupling same() {
        return (mass, strength) -> strength;
    }
}
