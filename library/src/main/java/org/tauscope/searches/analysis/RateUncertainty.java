package org.tauscope.searches.analysis;

import java.util.List;
import org.tauscope.cards.Card;
import org.tauscope.cards.NearestName;

/**
 * A relative uncertainty of the rate of some inputs, one parameter for all of them (normsys).
 *
 * @param name   parameter of the workspace
 * @param inputs whom it moves
 * @param size   one standard deviation, relative
 */
record RateUncertainty(String name, List<String> inputs, double size) {

    RateUncertainty {
        inputs = List.copyOf(inputs);
    }

    static RateUncertainty read(String name, Card card, List<String> known) {
        List<String> inputs = inputs(card, known);
        double size = card.quantity("size", "1", 0, 0.999).value();
        return new RateUncertainty(name, inputs, size);
    }

    /** Whom an uncertainty moves. */
    static List<String> inputs(Card card, List<String> known) {
        List<String> inputs = card.texts("inputs");
        for (String input : inputs) {
            if (!known.contains(input)) {
                throw card.refuse(
                        "inputs",
                        "'" + input + "'",
                        "backgrounds and signals " + known + NearestName.hint(input, known));
            }
        }
        return inputs;
    }
}
