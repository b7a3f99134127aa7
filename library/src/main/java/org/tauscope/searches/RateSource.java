package org.tauscope.searches;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tauscope.searches.RateResults.RateLikelihood;
import org.tauscope.searches.RateResults.SelectedShare;

/** What a run says about a model, mass by mass and coupling by coupling. */
interface RateSource {

    /** The prediction beside the limits on it; empty where the model or the run says nothing. */
    Optional<RatePoint> at(double mass, double coupling);

    /** Limits on a rate that does not depend on the lifetime. */
    record Prompt(LimitCurve limits, RateResults run, Rate rate, Predicate<SelectedShare> shares)
            implements RateSource {

        @Override
        public Optional<RatePoint> at(double mass, double coupling) {
            OptionalDouble predicted = rate.of(mass, coupling);
            if (predicted.isEmpty() || !(predicted.getAsDouble() > 0)) {
                return Optional.empty();
            }
            Limit first = limits.first();
            return limits.at(mass)
                    .map(values -> new RatePoint(
                            predicted.getAsDouble(),
                            error(run, shares, mass, 0),
                            values,
                            likelihood(run, first.channel(), first.hypothesis(), mass)));
        }
    }

    /** A rate at a mass, GeV, and a coupling; empty where there is none. */
    @FunctionalInterface
    interface Rate {

        /** The rate in the unit of the limits. */
        OptionalDouble of(double mass, double coupling);
    }

    /** The likelihood at the mass that is nearest, if the run tells any of this channel and hypothesis. */
    static Optional<RateLikelihood> likelihood(RateResults run, String channel, String hypothesis, double mass) {
        return run.likelihoods().stream()
                .filter(one -> one.channel().equals(channel) && one.hypothesis().equals(hypothesis))
                .min(Comparator.comparingDouble(one -> Math.abs(one.mass() - mass)));
    }

    /** Relative error of the selected share: a straight line in mass and in the logarithm of the decay length. */
    static double error(RateResults run, Predicate<SelectedShare> wanted, double mass, double ctau) {
        NavigableMap<Double, NavigableMap<Double, Double>> byMass = new TreeMap<>();
        List<SelectedShare> chosen = run.shares().stream().filter(wanted).toList();
        for (SelectedShare share : chosen) {
            byMass.computeIfAbsent(share.mass(), m -> new TreeMap<>())
                    .put(Math.log(Math.max(share.ctau(), 1e-12)), share.error());
        }
        NavigableMap<Double, Double> errors = new TreeMap<>();
        byMass.forEach((at, lengths) -> errors.put(at, between(lengths, Math.log(Math.max(ctau, 1e-12)))));
        return errors.isEmpty() ? 0 : between(errors, mass);
    }

    private static double between(NavigableMap<Double, Double> points, double at) {
        var low = points.floorEntry(at);
        var high = points.ceilingEntry(at);
        if (low == null || high == null) {
            return low == null ? high.getValue() : low.getValue();
        }
        double width = high.getKey() - low.getKey();
        double share = width > 0 ? (at - low.getKey()) / width : 0;
        return (1 - share) * low.getValue() + share * high.getValue();
    }
}
