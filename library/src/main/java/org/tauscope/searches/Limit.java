package org.tauscope.searches;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One line of {@code limits.csv}: a limit, or one edge of an excluded interval.
 *
 * @param search     short name of the search
 * @param channel    channel, or {@code combined}
 * @param hypothesis what is excluded, e.g. {@code Dirac}
 * @param quantity   what is limited, e.g. {@code V2}
 * @param cl         confidence level in (0, 1)
 * @param mass       GeV
 * @param edge       {@code lower} or {@code upper} edge of an excluded interval, or {@code limit}
 * @param observed   from the observed counts; empty where nothing is excluded or nothing was observed
 * @param expected   at the -2, -1, 0, +1, +2 sigma quantiles of background-only outcomes; empty where not excluded
 */
public record Limit(
        String search,
        String channel,
        String hypothesis,
        String quantity,
        double cl,
        double mass,
        String edge,
        OptionalDouble observed,
        List<OptionalDouble> expected) {

    /** Column names of {@code limits.csv}. */
    public static final List<String> COLUMNS = List.of(
            "search",
            "channel",
            "hypothesis",
            "quantity",
            "cl",
            "mass_GeV",
            "edge",
            "observed",
            "expected",
            "expected_m2",
            "expected_m1",
            "expected_p1",
            "expected_p2");

    /** Checks confidence level, mass and the number of bands. */
    public Limit {
        expected = List.copyOf(expected);
        if (!(cl > 0 && cl < 1) || !(mass >= 0) || expected.size() != 5) {
            throw new IllegalArgumentException("limit: confidence level " + cl + " in (0, 1), mass " + mass
                    + " GeV >= 0 and 5 expected values wanted, found " + expected.size());
        }
    }

    /** The fields in the order of {@link #COLUMNS}; an empty text where there is no number. */
    public List<String> row() {
        return List.of(
                search,
                channel,
                hypothesis,
                quantity,
                ResultTable.number(cl),
                ResultTable.number(mass),
                edge,
                ResultTable.number(observed),
                ResultTable.number(expected.get(2)),
                ResultTable.number(expected.get(0)),
                ResultTable.number(expected.get(1)),
                ResultTable.number(expected.get(3)),
                ResultTable.number(expected.get(4)));
    }
}
