package org.tauscope.searches.ditauresonance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tauscope.searches.Limit;
import org.tauscope.searches.ResultTable;
import org.tauscope.searches.resonance.Candidates;
import org.tauscope.searches.resonance.Coupling;
import org.tauscope.searches.resonance.EventLimits;
import org.tauscope.searches.resonance.LikelihoodTable;
import org.tauscope.searches.resonance.ResonanceResult;
import org.tauscope.searches.resonance.TrainedClassifier;
import org.tauscope.selection.CutFlow;
import org.tauscope.statistics.peaks.Spectrum;

/** The tables of a run. */
final class ResultTables {

    private final Contents contents;
    private final Resolution resolution;
    private final List<RangeModel> models;
    private final Map<Hypothesis, ProductionRate> rates;
    private final Findings findings;

    ResultTables(
            Contents contents,
            Resolution resolution,
            List<RangeModel> models,
            Map<Hypothesis, ProductionRate> rates,
            Findings findings) {
        this.contents = contents;
        this.resolution = resolution;
        this.models = models;
        this.rates = rates;
        this.findings = findings;
    }

    /** Cross section times branching fraction, then the coupling, of each hypothesis. */
    List<Limit> limits() {
        List<Limit> limits = new ArrayList<>();
        for (Hypothesis hypothesis : contents.hypotheses()) {
            ResonanceResult result = findings.of(hypothesis);
            limits.addAll(result.limits(
                    "ditau", "combined", hypothesis.label(), PublishedRanges.CROSS_SECTION, Coupling.same()));
            ProductionRate rate = Objects.requireNonNull(rates.get(hypothesis));
            limits.addAll(
                    result.limits("ditau", "combined", hypothesis.label(), hypothesis.coupling(), rate::coupling));
        }
        return limits;
    }

    /** All others. */
    List<ResultTable> all() {
        List<ResultTable> tables = new ArrayList<>();
        tables.add(cutFlow());
        tables.add(signalCutFlow());
        tables.add(resolution.table());
        tables.add(ranges());
        tables.add(composition());
        tables.add(efficiencies());
        tables.add(production());
        models.forEach(model -> tables.addAll(model.selected().report().tables()));
        models.forEach(model ->
                tables.add(model.shape().table("shapes-" + model.range().label())));
        tables.add(findings.of(contents.hypotheses().getFirst()).table("scan"));
        findings.global().ifPresent(tables::add);
        LikelihoodTable likelihoods = new LikelihoodTable();
        contents.hypotheses()
                .forEach(one -> likelihoods.add("combined", one.label(), findings.of(one), Coupling.same()));
        tables.add(likelihoods.table());
        tables.add(EventLimits.table(findings.of(contents.hypotheses().getFirst())));
        tables.add(TrainedClassifier.table(models.stream()
                .map(model -> model.selected()
                        .classifier()
                        .trained(model.selected().cut().cut()))
                .toList()));
        tables.add(PublishedRanges.table());
        return tables;
    }

    private ResultTable cutFlow() {
        List<List<String>> rows = new ArrayList<>();
        for (Background background : Background.values()) {
            CutFlow flow = contents.flow(background);
            double scale = contents.scale(background);
            for (int step = 0; step < flow.steps().size(); step++) {
                rows.add(List.of(
                        background.label(),
                        flow.steps().get(step),
                        ResultTable.number(scale * flow.sum(step)),
                        ResultTable.number(scale * flow.error(step))));
            }
        }
        return new ResultTable(
                "cutflow",
                "Expected background events after each cut; from the pairs of muons on, candidates.",
                List.of("process", "cut", "events", "events_error"),
                rows);
    }

    private ResultTable signalCutFlow() {
        List<List<String>> rows = new ArrayList<>();
        for (Hypothesis hypothesis : contents.hypotheses()) {
            for (int mass = 0; mass < contents.masses().size(); mass++) {
                CutFlow flow = contents.flow(hypothesis, mass);
                for (int step = 0; step < flow.steps().size(); step++) {
                    rows.add(List.of(
                            hypothesis.label(),
                            ResultTable.number(contents.masses().get(mass)),
                            flow.steps().get(step),
                            ResultTable.number(flow.sum(step) / contents.signalEvents()),
                            ResultTable.number(flow.error(step) / contents.signalEvents())));
                }
            }
        }
        return new ResultTable(
                "cutflow-signal",
                "Signal efficiency after each cut; from the pairs of muons on candidates per event, wrong pairs"
                        + " included.",
                List.of("hypothesis", "mass_GeV", "cut", "efficiency", "efficiency_error"),
                rows);
    }

