package org.tauscope.searches.leptophilicscalar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Limit;
import org.tauscope.searches.ResultTable;
import org.tauscope.searches.resonance.Coupling;
import org.tauscope.searches.resonance.EventLimits;
import org.tauscope.searches.resonance.LikelihoodTable;
import org.tauscope.searches.resonance.ResonanceResult;
import org.tauscope.searches.resonance.TrainedClassifier;

/** The tables of the search. */
final class ResultTables {

    /** Proper decay lengths for which limits on the ee cross section are given, mm. */
    static final List<Double> LENGTHS = List.of(0.1, 1.0, 10.0, 100.0);

    static final String HYPOTHESIS = "phi_L";

    private final LeptophilicScalarCard card;
    private final Contents contents;
    private final List<RegionTrees> trees;
    private final List<Controls.Control> controls;
    private final PhiScan scan;
    private final ResonanceResult result;

    ResultTables(
            LeptophilicScalarCard card,
            Contents contents,
            List<RegionTrees> trees,
            List<Controls.Control> controls,
            PhiScan scan,
            ResonanceResult result) {
        this.card = card;
        this.contents = contents;
        this.trees = trees;
        this.controls = controls;
        this.scan = scan;
        this.result = result;
    }

    /** Limits on xi at all masses. */
    List<Limit> coupling() {
        return of("combined", HYPOTHESIS, "xi", scan::coupling);
    }

    private List<Limit> of(String channel, String hypothesis, String quantity, Coupling coupling) {
        return result.limits("phil", channel, hypothesis, quantity, coupling).stream()
                .map(ResultTables::finite)
                .toList();
    }

    /** A limit without numbers where no signal of any size is selected. */
    private static Limit finite(Limit limit) {
        return new Limit(
                limit.search(),
                limit.channel(),
                limit.hypothesis(),
                limit.quantity(),
                limit.cl(),
                limit.mass(),
                limit.edge(),
                finite(limit.observed()),
                limit.expected().stream().map(ResultTables::finite).toList());
    }

    private static OptionalDouble finite(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value : OptionalDouble.empty();
    }

    /** All limits: by channel, the two together, and for electrons at given lifetimes. */
    List<Limit> limits() {
        List<Limit> all = new ArrayList<>();
        Coupling atItsLifetime = scan::crossSection;
        for (PairChannel channel : PairChannel.values()) {
            all.addAll(in(channel, of(channel.label(), HYPOTHESIS, "sigma_fb", atItsLifetime)));
            all.addAll(in(channel, of(channel.label(), HYPOTHESIS, "xi", scan::coupling)));
        }
        all.addAll(of("combined", HYPOTHESIS, "sigma_fb", atItsLifetime));
        all.addAll(coupling());
        for (double ctau : LENGTHS) {
            all.addAll(in(
                    PairChannel.ELECTRONS,
                    of(
                            PairChannel.ELECTRONS.label(),
                            atLength(ctau),
                            "sigma_fb",
                            (mass, strength) -> PairChannel.of(mass) == PairChannel.ELECTRONS
                                    ? scan.crossSection(mass, strength, ctau)
                                    : 0)));
        }
        return all;
    }

    /** The hypothesis of a given proper decay length, mm. */
    static String atLength(double ctau) {
        return "ctau=" + ResultTable.number(ctau) + "mm";
    }

    private static List<Limit> in(PairChannel channel, List<Limit> limits) {
        return limits.stream()
                .filter(limit -> PairChannel.of(limit.mass()) == channel)
                .toList();
    }

    /** All tables but those of the trees. */
    List<ResultTable> all() {
        List<ResultTable> all = new ArrayList<>(List.of(cutFlow(), regions(), controls(), efficiency()));
        for (SelectedRegion selected : scan.regions()) {
            all.add(selected.shape().table("shapes-" + selected.region().name()));
        }
        all.add(result.table("scan"));
        LikelihoodTable likelihoods = new LikelihoodTable();
        likelihoods.add("combined", HYPOTHESIS, result, scan::crossSection);
        all.add(likelihoods.table());
        all.add(EventLimits.table(result));
        all.add(TrainedClassifier.table(trees.stream().map(RegionTrees::trained).toList()));
        return all;
    }

