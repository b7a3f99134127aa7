package org.tauscope.searches.heavyneutrallepton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.tauscope.interpretation.ExclusionScan;
import org.tauscope.statistics.CountingModel;
import org.tauscope.statistics.ExactCounting;

/**
 * The mixings that are excluded at one mass, observed and expected, by exact CLs.
 *
 * @param observed from the observed counts; empty where nothing was observed
 * @param expected at the -2, -1, 0, +1, +2 sigma quantiles of CLs under background alone
 */
record CouplingLimit(Optional<ExclusionScan> observed, List<ExclusionScan> expected) {

    /** Smallest mixing that is looked at: far below the reach at any mass. */
    static final double SMALLEST = 1e-5;

    /** Largest mixing: all of the tau neutrino. */
    static final double LARGEST = 1;

    /** Place of the median among the expected quantiles. */
    static final int MEDIAN = 2;

    private static final double[] SIGMAS = {-2, -1, 0, 1, 2};

    /**
     * Computes the limits.
     *
     * @param counting        exact counting in the signal regions
     * @param signal          signal yield at the mass
     * @param observedCounts  observed events per signal region; empty where nothing was observed
     * @param confidenceLevel e.g. 0.95
     */
    static CouplingLimit of(
            ExactCounting counting, SignalYield signal, Optional<int[]> observedCounts, double confidenceLevel) {
        double alpha = 1 - confidenceLevel;
        double many = manyEvents(counting, observedCounts);
        int[] counts = observedCounts.orElseGet(() -> new int[Region.SIGNAL.size()]);
        Map<Double, double[]> known = new HashMap<>();
        DoubleFunction<double[]> all = mixing -> known.computeIfAbsent(
                mixing, v -> counting.observedAndExpectedCls(atMost(many, signal.events(v)), counts, SIGMAS));
        List<ExclusionScan> expected = new ArrayList<>();
        for (int k = 0; k < SIGMAS.length; k++) {
            int place = k + 1;
            expected.add(scan(mixing -> all.apply(mixing)[place], alpha));
        }
        Optional<ExclusionScan> observed = observedCounts.map(seen -> scan(mixing -> all.apply(mixing)[0], alpha));
        return new CouplingLimit(observed, List.copyOf(expected));
    }

    /** More signal than this is excluded beyond any doubt: no need to enumerate what it could give. */
    static double manyEvents(ExactCounting counting, Optional<int[]> observed) {
        double background = counting.model().regions().stream()
                .mapToDouble(CountingModel.Region::background)
                .sum();
        return 15
                + 5
                        * (background
                                + observed.map(counts -> Arrays.stream(counts).sum())
                                        .orElse(0));
    }

    /** Signal events, all scaled down where they are more than this together. */
    static double[] atMost(double total, double[] events) {
        double scale = Math.min(1, total / Math.max(total, Arrays.stream(events).sum()));
        return Arrays.stream(events).map(n -> n * scale).toArray();
    }

    /** Edge at small mixing; empty where nothing is excluded. */
    static OptionalDouble lower(ExclusionScan scan) {
        return scan.interval().isPresent()
                ? OptionalDouble.of(scan.interval().get().lower())
                : OptionalDouble.empty();
    }

    /** Edge at large mixing; empty where nothing is excluded or the exclusion reaches |V|^2 = 1. */
    static OptionalDouble upper(ExclusionScan scan) {
        return scan.interval().isPresent() ? scan.interval().get().upper() : OptionalDouble.empty();
    }

    private static ExclusionScan scan(DoubleUnaryOperator cls, double alpha) {
        return ExclusionScan.of(cls, SMALLEST, LARGEST, alpha);
    }
}
