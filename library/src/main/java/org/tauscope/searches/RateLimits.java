package org.tauscope.searches;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleFunction;
import org.tauscope.interpretation.BosonModel;
import org.tauscope.interpretation.CouplingColumn;
import org.tauscope.interpretation.FlavourViolatingModel;
import org.tauscope.interpretation.ScannedModel;
import org.tauscope.models.NamedBoson;
import org.tauscope.particles.Pdg;

/** Limits of a finished run on a rate against mass, and what a model says about that rate. */
public final class RateLimits {

    /** Halvings of the distance between points about an edge. */
    private static final int REFINEMENTS = 5;
    /** Ratio of neighbouring couplings that is not halved any more. */
    private static final double FINE_ENOUGH = 1.02;

    private final String name;
    private final double level;
    private final RateSource source;

    private RateLimits(String name, double level, RateSource source) {
        this.name = name;
        this.level = level;
        this.source = source;
    }

    /** Short names of the searches whose limits on a rate constrain such a model. */
    public static List<String> searches(ScannedModel model) {
        return switch (model) {
            case FlavourViolatingModel _ -> List.of("lalpha");
            case BosonModel boson when boson.boson() == NamedBoson.SCALAR -> List.of("phil", "ditau");
            case BosonModel _ -> List.of("ditau");
            default -> List.of();
        };
    }

    /**
     * What a run says about a model, channel by channel.
     *
     * @param run   a finished run
     * @param level confidence level of its limits
     * @param model the model
     * @return nothing where the search does not constrain such a model
     */
    public static List<RateLimits> of(RateResults run, double level, ScannedModel model) {
        List<RateLimits> found = new ArrayList<>();
        if (model instanceof FlavourViolatingModel) {
            invisible(run, level, "e", (mass, c) -> model.tauToLepton(Pdg.ELECTRON, mass, c))
                    .ifPresent(found::add);
            invisible(run, level, "mu", (mass, c) -> model.tauToLepton(Pdg.MUON, mass, c))
                    .ifPresent(found::add);
        }
        if (model instanceof BosonModel boson) {
            besideMuons(run, level, boson).ifPresent(found::add);
            if (boson.boson() == NamedBoson.SCALAR) {
                ScalarBesideTaus taus = new ScalarBesideTaus(boson, run, level);
                if (taus.says()) {
                    found.add(new RateLimits("phil", level, taus));
                }
            }
        }
        return found;
    }

    private static Optional<RateLimits> invisible(RateResults run, double level, String channel, RateSource.Rate rate) {
        return LimitCurve.of(run, level, limit -> is(limit, "lalpha", channel, "B"))
                .map(curve -> new RateLimits(
                        "lalpha " + channel,
                        level,
                        new RateSource.Prompt(
                                curve,
                                run,
                                rate,
                                share -> share.label()
                                        .equals(channel + " " + curve.first().hypothesis()))));
    }

    /** mu mu X with X to tau tau. */
    private static Optional<RateLimits> besideMuons(RateResults run, double level, BosonModel boson) {
        String hypothesis = hypothesis(boson);
        Map<Double, OptionalDouble> units = new ConcurrentHashMap<>();
        RateSource.Rate rate = (mass, coupling) -> {
            OptionalDouble unit = units.computeIfAbsent(mass, m -> boson.bosonRate(Pdg.MUON, Pdg.TAU, m, run.beams()));
            return unit.isPresent() ? OptionalDouble.of(unit.getAsDouble() * coupling * coupling) : unit;
        };
        return LimitCurve.of(
                        run,
                        level,
                        limit -> is(limit, "ditau", "combined", "sigma_fb")
                                && limit.hypothesis().equals(hypothesis))
                .map(curve -> new RateLimits(
                        "ditau",
                        level,
                        new RateSource.Prompt(
                                curve, run, rate, share -> share.label().equals(hypothesis))));
    }

    private static boolean is(Limit limit, String search, String channel, String quantity) {
        return limit.search().equals(search)
                && limit.channel().equals(channel)
                && limit.quantity().equals(quantity);
    }

    /** What the search for mu mu X calls a boson. */
    private static String hypothesis(BosonModel boson) {
        return switch (boson.boson()) {
            case VECTOR -> "Zprime";
            case SCALAR -> "scalar";
            case ALP, PSEUDOSCALAR -> "ALP";
        };
    }

    /** The same under another name. */
    public RateLimits withName(String newName) {
        return new RateLimits(newName, level, source);
    }

    /** Search and channel. */
    public String name() {
        return name;
    }

    /** Confidence level of the limits. */
    public double level() {
        return level;
    }

    /**
     * The answer at one mass.
     *
     * @param couplings rising
     */
    public CouplingColumn column(double mass, double[] couplings) {
        return refined(
                name, mass, couplings, coupling -> source.at(mass, coupling).map(point -> point.cell(coupling)));
    }

    /**
     * The answer of several independent searches together at one mass: their likelihoods are added. Where one alone says
     * something, its own answer stands.
     *
     * @param all       the searches, of different data or of different events of the same data
     * @param couplings rising
     * @param level     confidence level of the answer
     */
    public static CouplingColumn joint(List<RateLimits> all, double mass, double[] couplings, double level) {
        return refined("combined", mass, couplings, coupling -> {
            List<RatePoint> points = new ArrayList<>();
            List<Double> levels = new ArrayList<>();
            for (RateLimits one : all) {
                one.source.at(mass, coupling).ifPresent(point -> {
                    points.add(point);
                    levels.add(one.level);
                });
            }
            if (points.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    points.size() == 1 && levels.getFirst() == level
                            ? points.getFirst().cell(coupling)
                            : RatePoint.joint(coupling, points, levels, level));
        });
    }

    /** Points about an edge get closer ones, so that the size of the grid does not decide where it lies. */
    private static CouplingColumn refined(
            String name, double mass, double[] couplings, DoubleFunction<Optional<CouplingColumn.Cell>> cell) {
        List<CouplingColumn.Cell> cells = new ArrayList<>();
        for (double coupling : couplings) {
            cell.apply(coupling).ifPresent(cells::add);
        }
        CouplingColumn column = new CouplingColumn(name, mass, cells);
        for (int round = 0; round < REFINEMENTS; round++) {
            List<CouplingColumn.Cell> more = new ArrayList<>(column.cells());
            for (double coupling : column.betweenEdges(FINE_ENOUGH)) {
                cell.apply(coupling).ifPresent(more::add);
            }
            more.sort(Comparator.comparingDouble(CouplingColumn.Cell::coupling));
            column = new CouplingColumn(name, mass, more);
        }
        return column;
    }
}
