package org.tauscope.generator;

import org.tauscope.cards.Card;

/** What a card says about the flight of a new particle: {@code ctau_mm} or {@code radius_mm: [low, high]}. */
final class FlightChoice {

    private FlightChoice() {}

    /**
     * The flight that a card asks for.
     *
     * @param particle section of the new particle
     * @param ctau     its proper decay length by its couplings, mm, for a card that says nothing; 0 for none
     */
    static Flight of(Card particle, double ctau) {
        if (particle.has("radius_mm")) {
            double[] range = particle.numbers("radius_mm");
            if (particle.has("ctau_mm") || range.length != 2) {
                throw particle.refuse(
                        "radius_mm",
                        range.length == 2 ? "ctau_mm beside it" : range.length + " numbers",
                        "[smallest, largest] transverse flight and no ctau_mm");
            }
            return new Flight.LogUniformRadius(range[0], range[1]);
        }
        double length = particle.has("ctau_mm") ? particle.number("ctau_mm", 0, 1e12) : ctau;
        return length > 0 ? new Flight.Exponential(length) : Flight.None.INSTANCE;
    }

    /** In words, with units. */
    static String describe(Flight flight) {
        return switch (flight) {
            case Flight.None none -> "prompt";
            case Flight.Exponential exponential -> "ctau_mm " + exponential.ctau();
            case Flight.LogUniformRadius radius ->
                "radius_mm " + radius.low() + " to " + radius.high() + " log-uniform";
        };
    }
}
