package org.tauscope.searches.heavyneutrallepton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tauscope.interpretation.EfficiencyMap;
import org.tauscope.interpretation.ExclusionScan;
import org.tauscope.interpretation.PublishedLimit;
import org.tauscope.models.Nature;
import org.tauscope.searches.Limit;
import org.tauscope.searches.ResultTable;
import org.tauscope.selection.CutFlow;

/** The tables of the search. */
final class ResultTables {

    private static final double EFFICIENCY_LOWEST = 1e-4;
    private static final int EFFICIENCY_STEPS_PER_DECADE = 4;

    private ResultTables() {}

    /** Rows of {@code limits.csv}: hypothesis by hypothesis, mass by mass, lower edge before upper edge. */
    static List<Limit> limits(List<MassPoint> points, double confidenceLevel) {
        List<Limit> limits = new ArrayList<>();
        for (MassPoint point : points) {
            limits.add(limit(
                    point,
                    confidenceLevel,
                    "lower",
                    edge(point.limit().observed().map(CouplingLimit::lower)),
                    point.limit().expected().stream().map(CouplingLimit::lower).toList()));
            limits.add(limit(
                    point,
                    confidenceLevel,
                    "upper",
                    edge(point.limit().observed().map(CouplingLimit::upper)),
                    point.limit().expected().stream().map(CouplingLimit::upper).toList()));
        }
        limits.removeIf(
                limit -> limit.observed().isEmpty() && limit.expected().stream().allMatch(OptionalDouble::isEmpty));
        return limits;
    }

    /** Our observed edges, their Monte Carlo error, and the published ones beside them. */
    static ResultTable comparison(List<MassPoint> points) {
        PublishedLimit published = PublishedLimit.tauMixing("belle-2024-dirac");
        List<List<String>> rows = new ArrayList<>();
        for (MassPoint point : points) {
            if (point.nature() != Nature.DIRAC || point.limit().observed().isEmpty()) {
                continue;
            }
            List<Double> crossings = published.couplingsAt(point.mass());
            ExclusionScan scan = point.limit().observed().orElseThrow();
            addEdge(
                    rows,
                    point,
                    "lower",
                    CouplingLimit.lower(scan),
                    crossings.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(crossings.getFirst()));
            addEdge(
                    rows,
                    point,
                    "upper",
                    CouplingLimit.upper(scan),
                    crossings.size() < 2 ? OptionalDouble.empty() : OptionalDouble.of(crossings.getLast()));
        }
        return new ResultTable(
                "comparison",
                "Observed edges in |V|^2 for a Dirac N beside those published by Belle (arXiv:2402.02580, 95 % CL, as"
                        + " digitised); mc_error is the relative error of ours from the size of the samples.",
                List.of("hypothesis", "mass_GeV", "edge", "observed", "mc_error", "published", "ratio"),
                rows);
    }

    /** Cut-flows: background as events in the data, signal as fraction of the produced N -> mu mu nu decays. */
    static ResultTable cutFlow(
            List<Double> masses, SelectedDecays background, double backgroundScale, List<SelectedDecays> signals) {
        List<String> columns = new ArrayList<>(List.of("step", "background_events", "background_error"));
        masses.forEach(mass -> columns.add("signal_m" + ResultTable.number(mass)));
        List<List<String>> rows = new ArrayList<>();
        CutFlow flow = background.harvest().cutFlow();
        for (int step = 0; step < flow.steps().size(); step++) {
            List<String> row = new ArrayList<>();
            row.add(flow.steps().get(step));
            double scale = backgroundScale / background.harvest().events();
            row.add(ResultTable.number(scale * flow.sum(step)));
            row.add(ResultTable.number(scale * flow.error(step)));
            for (SelectedDecays signal : signals) {
                row.add(ResultTable.number(
                        signal.harvest().cutFlow().sum(step) / signal.harvest().events()));
            }
            rows.add(row);
        }
        return new ResultTable(
                "cut-flow",
                "What is left after each cut: background (tau pairs with a K0) as events in the data, signal as"
                        + " fraction of the produced N -> mu mu nu decays for c tau = "
                        + ResultTable.number(SearchChain.CUT_FLOW_CTAU) + " mm.",
                columns,
                rows);
    }

