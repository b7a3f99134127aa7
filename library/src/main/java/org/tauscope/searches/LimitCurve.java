package org.tauscope.searches;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.tauscope.interpretation.CouplingColumn;

/**
 * Limits on one quantity against mass. Between two neighbouring masses the logarithm of the limit is a straight line, unless a
 * mass between them could not be tested; beyond them nothing is said.
 */
final class LimitCurve {

    private static final double SAME_MASS = 1e-6;

    private final List<Limit> limits;
    private final List<Double> untested;

    /**
     * Limits at one mass.
     *
     * @param observed empty without data
     * @param expected at the -2, -1, 0, 1, 2 sigma quantiles of background-only outcomes
     */
    record Values(OptionalDouble observed, List<Double> expected) {

        /** Copies the list. */
        Values {
            expected = List.copyOf(expected);
        }

        double median() {
            return expected.get(CouplingColumn.MEDIAN);
        }
    }

    private LimitCurve(List<Limit> limits, List<Double> untested) {
        this.limits = limits;
        this.untested = untested;
    }

    /** The limits of a run that fit, of the first hypothesis that does; empty where none has expected values. */
    static Optional<LimitCurve> of(RateResults run, double level, Predicate<Limit> wanted) {
        List<Limit> chosen = new ArrayList<>();
        for (Limit limit : run.limits()) {
            boolean first = chosen.isEmpty() || chosen.getFirst().hypothesis().equals(limit.hypothesis());
            boolean complete =
                    limit.expected().stream().allMatch(value -> value.isPresent() && value.getAsDouble() > 0);
            if (first && complete && limit.cl() == level && wanted.test(limit)) {
                chosen.add(limit);
            }
        }
        chosen.sort(Comparator.comparingDouble(Limit::mass));
        return chosen.isEmpty() ? Optional.empty() : Optional.of(new LimitCurve(chosen, run.untested()));
    }

    /** What the limits are on. */
    Limit first() {
        return limits.getFirst();
    }

    /** The limits at a mass, GeV; empty where nothing is said. */
    Optional<Values> at(double mass) {
        for (int i = 0; i < limits.size(); i++) {
            Limit here = limits.get(i);
            if (Math.abs(here.mass() - mass) <= SAME_MASS * Math.max(1, mass)) {
                return Optional.of(new Values(
                        here.observed(),
                        here.expected().stream()
                                .map(OptionalDouble::getAsDouble)
                                .toList()));
            }
            if (i > 0 && limits.get(i - 1).mass() < mass && mass < here.mass()) {
                return between(limits.get(i - 1), here, mass);
            }
        }
        return Optional.empty();
    }

    private Optional<Values> between(Limit low, Limit high, double mass) {
        if (untested.stream().anyMatch(gap -> gap > low.mass() && gap < high.mass())) {
            return Optional.empty();
        }
        double share = (mass - low.mass()) / (high.mass() - low.mass());
        OptionalDouble observed = low.observed().isPresent() && high.observed().isPresent()
                ? OptionalDouble.of(
                        middle(low.observed().getAsDouble(), high.observed().getAsDouble(), share))
                : OptionalDouble.empty();
        List<Double> expected = new ArrayList<>();
        for (int k = 0; k < low.expected().size(); k++) {
            expected.add(middle(
                    low.expected().get(k).orElseThrow(), high.expected().get(k).orElseThrow(), share));
        }
        return Optional.of(new Values(observed, expected));
    }

    private static double middle(double low, double high, double share) {
        return low * Math.pow(high / low, share);
    }
}
