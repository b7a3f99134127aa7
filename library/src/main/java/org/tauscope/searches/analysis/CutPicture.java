package org.tauscope.searches.analysis;

import java.util.Optional;
import org.tauscope.cards.Card;

/**
 * The observable of a cut, to be shown for the entries that pass all other cuts (N - 1).
 *
 * @param cut      place in the list of cuts
 * @param title    name of the cut
 * @param template observable and bins; its name is that of the cut in letters, digits and -
 */
record CutPicture(int cut, String title, RegionTemplate template) {

    static Optional<CutPicture> read(int place, Card card) {
        if (!card.has("observable")) {
            return Optional.empty();
        }
        String title = card.text("name");
        String name = title.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        String label = card.has("label") ? card.text("label") : card.text("observable");
        return Optional.of(new CutPicture(
                place,
                title,
                new RegionTemplate(
                        name.isEmpty() ? "cut-" + (place + 1) : name,
                        label,
                        Optional.empty(),
                        CardExpression.read(title, card, "observable"),
                        RegionTemplate.edges(card))));
    }
}
