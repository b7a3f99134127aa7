package org.tauscope.searches;

import java.util.List;
import org.tauscope.cards.CardException;
import org.tauscope.cards.NearestName;
import org.tauscope.searches.ditauresonance.DitauResonanceSearch;
import org.tauscope.searches.heavyneutrallepton.HeavyNeutralLeptonSearch;
import org.tauscope.searches.invisibleboson.InvisibleBosonSearch;
import org.tauscope.searches.leptophilicscalar.LeptophilicScalarSearch;

/** The list of searches; it feeds the command line and the contract tests. */
public final class Searches {

    private Searches() {}

    /** All searches in the order of the talk. */
    public static List<Search> all() {
        return List.of(
                new HeavyNeutralLeptonSearch(),
                new LeptophilicScalarSearch(),
                new InvisibleBosonSearch(),
                new DitauResonanceSearch());
    }

    /**
     * The search with a name.
     *
     * @throws CardException where there is none, with the nearest known name
     */
    public static Search named(String name) {
        List<String> names = all().stream().map(Search::name).toList();
        return all().stream()
                .filter(search -> search.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CardException(
                        "search: found '" + name + "', expected one of " + names + NearestName.hint(name, names)));
    }
}