    /** Efficiency per region over mass and mixing. */
    static ResultTable efficiency(List<MassPoint> points) {
        List<List<String>> rows = new ArrayList<>();
        for (MassPoint point : points) {
            for (double mixing : efficiencyMixings()) {
                for (Region region : Region.SIGNAL) {
                    rows.add(List.of(
                            point.hypothesis(),
                            ResultTable.number(point.mass()),
                            ResultTable.number(mixing),
                            ResultTable.number(point.signal().ctau(mixing)),
                            region.name(),
                            ResultTable.number(point.signal().efficiency(region, mixing)),
                            ResultTable.number(point.signal().efficiencyError(region, mixing)),
                            ResultTable.number(point.signal().decays(mixing)
                                    * point.signal().efficiency(region, mixing))));
                }
            }
        }
        return new ResultTable(
                "efficiency",
                "Fraction of the produced N -> mu mu nu decays that is selected, with its Monte Carlo error, and"
                        + " expected signal events.",
                List.of(
                        "hypothesis",
                        "mass_GeV",
                        "V2",
                        "ctau_mm",
                        "region",
                        "efficiency",
                        "efficiency_error",
                        "signal_events"),
                rows);
    }

    /** The efficiencies of a Dirac N as maps; none where only one mass was run. */
    static List<EfficiencyMap> efficiencyMaps(List<MassPoint> points) {
        List<MassPoint> dirac =
                points.stream().filter(point -> point.nature() == Nature.DIRAC).toList();
        if (dirac.size() < 2) {
            return List.of();
        }
        return Region.SIGNAL.stream()
                .map(region -> new EfficiencyMap(
                        region.name(),
                        MassPoint.hypothesis(Nature.DIRAC),
                        dirac.stream().map(MassPoint::mass).toList(),
                        efficiencyMixings(),
                        efficiencyMixings().stream()
                                .map(mixing -> dirac.stream()
                                        .map(point -> point.signal().efficiency(region, mixing))
                                        .toList())
                                .toList()))
                .toList();
    }

    /** Background, its uncertainties and what was observed per region. */
    static ResultTable yields(BackgroundYield background, HeavyNeutralLeptonCard card, Optional<int[]> observed) {
        List<List<String>> rows = new ArrayList<>();
        for (Region region : Region.values()) {
            String seen = observed.filter(_ -> Region.SIGNAL.contains(region))
                    .map(counts -> Integer.toString(counts[Region.SIGNAL.indexOf(region)]))
                    .orElse("");
            rows.add(List.of(
                    region.name(),
                    ResultTable.number(background.in(region)),
                    ResultTable.number(background.statisticalError().getOrDefault(region, 0.0)),
                    ResultTable.number(
                            background.uncertainty(region, card.systematics().background())),
                    seen));
        }
        return new ResultTable(
                "yields",
                "Expected background events per region, Monte Carlo error, total uncertainty, and the published"
                        + " counts.",
                List.of("region", "background", "mc_error", "uncertainty", "observed"),
                rows);
    }

    /** Mixings of the efficiency table. */
    static List<Double> efficiencyMixings() {
        List<Double> mixings = new ArrayList<>();
        int steps = (int) Math.round(-Math.log10(EFFICIENCY_LOWEST) * EFFICIENCY_STEPS_PER_DECADE);
        for (int i = 0; i <= steps; i++) {
            mixings.add(EFFICIENCY_LOWEST * Math.pow(10, (double) i / EFFICIENCY_STEPS_PER_DECADE));
        }
        return mixings;
    }

    private static Limit limit(
            MassPoint point,
            double confidenceLevel,
            String edge,
            OptionalDouble observed,
            List<OptionalDouble> expected) {
        return new Limit(
                "hnl", "mumu", point.hypothesis(), "V2", confidenceLevel, point.mass(), edge, observed, expected);
    }

    private static OptionalDouble edge(java.util.Optional<OptionalDouble> edge) {
        return edge.orElse(OptionalDouble.empty());
    }

    private static void addEdge(
            List<List<String>> rows, MassPoint point, String edge, OptionalDouble ours, OptionalDouble published) {
        if (ours.isEmpty()) {
            return;
        }
        rows.add(List.of(
                point.hypothesis(),
                ResultTable.number(point.mass()),
                edge,
                ResultTable.number(ours),
                ResultTable.number(point.signal().couplingError(ours.getAsDouble())),
                ResultTable.number(published),
                published.isPresent() ? ResultTable.number(ours.getAsDouble() / published.getAsDouble()) : ""));
    }
}
