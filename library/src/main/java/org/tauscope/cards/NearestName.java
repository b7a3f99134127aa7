package org.tauscope.cards;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a misspelt one most likely meant, for error messages. */
public final class NearestName {

    private NearestName() {}

    /**
     * The known name with the smallest edit distance to the found one.
     *
     * @param found what was written
     * @param known what could have been written
     * @return the nearest name, empty where none differs by less than half of its letters
     */
    public static Optional<String> of(String found, Collection<String> known) {
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(found.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best != null && 2 * bestDistance <= Math.max(found.length(), best.length())
                ? Optional.of(best)
                : Optional.empty();
    }

    /** ", did you mean 'x'?" or nothing: ready to be put behind a message. */
    public static String hint(String found, Collection<String> known) {
        return of(found, known).map(name -> ", did you mean '" + name + "'?").orElse("");
    }

    /** Levenshtein distance, two rows at a time. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
