package org.tauscope.searches.invisibleboson;

import java.util.List;
import org.tauscope.cards.CardException;
import org.tauscope.cards.NearestName;
import org.tauscope.generator.AlphaChannel;

/**
 * Spin and chirality of alpha.
 *
 * @param name how tables call it
 * @param spin of alpha
 * @param a    coupling A of A + B gamma5
 * @param b    coupling B
 */
record Hypothesis(String name, AlphaChannel.Spin spin, double a, double b) {

    /** All that can be asked for: no preferred chirality (VA), or leptons of one chirality. */
    static final List<Hypothesis> ALL = List.of(
            new Hypothesis("spin0-VA", AlphaChannel.Spin.ZERO, 1, 0),
            new Hypothesis("spin0-left", AlphaChannel.Spin.ZERO, 1, 1),
            new Hypothesis("spin0-right", AlphaChannel.Spin.ZERO, 1, -1),
            new Hypothesis("spin1-VA", AlphaChannel.Spin.ONE, 1, 0),
            new Hypothesis("spin1-left", AlphaChannel.Spin.ONE, 1, -1),
            new Hypothesis("spin1-right", AlphaChannel.Spin.ONE, 1, 1));

    /**
     * The hypothesis of a name.
     *
     * @throws CardException where there is none
     */
    static Hypothesis named(String name) {
        List<String> names = ALL.stream().map(Hypothesis::name).toList();
        return ALL.stream()
                .filter(hypothesis -> hypothesis.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CardException(
                        "hypotheses: found '" + name + "', expected one of " + names + NearestName.hint(name, names)));
    }
}
