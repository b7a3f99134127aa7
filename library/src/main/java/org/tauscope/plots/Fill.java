package org.tauscope.plots;

import java.awt.Color;

/**
 * How an area is filled.
 *
 * @param colour  of the area or of its hatching
 * @param pattern full colour or lines
 */
public record Fill(Color colour, Pattern pattern) {

    /** Full colour or parallel lines. */
    public enum Pattern {
        /** Full colour. */
        SOLID,
        /** Lines that rise to the right. */
        RISING,
        /** Lines that fall to the right. */
        FALLING,
        /** Nothing: an outline only. */
        EMPTY
    }

    /** Full colour. */
    public static Fill solid(Color colour) {
        return new Fill(colour, Pattern.SOLID);
    }

    /** Lines that rise to the right. */
    public static Fill hatched(Color colour) {
        return new Fill(colour, Pattern.RISING);
    }

    /** Nothing: an outline only. */
    public static Fill empty() {
        return new Fill(Color.WHITE, Pattern.EMPTY);
    }
}
