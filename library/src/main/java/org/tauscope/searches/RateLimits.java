package org.tauscope.searches;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.tauscope.interpretation.BosonModel;
import org.tauscope.interpretation.CouplingColumn;
import org.tauscope.interpretation.ScannedModel;
import org.tauscope.kinematics.Beams;
import org.tauscope.models.NamedBoson;
import org.tauscope.particles.Pdg;

/**
 * Limits of a search on a rate against mass, and what a model says about that rate: for particles whose flight does not
 * matter. Between two masses of the search the logarithm of the limit is a straight line; beyond them nothing is said.
 */
public final class RateLimits {

    private static final double SAME_MASS = 1e-6;

    private final String search;
    private final List<Limit> limits;
    private final BiFunction<Double, Double, OptionalDouble> rate;

    private RateLimits(String search, List<Limit> limits, BiFunction<Double, Double, OptionalDouble> rate) {
        this.search = search;
        this.limits =
                limits.stream().sorted(Comparator.comparingDouble(Limit::mass)).toList();
        this.rate = rate;
    }

    /**
     * What the limits of a run say about a model, channel by channel.
     *
     * @param all   limits of the run
     * @param level confidence level
     * @param model the model
     * @param beams of the run, for cross sections
     * @return nothing where the search does not constrain such a model
     */
    public static List<RateLimits> of(List<Limit> all, double level, ScannedModel model, Beams beams) {
        List<RateLimits> found = new ArrayList<>();
        add(found, all, level, "lalpha", "e", "B", (m, c) -> model.tauToLepton(Pdg.ELECTRON, m, c));
        add(found, all, level, "lalpha", "mu", "B", (m, c) -> model.tauToLepton(Pdg.MUON, m, c));
        if (model instanceof BosonModel boson) {
            addBoson(found, all, level, boson, beams);
        }
        return found;
    }

    /** mu mu X with X to tau tau by its rate; phi_L by its coupling, where its branching fractions are its own. */
    private static void addBoson(List<RateLimits> found, List<Limit> all, double level, BosonModel boson, Beams beams) {
        List<Limit> same = all.stream()
                .filter(limit -> limit.hypothesis().equals(hypothesis(boson)))
                .toList();
        Map<Double, OptionalDouble> units = new ConcurrentHashMap<>();
        add(found, same, level, "ditau", "combined", "sigma_fb", (mass, coupling) -> {
            OptionalDouble unit = units.computeIfAbsent(mass, m -> boson.bosonRate(Pdg.MUON, Pdg.TAU, m, beams));
            return unit.isPresent() ? OptionalDouble.of(unit.getAsDouble() * coupling * coupling) : unit;
        });
        if (boson.boson() == NamedBoson.SCALAR && boson.table().isEmpty()) {
            add(found, all, level, "phil", "combined", "xi", (mass, coupling) -> OptionalDouble.of(coupling));
        }
    }

    /** What the search for mu mu X calls a boson. */
    private static String hypothesis(BosonModel boson) {
        return switch (boson.boson()) {
            case VECTOR -> "Zprime";
            case SCALAR -> "scalar";
            case ALP, PSEUDOSCALAR -> "ALP";
        };
    }

    private static void add(
            List<RateLimits> found,
            List<Limit> all,
            double level,
            String search,
            String channel,
            String quantity,
            BiFunction<Double, Double, OptionalDouble> rate) {
        List<Limit> chosen = new ArrayList<>();
        for (Limit limit : all) {
            boolean same = limit.search().equals(search)
                    && limit.channel().equals(channel)
                    && limit.quantity().equals(quantity)
                    && limit.cl() == level;
            boolean first = chosen.isEmpty() || chosen.getFirst().hypothesis().equals(limit.hypothesis());
            if (same && first && limit.expected().get(CouplingColumn.MEDIAN).isPresent()) {
                chosen.add(limit);
            }
        }
        if (!chosen.isEmpty()) {
            found.add(new RateLimits(search + " " + channel, chosen, rate));
        }
    }

    /** Search and channel. */
    public String name() {
        return search;
    }

    /** The answer at one mass. */
    public CouplingColumn column(double mass, double[] couplings) {
        List<CouplingColumn.Cell> cells = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            int place = k;
            OptionalDouble at = at(mass, limit -> limit.expected().get(place));
            if (at.isEmpty()) {
                return new CouplingColumn(search, mass, List.of());
            }
            expected.add(at.getAsDouble());
        }
        OptionalDouble observed = at(mass, Limit::observed);
        for (double coupling : couplings) {
            OptionalDouble predicted = rate.apply(mass, coupling);
            if (predicted.isEmpty() || !(predicted.getAsDouble() > 0)) {
                return new CouplingColumn(search, mass, List.of());
            }
            double value = predicted.getAsDouble();
            cells.add(new CouplingColumn.Cell(
                    coupling,
                    value,
                    0,
                    observed.isPresent()
                            ? OptionalDouble.of(Math.log(value / observed.getAsDouble()))
                            : OptionalDouble.empty(),
                    expected.stream().map(limit -> Math.log(value / limit)).toList()));
        }
        return new CouplingColumn(search, mass, Collections.unmodifiableList(cells));
    }

    private OptionalDouble at(double mass, java.util.function.Function<Limit, OptionalDouble> value) {
        int last = limits.size() - 1;
        for (int i = 0; i <= last; i++) {
            Limit here = limits.get(i);
            if (Math.abs(here.mass() - mass) <= SAME_MASS * Math.max(1, mass)) {
                return value.apply(here);
            }
            if (i < last && here.mass() < mass && mass < limits.get(i + 1).mass()) {
                OptionalDouble low = value.apply(here);
                OptionalDouble high = value.apply(limits.get(i + 1));
                if (low.isEmpty() || high.isEmpty()) {
                    return OptionalDouble.empty();
                }
                double share = (mass - here.mass()) / (limits.get(i + 1).mass() - here.mass());
                return OptionalDouble.of(low.getAsDouble() * Math.pow(high.getAsDouble() / low.getAsDouble(), share));
            }
        }
        return OptionalDouble.empty();
    }
}
