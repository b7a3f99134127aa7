package org.tauscope.generator;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.cards.Card;

/**
 * What a process card says about tau decays: {@code minus} and {@code plus} by charge, {@code one} and {@code other} for
 * pairs in which either tau may do either, {@code stable: true} for taus that do not decay. Modes are names of the decay
 * table; what is not said is every mode.
 */
final class TauChoices {

    private final Card card;
    private final List<String> facts = new ArrayList<>();

    /** @param card process card; its section {@code taus} may lack */
    TauChoices(Card card) {
        this.card = card;
    }

    /** What was chosen, for the title of the sample. */
    List<String> facts() {
        return facts;
    }

    /** Whether one and other are asked for instead of charges. */
    boolean byRole() {
        return card.has("taus") && (section().has("one") || section().has("other"));
    }

    /** Decays by charge. */
    TauDecayPair byCharge() {
        if (isStable()) {
            return TauDecayPair.stable();
        }
        return new TauDecayPair(modes("minus"), modes("plus"));
    }

    /** The tau beside one that makes a new particle. */
    TauDecay other() {
        return isStable() ? TauDecay.stable() : modes("other");
    }

    /** Decays of one tau of any charge and of its partner, which must not share a mode: pairs would count twice. */
    TauDecayPair byRoles() {
        Card taus = section();
        List<String> one = taus.texts("one");
        List<String> other = taus.texts("other");
        one.stream().filter(other::contains).findFirst().ifPresent(mode -> {
            throw taus.refuse("other", "'" + mode + "', which is among those of one", "modes that exclude each other");
        });
        return new TauDecayPair(modes("one"), modes("other"));
    }

    private boolean isStable() {
        if (!card.has("taus") || !section().has("stable") || !section().flag("stable")) {
            return false;
        }
        facts.add("stable taus");
        return true;
    }

    private TauDecay modes(String key) {
        if (!card.has("taus") || !section().has(key)) {
            return TauDecay.inclusive();
        }
        List<String> names = section().texts(key);
        if (names.isEmpty()) {
            throw section().refuse(key, "an empty list", "names of tau decay modes");
        }
        facts.add("taus " + key + ": " + String.join(" or ", names));
        return TauDecay.modes(names.toArray(String[]::new));
    }

    private Card section() {
        return card.section("taus");
    }
}