    private ResultTable cutFlow() {
        List<String> columns = new ArrayList<>(List.of("step"));
        List<Harvest> harvests = new ArrayList<>();
        List<Double> scales = new ArrayList<>();
        int place = 0;
        for (Map.Entry<String, Harvest> background :
                contents.backgroundHarvests().entrySet()) {
            columns.add(background.getKey() + "_events");
            harvests.add(background.getValue());
            scales.add(contents.scale(place++));
        }
        for (PairChannel channel : PairChannel.values()) {
            contents.signalHarvests(channel).forEach((mass, harvest) -> {
                columns.add("signal_" + channel.label() + "_m" + ResultTable.number(mass));
                harvests.add(harvest);
                scales.add(1.0 / harvest.events());
            });
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> steps = harvests.getFirst().cutFlow().steps();
        for (int step = 0; step < steps.size(); step++) {
            List<String> row = new ArrayList<>();
            row.add(steps.get(step));
            for (int h = 0; h < harvests.size(); h++) {
                row.add(ResultTable.number(
                        scales.get(h) * harvests.get(h).cutFlow().sum(step)));
            }
            rows.add(row);
        }
        return new ResultTable(
                "cut-flow",
                "Events of each background in the data, and fraction of each signal, left after each cut before the"
                        + " trees, trigger included; pairs from the first step of a channel on, up to four per event."
                        + " Signals of ee at c tau = 1 mm.",
                columns,
                rows);
    }

    private ResultTable regions() {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < trees.size(); r++) {
            RegionTrees own = trees.get(r);
            List<Pairs> selected = scan.regions().get(r).backgrounds();
            for (int b = 0; b < selected.size(); b++) {
                double before = sum(own.data().backgrounds().get(b));
                if (before > 0) {
                    rows.add(List.of(
                            own.data().region().name(),
                            ResultTable.number(own.cut()),
                            contents.backgrounds().get(b).name(),
                            selected.get(b).eventClass().label(),
                            ResultTable.number(before),
                            ResultTable.number(sum(selected.get(b))),
                            ResultTable.number(error(selected.get(b))),
                            Integer.toString(selected.get(b).size())));
                }
            }
        }
        return new ResultTable(
                "backgrounds",
                "Expected pairs of every background in the spectrum of a region, before the trees and with a score"
                        + " above the cut, with the error of the simulation and its number of pairs.",
                List.of(
                        "region",
                        "cut",
                        "sample",
                        "class",
                        "before_trees",
                        "selected",
                        "selected_error",
                        "simulated_pairs"),
                rows);
    }

    private static double sum(Pairs pairs) {
        return Arrays.stream(pairs.weight()).sum();
    }

    private static double error(Pairs pairs) {
        return Math.sqrt(Arrays.stream(pairs.weight()).map(w -> w * w).sum());
    }

    private ResultTable controls() {
        List<List<String>> rows = new ArrayList<>();
        for (Controls.Control control : controls) {
            boolean seen = control.counts().isPresent();
            rows.add(List.of(
                    control.name(),
                    ResultTable.number(control.low()),
                    ResultTable.number(control.high()),
                    ResultTable.number(control.total()),
                    seen
                            ? ResultTable.number(Arrays.stream(control.counts().orElseThrow())
                                    .sum())
                            : "",
                    seen ? ResultTable.number(control.chi2()) : "",
                    Integer.toString(control.bins())));
        }
        return new ResultTable(
                "control-regions",
                "Pairs with scores below one half, and between one half and the cut: expected, in pseudo-data, and chi2"
                        + " of the mass spectra over bins with at least five expected pairs.",
                List.of("region", "score_low", "score_high", "expected", "pseudo_data", "chi2", "bins"),
                rows);
    }

    private ResultTable efficiency() {
        List<List<String>> rows = new ArrayList<>();
        for (SelectedRegion selected : scan.regions()) {
            Region region = selected.region();
            for (double mass : card.samples().masses(region.channel())) {
                if (!region.holds(mass)) {
                    continue;
                }
                double own = ProductionRate.ctau(mass, 1);
                List<Double> lengths = new ArrayList<>(List.of(own));
                if (region.channel() == PairChannel.ELECTRONS) {
                    lengths.addAll(LENGTHS);
                }
                for (double ctau : lengths) {
                    rows.add(List.of(
                            region.name(),
                            ResultTable.number(mass),
                            ResultTable.number(ctau),
                            ResultTable.number(selected.efficiency().at(mass, ctau)),
                            ResultTable.number(selected.efficiency().error(mass, ctau)),
                            ctau == own ? ResultTable.number(scan.expected(mass, 1)) : ""));
                }
            }
        }
        return new ResultTable(
                "efficiency",
                "Fraction of the produced phi -> l l decays in the signal region by mass and proper decay length, first"
                        + " that of xi = 1, with the events expected there.",
                List.of("region", "mass_GeV", "ctau_mm", "efficiency", "efficiency_error", "events_at_xi_1"),
                rows);
    }
}
