package org.tauscope.searches.resonance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tauscope.cards.CardException;
import org.tauscope.searches.GivenHarvest;
import org.tauscope.searches.Limit;
import org.tauscope.searches.PreviousRun;
import org.tauscope.searches.RecastResult;
import org.tauscope.searches.RecastResult.RateLimit;

/** The limit of a finished run at one mass, turned into one on somebody's events. */
public final class PeakRecast {

    private static final double SAME_MASS = 1e-3;

    private final PreviousRun run;
    private final double mass;
    private final Limit limit;

    /**
     * Looks up the limit.
     *
     * @param run        the run
     * @param channel    of the limit
     * @param hypothesis of the limit
     * @param quantity   of the limit, a cross section times branching fraction in fb
     * @param mass       GeV
     * @throws CardException where the run has no limit there
     */
    public PeakRecast(PreviousRun run, String channel, String hypothesis, String quantity, double mass) {
        this.run = run;
        this.mass = mass;
        List<Limit> own = run.limits().stream()
                .filter(one -> one.quantity().equals(quantity)
                        && one.channel().equals(channel)
                        && one.hypothesis().equals(hypothesis))
                .toList();
        this.limit = own.stream()
                .filter(one -> Math.abs(one.mass() - mass) < SAME_MASS * mass)
                .findFirst()
                .orElseThrow(() -> new CardException(String.format(
                        Locale.ROOT,
                        "--mass: found %s GeV, expected one of the %d masses at which %s has a limit on %s for %s%s",
                        mass,
                        own.size(),
                        run.folder(),
                        quantity,
                        hypothesis,
                        nearest(own, mass))));
    }

    private static String nearest(List<Limit> limits, double mass) {
        return limits.stream()
                .map(Limit::mass)
                .min((a, b) -> Double.compare(Math.abs(a - mass), Math.abs(b - mass)))
                .map(best -> "; the nearest is " + best)
                .orElse("");
    }

    /** The answer, with what else a reader must know. */
    public RecastResult result(GivenHarvest given, PeakRatio peak, List<String> remarks) {
        double acceptance = Math.max(0, given.acceptance(peak.selected()));
        double ratio = acceptance > 0 ? peak.own() / acceptance : 0;
        List<OptionalDouble> expected = new ArrayList<>();
        limit.expected().forEach(one -> expected.add(times(one, ratio)));
        RateLimit scaled = new RateLimit(limit.cl(), times(limit.observed(), ratio), expected);
        String name = String.format(Locale.ROOT, "peak at %s GeV", mass);
        List<String> all = new ArrayList<>(List.of(peak.remark(limit.hypothesis(), ratio)));
        all.add("the classifier and the fit of the peak are taken to treat these events like its own signal");
        all.addAll(remarks);
        return new RecastResult(
                run.luminosity(),
                List.of(new RecastResult.Region(
                        "peak",
                        acceptance,
                        given.error(peak.selected(), peak.squares()),
                        OptionalDouble.empty(),
                        OptionalDouble.empty())),
                List.of(new RecastResult.Fit(
                        name, name, limit.observed().isPresent(), Map.of(limit.cl(), scaled), Optional.empty(), 1)),
                all);
    }

    private static OptionalDouble times(OptionalDouble value, double factor) {
        return value.isPresent() && factor > 0
                ? OptionalDouble.of(value.getAsDouble() * factor)
                : OptionalDouble.empty();
    }
}
