package org.tauscope.searches;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a user asks of a search.
 *
 * @param masses     masses to run, GeV; empty for those of the card
 * @param luminosity integrated luminosity in inverse femtobarn; empty for that of the card
 * @param quick      true for a tenth of the statistics
 * @param card       another card of the search than the one that ships
 * @param detector   another detector card than the one of the search
 */
public record SearchRequest(
        List<Double> masses, OptionalDouble luminosity, boolean quick, Optional<Path> card, Optional<Path> detector) {

    /** Copies the masses and checks the luminosity. */
    public SearchRequest {
        masses = List.copyOf(masses);
        if (luminosity.isPresent() && !(luminosity.getAsDouble() > 0 && luminosity.getAsDouble() <= 1e6)) {
            throw new IllegalArgumentException(
                    "luminosity: found " + luminosity.getAsDouble() + "/fb, expected a value in (0, 1e6]/fb");
        }
    }

    /** Everything as the card says. */
    public static SearchRequest standard() {
        return new SearchRequest(List.of(), OptionalDouble.empty(), false, Optional.empty(), Optional.empty());
    }

    /** The same with a tenth of the statistics. */
    public SearchRequest withQuick() {
        return new SearchRequest(masses, luminosity, true, card, detector);
    }

    /** The same at other masses, GeV. */
    public SearchRequest withMasses(List<Double> newMasses) {
        return new SearchRequest(newMasses, luminosity, quick, card, detector);
    }
}
