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

    /** Edits that turn one word into the other; swapping two neighbours is one edit (Damerau, CACM 7 (1964) 171). */
    private static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                edits[i][j] = Math.min(edits[i - 1][j - 1] + change, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}
