package org.tauscope.cards;

import java.util.Objects;

/**
 * A number of a card with everything that makes it believable.
 *
 * @param name        dotted path of the number inside its card, e.g. {@code cuts.vertex_radius}
 * @param value       finite value, in {@code unit}
 * @param uncertainty one standard deviation, in {@code unit}; 0 where the card states none
 * @param unit        unit as written in the card; "1" for a pure number
 * @param source      where the number stands, or the reason for an assumption
 * @param assumed     true when nobody published the number and {@code source} says why it was chosen
 */
public record Quantity(String name, double value, double uncertainty, String unit, String source, boolean assumed) {

    /** Checks that value and uncertainty are finite and that unit and source are stated. */
    public Quantity {
        Objects.requireNonNull(name);
        if (!Double.isFinite(value)) {
            throw new CardException("quantity " + name + ": value " + value + " is not a finite number");
        }
        if (!(uncertainty >= 0) || !Double.isFinite(uncertainty)) {
            throw new CardException(
                    "quantity " + name + ": uncertainty " + uncertainty + " is not in [0, inf) " + unit);
        }
        if (unit.isBlank() || source.isBlank()) {
            throw new CardException("quantity " + name + ": unit and source must be stated");
        }
    }

    /** The same quantity with another value, for variations; the source keeps saying where the nominal one stands. */
    public Quantity withValue(double newValue) {
        return new Quantity(name, newValue, uncertainty, unit, source, assumed);
    }
}
