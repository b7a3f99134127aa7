package org.tauscope.searches.heavyneutrallepton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.tauscope.interpretation.ExcludedInterval;
import org.tauscope.statistics.ExactCounting;

/**
 * The mixings that are excluded at one mass, observed and expected, by exact CLs.
 *
 * @param observed from the observed counts; empty where nothing is excluded or nothing was observed
 * @param expected at the -2, -1, 0, +1, +2 sigma quantiles of CLs under background alone, each empty where nothing is
 *                 excluded
 */
record CouplingLimit(Optional<ExcludedInterval> observed, List<Optional<ExcludedInterval>> expected) {

    /** Smallest mixing that is looked at: far below the reach at any mass. */
    static final double SMALLEST = 1e-5;

    /** Largest mixing: all of the tau neutrino. */
    static final double LARGEST = 1;

    private static final double[] SIGMAS = {-2, -1, 0, 1, 2};
    private static final int OBSERVED = SIGMAS.length;

    /**
     * Computes the limits.
     *
     * @param counting        exact counting in the signal regions
     * @param signal          signal yield at the mass
     * @param observedCounts  observed events per signal region, or null where nothing was observed
     * @param confidenceLevel e.g. 0.95
     */
    static CouplingLimit of(
            ExactCounting counting, SignalYield signal, int @Nullable [] observedCounts, double confidenceLevel) {
        Map<Double, double[]> known = new HashMap<>();
        double alpha = 1 - confidenceLevel;
        List<Optional<ExcludedInterval>> intervals = new ArrayList<>();
        for (int curve = 0; curve <= OBSERVED; curve++) {
            int index = curve;
            if (curve == OBSERVED && observedCounts == null) {
                intervals.add(Optional.empty());
                continue;
            }
            intervals.add(ExcludedInterval.find(
                    mixing -> known.computeIfAbsent(mixing, v -> allCls(counting, signal.events(v), observedCounts))[index],
                    SMALLEST,
                    LARGEST,
                    alpha));
        }
        return new CouplingLimit(intervals.get(OBSERVED), List.copyOf(intervals.subList(0, OBSERVED)));
    }

    /** The edge at small mixing. */
    OptionalDouble observedLower() {
        return lower(observed);
    }

    /** The edge at large mixing; empty where the exclusion reaches |V|^2 = 1. */
    OptionalDouble observedUpper() {
        return upper(observed);
    }

    /** Edges at small mixing at the five quantiles. */
    List<OptionalDouble> expectedLower() {
        return expected.stream().map(CouplingLimit::lower).toList();
    }

    /** Edges at large mixing at the five quantiles. */
    List<OptionalDouble> expectedUpper() {
        return expected.stream().map(CouplingLimit::upper).toList();
    }

    private static OptionalDouble lower(Optional<ExcludedInterval> interval) {
        return interval.isPresent() ? OptionalDouble.of(interval.get().lower()) : OptionalDouble.empty();
    }

    private static OptionalDouble upper(Optional<ExcludedInterval> interval) {
        return interval.isPresent() ? interval.get().upper() : OptionalDouble.empty();
    }

    private static double[] allCls(ExactCounting counting, double[] signal, int @Nullable [] observed) {
        double[] expected = counting.expectedCls(signal, SIGMAS);
        double[] all = java.util.Arrays.copyOf(expected, SIGMAS.length + 1);
        all[OBSERVED] = observed == null ? 1 : counting.cls(signal, observed);
        return all;
    }
}
