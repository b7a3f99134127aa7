package org.tauscope.searches;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tauscope.cards.CardException;

/**
 * A finished run whose backgrounds are to be used again.
 *
 * @param folder     where it lies, for messages
 * @param search     short name of the search
 * @param detector   name of the detector
 * @param luminosity inverse femtobarn
 * @param workspaces pyhf JSON by file name without ending
 * @param limits     lines of {@code limits.csv}
 */
public record PreviousRun(
        String folder,
        String search,
        String detector,
        double luminosity,
        Map<String, String> workspaces,
        List<Limit> limits) {

    /** Copies workspaces and limits. */
    public PreviousRun {
        limits = List.copyOf(limits);
        workspaces = Collections.unmodifiableMap(new TreeMap<>(workspaces));
    }

    /**
     * Refuses a run of another search or detector.
     *
     * @throws CardException with what was expected
     */
    public void require(String wantedSearch, String wantedDetector) {
        if (!search.equals(wantedSearch) || !detector.equals(wantedDetector)) {
            throw new CardException("--run: found a run of " + search + " with detector " + detector + " in " + folder
                    + ", expected one of " + wantedSearch + " with detector " + wantedDetector);
        }
    }

    /**
     * The first workspace whose name begins like this.
     *
     * @throws CardException where there is none
     */
    public String workspace(String beginning) {
        return workspaces.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(beginning))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new CardException(
                        "--run: found no " + beginning + "*.json in " + folder + ", expected the folder of a run"));
    }
}
