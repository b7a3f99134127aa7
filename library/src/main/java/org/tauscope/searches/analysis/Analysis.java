package org.tauscope.searches.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tauscope.cards.CardException;
import org.tauscope.formats.ntuple.NtupleAddress;
import org.tauscope.searches.Exhibit;
import org.tauscope.searches.ResultTable;
import org.tauscope.searches.SearchResult;
import org.tauscope.statistics.workspace.PyhfWriter;

/**
 * An analysis of a user's own ntuples.
 *
 * <pre>{@code
 * AnalysisConclusion found = Analysis.read(Path.of("card.yaml")).withInput("tree.root:tau").conclude();
 * }</pre>
 */
public final class Analysis {

    private final AnalysisCard card;
    private final String cardName;

    private Analysis(AnalysisCard card, String cardName) {
        this.card = card;
        this.cardName = cardName;
    }

    /**
     * Reads the card of an analysis; its ntuples are not opened yet.
     *
     * @throws CardException naming file, line and key of what is wrong
     */
    public static Analysis read(Path card) {
        return new Analysis(AnalysisCard.read(card), String.valueOf(card.getFileName()));
    }

    /**
     * The same analysis of other ntuples.
     *
     * @param address {@code file:tree} for all inputs of which the card names no file, or {@code input=file:tree} for one
     */
    public Analysis withInput(String address) {
        int equals = address.indexOf('=');
        if (equals > 0 && card.inputs().stream().anyMatch(input -> input.name().equals(address.substring(0, equals)))) {
            InputSample named = card.input(address.substring(0, equals));
            NtupleAddress given = NtupleAddress.of(address.substring(equals + 1), Path.of(""));
            return replaced(card.inputs().stream()
                    .map(input -> input.name().equals(named.name()) ? input.withAddresses(List.of(given)) : input)
                    .toList());
        }
        List<NtupleAddress> given = List.of(NtupleAddress.of(address, Path.of("")));
        if (card.inputs().stream().noneMatch(input -> input.addresses().isEmpty())) {
            throw new CardException("--input: found " + address + " for inputs without a file, expected INPUT="
                    + address
                    + " with INPUT one of "
                    + card.inputs().stream().map(InputSample::name).toList() + ": the card names a file for each");
        }
        return replaced(card.inputs().stream()
                .map(input -> input.addresses().isEmpty() ? input.withAddresses(given) : input)
                .toList());
    }

    private Analysis replaced(List<InputSample> inputs) {
        return new Analysis(card.withInputs(inputs), cardName);
    }

    /** Short name. */
    public String name() {
        return card.name();
    }

    /** One line about it. */
    public String title() {
        return card.title();
    }

    /** Files that it reads, in the order of the card. */
    public List<Path> files() {
        return Stream.concat(
                        card.inputs().stream().flatMap(input -> input.addresses().stream()),
                        card.shapes().stream().flatMap(ShapeUncertainty::addresses))
                .map(NtupleAddress::file)
                .distinct()
                .toList();
    }

