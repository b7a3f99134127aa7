package org.tauscope.searches;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tauscope.statistics.workspace.Workspace;

/**
 * What a search says about somebody else's events: how many it keeps where, and which rate of them it excludes.
 *
 * @param luminosity inverse femtobarn
 * @param regions    yields, region by region
 * @param fits       statistical conclusions; the one that is expected to reach farthest decides
 * @param remarks    what a reader must know
 */
public record RecastResult(double luminosity, List<Region> regions, List<Fit> fits, List<String> remarks) {

    /** Confidence levels of the limits, where a search can compute both. */
    public static final List<Double> LEVELS = List.of(0.90, 0.95);

    private static final int MEDIAN = 2;

    /** Copies the lists. */
    public RecastResult {
        regions = List.copyOf(regions);
        fits = List.copyOf(fits);
        remarks = List.copyOf(remarks);
        if (fits.isEmpty()) {
            throw new IllegalArgumentException("a recast needs at least one statistical conclusion");
        }
    }

    /**
     * One region.
     *
     * @param name       its name
     * @param acceptance share of the events that it keeps
     * @param error      its statistical error
     * @param background expected background events; empty where only limits of a run are known
     * @param observed   observed events; empty where nothing is observed or public
     */
    public record Region(
            String name, double acceptance, double error, OptionalDouble background, OptionalDouble observed) {}

    /**
     * Limits on the rate.
     *
     * @param level    confidence level
     * @param observed fb; empty without data or where no rate is excluded
     * @param expected at the -2, -1, 0, 1, 2 sigma quantiles of background-only outcomes, fb; empty ones exclude nothing
     */
    public record RateLimit(double level, OptionalDouble observed, List<OptionalDouble> expected) {

        /** Copies the list. */
        public RateLimit {
            expected = List.copyOf(expected);
        }

        /** The median expectation. */
        public OptionalDouble median() {
            return expected.get(MEDIAN);
        }

        /** What counts: observed where there are data, expected otherwise. */
        public OptionalDouble deciding(boolean hasData) {
            return hasData ? observed : median();
        }
    }

    /**
     * A statistical conclusion from one or several regions.
     *
     * @param regions   which regions
     * @param strongest the region among them that alone would be expected to reach farthest
     * @param hasData   whether there are observed counts
     * @param limits    on cross section times branching fraction, by confidence level, at least one
     * @param workspace the statistical model; empty where only limits of a run are known
     * @param rate      cross section times branching fraction at which its signal stands, fb
     */
    public record Fit(
            String regions,
            String strongest,
            boolean hasData,
            Map<Double, RateLimit> limits,
            Optional<Workspace> workspace,
            double rate) {

        /** Copies the limits. */
        public Fit {
            limits = Collections.unmodifiableMap(new TreeMap<>(limits));
        }

        /** The highest confidence level that the search states. */
        public double highestLevel() {
            return limits.keySet().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
        }

        /** The limit of a confidence level. */
        public RateLimit limit(double level) {
            RateLimit limit = limits.get(level);
            if (limit == null) {
                throw new IllegalArgumentException("limit: level " + level + ", expected one of " + limits.keySet());
            }
            return limit;
        }
    }

    /** The conclusion that is expected to reach farthest. */
    public Fit best() {
        return fits.stream()
                .min(Comparator.comparingDouble(
                        fit -> fit.limit(fit.highestLevel()).median().orElse(Double.POSITIVE_INFINITY)))
                .orElseThrow();
    }
}