    private ResultTable ranges() {
        List<List<String>> rows = new ArrayList<>();
        for (RangeModel model : models) {
            RecoilRange range = model.range();
            PunziCut cut = model.selected().cut();
            rows.add(List.of(
                    ResultTable.number(range.low()),
                    ResultTable.number(range.high()),
                    ResultTable.number(range.from()),
                    ResultTable.number(range.to()),
                    ResultTable.number(cut.cut()),
                    ResultTable.number(cut.efficiency()),
                    ResultTable.number(cut.background())));
        }
        return new ResultTable(
                "ranges",
                "Ranges of recoil mass with their spectra, the cut on the score, its efficiency for candidates of a"
                        + " signal and the background left under a peak.",
                List.of(
                        "low",
                        "high",
                        "spectrum_from_GeV",
                        "spectrum_to_GeV",
                        "cut",
                        "efficiency",
                        "background_under_peak"),
                rows);
    }

    private ResultTable composition() {
        List<List<String>> rows = new ArrayList<>();
        for (RangeModel model : models) {
            for (Background background : Background.values()) {
                Candidates before = contents.background(background)
                        .inMasses(model.range().low(), model.range().high());
                Candidates after = model.selected()
                        .background(background)
                        .inMasses(model.range().low(), model.range().high());
                double squares = 0;
                for (double weight : after.weights()) {
                    squares += weight * weight;
                }
                rows.add(List.of(
                        background.label(),
                        ResultTable.number(model.range().low()),
                        ResultTable.number(model.range().high()),
                        ResultTable.number(before.events()),
                        ResultTable.number(after.events()),
                        ResultTable.number(Math.sqrt(squares))));
            }
        }
        return new ResultTable(
                "composition",
                "Expected background candidates in each range before and after the cut on the score.",
                List.of("process", "low", "high", "before", "after", "after_error"),
                rows);
    }

    private ResultTable efficiencies() {
        List<List<String>> rows = new ArrayList<>();
        for (Hypothesis hypothesis : contents.hypotheses()) {
            for (RangeModel model : models) {
                for (double mass : contents.masses()) {
                    if (model.range().holds(mass)) {
                        double sigma = model.shape().sigma(mass);
                        double background = density(model.spectrum().smooth(), mass);
                        rows.add(List.of(
                                hypothesis.label(),
                                ResultTable.number(mass),
                                ResultTable.number(model.efficiency(hypothesis, mass)),
                                ResultTable.number(model.efficiency(hypothesis).error(mass, 1)),
                                ResultTable.number(sigma),
                                ResultTable.number(background)));
                    }
                }
            }
        }
        return new ResultTable(
                "efficiency",
                "Fraction of produced mu mu X, X to tau tau, that is selected with the right muons; width of the peak"
                        + " after all cuts; background density.",
                List.of("hypothesis", "mass_GeV", "efficiency", "efficiency_error", "width_GeV", "background_per_GeV"),
                rows);
    }

    private static double density(Spectrum spectrum, double mass) {
        int bin = (int) ((mass - spectrum.range().low()) / spectrum.binWidth());
        return spectrum.count(Math.clamp(bin, 0, spectrum.bins() - 1)) / spectrum.binWidth();
    }

    private ResultTable production() {
        List<List<String>> rows = new ArrayList<>();
        for (Hypothesis hypothesis : contents.hypotheses()) {
            ProductionRate rate = Objects.requireNonNull(rates.get(hypothesis));
            for (double mass : contents.masses()) {
                rows.add(List.of(
                        hypothesis.label(),
                        ResultTable.number(mass),
                        ResultTable.number(rate.crossSection(mass)),
                        ResultTable.number(rate.fraction(mass))));
            }
        }
        return new ResultTable(
                "production",
                "Cross section of mu mu X at coupling 1 (g', xi, C/Lambda in 1/TeV) with photons off the beams and"
                        + " running alpha, and branching fraction to tau pairs.",
                List.of("hypothesis", "mass_GeV", "cross_section_fb", "branching_fraction"),
                rows);
    }
}
