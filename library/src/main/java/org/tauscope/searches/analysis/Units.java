package org.tauscope.searches.analysis;

import java.util.List;
import org.tauscope.cards.Card;
import org.tauscope.cards.Quantity;

/** Cross sections and luminosities of a card in the unit that it states; none is ever guessed. */
final class Units {

    private static final List<String> CROSS_SECTIONS = List.of("nb", "pb", "fb");
    private static final List<String> LUMINOSITIES = List.of("1/pb", "1/fb", "1/ab");

    private Units() {}

    /** A cross section in fb. */
    static double crossSection(Card card, String key) {
        Quantity found = card.quantity(key, CROSS_SECTIONS, Double.MIN_NORMAL, 1e30);
        double fb = switch (found.unit()) {
            case "nb" -> 1e6;
            case "pb" -> 1e3;
            default -> 1;
        };
        return fb * found.value();
    }

    /** A luminosity in 1/fb. */
    static double luminosity(Card card, String key) {
        Quantity found = card.quantity(key, LUMINOSITIES, Double.MIN_NORMAL, 1e30);
        double inverseFb = switch (found.unit()) {
            case "1/pb" -> 1e-3;
            case "1/ab" -> 1e3;
            default -> 1;
        };
        return inverseFb * found.value();
    }
}
