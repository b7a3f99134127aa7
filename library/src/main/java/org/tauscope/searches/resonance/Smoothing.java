package org.tauscope.searches.resonance;

/** The coordinate in which the simulated background of a channel is nearly straight, and is smoothed by straight lines. */
public enum Smoothing {
    /** The mass itself; lines reach over at most 0.15 of the spectrum to either side (one standard deviation). */
    MASS(0.15),
    /**
     * The logarithm of the mass, with events per logarithm: for light pairs, whose spectra fall as 1 / m whether a virtual
     * photon, a Dalitz decay or a conversion with a misplaced vertex makes them. The form is known, so that lines may reach
     * over 0.3 of the spectrum where few events are simulated.
     */
    LOGARITHM(0.3);

    private final double longest;

    Smoothing(double longest) {
        this.longest = longest;
    }

    /** Longest kernel, share of the range. */
    double longest() {
        return longest;
    }

    /** The coordinate of a mass. */
    double coordinate(double mass) {
        return switch (this) {
            case MASS -> mass;
            case LOGARITHM -> Math.log(mass);
        };
    }

    /** The mass at a coordinate, GeV. */
    double mass(double coordinate) {
        return switch (this) {
            case MASS -> coordinate;
            case LOGARITHM -> Math.exp(coordinate);
        };
    }

    /** Derivative of the coordinate by the mass. */
    double slope(double mass) {
        return switch (this) {
            case MASS -> 1;
            case LOGARITHM -> 1 / mass;
        };
    }
}