    /**
     * Reads all ntuples once and draws the conclusion.
     *
     * @throws CardException where the card and its ntuples do not suit, or an ntuple is damaged
     */
    public AnalysisConclusion conclude() {
        for (InputSample input : card.inputs()) {
            if (input.addresses().isEmpty()) {
                throw new CardException("input " + input.name()
                        + ": found no file in the card, expected file: FILE:TREE" + " there or --input FILE:TREE");
            }
        }
        List<SampleCounts> counts =
                card.inputs().stream().map(input -> SamplePass.of(card, input)).toList();
        List<SampleCounts> backgrounds = of(counts, InputSample.Role.BACKGROUND);
        List<SampleCounts> signals = of(counts, InputSample.Role.SIGNAL);
        List<SampleCounts> data = of(counts, InputSample.Role.DATA);
        Map<String, List<ShiftedCounts>> shifts = new LinkedHashMap<>();
        for (InputSample input : card.inputs()) {
            List<ShiftedCounts> moved = card.shapes().stream()
                    .flatMap(shape -> shape.shift(card, input).stream())
                    .toList();
            shifts.put(input.name(), moved);
        }
        List<StrengthLimit> limits = new ArrayList<>();
        Map<String, String> workspaces = new LinkedHashMap<>();
        for (SampleCounts signal : signals) {
            AnalysisModel model = new AnalysisModel(card, backgrounds, signal, data, shifts);
            workspaces.put("workspace-" + signal.sample().name(), PyhfWriter.write(model.workspace(false)));
            limits.add(StrengthLimit.of(model, card.confidenceLevel()));
        }
        AnalysisModel first = new AnalysisModel(card, backgrounds, signals.getFirst(), data, shifts);
        List<Exhibit> exhibits = new ArrayList<>();
        for (int region = 0; region < card.regions().size(); region++) {
            exhibits.add(AnalysisPictures.region(first, signals, region));
        }
        for (int place = 0; place < card.pictures().size(); place++) {
            exhibits.add(AnalysisPictures.withoutCut(first, signals, place));
        }
        AnalysisPictures.limits(card, limits).ifPresent(exhibits::add);
        AnalysisTables tables = new AnalysisTables(card, counts);
        List<ResultTable> all = new ArrayList<>(List.of(tables.limits(limits), tables.yields(), tables.cutFlow()));
        all.addAll(tables.templates());
        all.addAll(tables.withoutCuts());
        if (!card.uncertainties().isEmpty() || !card.shapes().isEmpty()) {
            all.add(tables.uncertainties(shifts));
        }
        SearchResult result = new SearchResult(
                card.name(),
                headline(limits),
                card.luminosity(),
                card.sqrtS(),
                conditions(data),
                List.of(),
                exhibits,
                all,
                workspaces,
                card.statements(),
                Map.of(cardName, card.fingerprint()),
                remarks(first, limits, counts));
        return new AnalysisConclusion(result, AnalysisConclusion.templates(card, counts));
    }

    private static List<SampleCounts> of(List<SampleCounts> counts, InputSample.Role role) {
        return counts.stream().filter(one -> one.sample().role() == role).toList();
    }

    private String headline(List<StrengthLimit> limits) {
        List<String> sentences = new ArrayList<>();
        for (StrengthLimit limit : limits) {
            String observed = limit.observed().isPresent()
                    ? String.format(
                            Locale.ROOT, "observed %.3g, ", limit.observed().getAsDouble())
                    : "";
            sentences.add(limit.signal().name() + ": "
                    + (limit.expected().isEmpty()
                            ? "no strength is excluded"
                            : String.format(
                                    Locale.ROOT,
                                    "%sexpected %.3g (%.3g to %.3g)",
                                    observed,
                                    limit.expected().get(2),
                                    limit.expected().get(1),
                                    limit.expected().get(3))));
        }
        return "Upper limits on the signal strength at " + ResultTable.number(100 * card.confidenceLevel()) + " % CL: "
                + String.join("; ", sentences) + ".";
    }

    private List<String> conditions(List<SampleCounts> data) {
        return List.of(
                ResultTable.number(card.luminosity()) + " fb-1 at " + ResultTable.number(card.sqrtS()) + " GeV",
                "CLs with q-mu-tilde, " + ResultTable.number(100 * card.confidenceLevel()) + " % confidence level",
                data.isEmpty() ? "no data: expected limits only" : "data as the card names them");
    }

    private List<String> remarks(AnalysisModel model, List<StrengthLimit> limits, List<SampleCounts> counts) {
        List<String> remarks = new ArrayList<>();
        limits.forEach(limit -> limit.remark().ifPresent(remarks::add));
        for (int region = 0; region < card.regions().size(); region++) {
            String name = card.regions().get(region).name();
            long empty = model.expected(region).stream()
                    .filter(events -> events <= AnalysisModel.SMALLEST)
                    .count();
            if (empty > 0) {
                remarks.add("region " + name + ": " + empty + " bins without simulated background; a bin holds "
                        + AnalysisModel.SMALLEST + " events there, and its uncertainty is not known");
            }
            for (SampleCounts one : counts) {
                long negative = Arrays.stream(one.template(region).sum())
                        .filter(events -> events < 0)
                        .count();
                if (negative > 0) {
                    remarks.add("region " + name + ", input " + one.sample().name() + ": " + negative
                            + " bins with a negative sum of weights, taken as 0");
                }
            }
        }
        for (SampleCounts one : counts) {
            for (int step = 0; step < one.cutFlow().steps().size(); step++) {
                if (one.unknown(step) > 0) {
                    remarks.add("input " + one.sample().name() + ": " + one.unknown(step) + " entries fail '"
                            + one.cutFlow().steps().get(step) + "' because it is not known for them (NaN)");
                }
            }
        }
        remarks.add("What the ntuples hold is taken as it is: their selection, their corrections, their weights.");
        return remarks;
    }
}
