package org.tauscope.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tauscope.searches.ResultTable;
import org.tauscope.searches.SearchResult;
import org.tauscope.searches.analysis.Analysis;
import org.tauscope.searches.analysis.AnalysisConclusion;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that an analysis of a user's ntuples leaves behind: tables, workspaces, templates, figures, report, provenance.
 *
 * @param card     its card
 * @param inputs   ntuples that were named beside the card
 * @param analysis what was analysed
 * @param found    what it concluded
 */
record AnalyseOutput(Path card, List<String> inputs, Analysis analysis, AnalysisConclusion found) {

    /** Copies the list. */
    AnalyseOutput {
        inputs = List.copyOf(inputs);
    }

    /** Analyses ntuples by a card. */
    static AnalyseOutput of(Path card, List<String> inputs) {
        Analysis analysis = Analysis.read(card);
        for (String input : inputs) {
            analysis = analysis.withInput(input);
        }
        return new AnalyseOutput(card, inputs, analysis, analysis.conclude());
    }

    /** Writes all files. */
    void writeTo(RunFolder folder) throws IOException {
        SearchResult result = found.result();
        for (Map.Entry<String, String> text : texts().entrySet()) {
            Files.writeString(folder.file(text.getKey()), text.getValue());
        }
        RunHistograms.write(folder.file("histograms.root"), found.templates());
        List<NamedFigure> figures =
                RunFigures.of(result, true).stream().map(NamedFigure::measured).toList();
        for (NamedFigure figure : figures) {
            figure.writeTo(folder);
        }
        Map<String, Object> provenance = provenance();
        Files.writeString(
                folder.file("report.html"), new HtmlReport(analysis.title(), "", result, provenance, figures).text());
        Files.writeString(folder.file("provenance.json"), json(provenance));
        folder.seal(RunOutput.CHECKSUMS);
    }

    /** Tables and workspaces by the names of their files: what the same ntuples and card give again. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        for (ResultTable table : found.result().tables()) {
            texts.put(table.name() + ".csv", String.join("\n", CsvLines.of(comments(), table)) + "\n");
        }
        found.result().workspaces().forEach((name, workspace) -> texts.put(name + ".json", workspace));
        return texts;
    }

    private List<String> comments() {
        List<String> comments = new ArrayList<>();
        comments.add("tauscope " + Tauscope.Version.ofApplication() + ", analysis " + analysis.name());
        comments.addAll(found.result().conditions());
        return comments;
    }

    private Map<String, Object> provenance() throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("program", "tauscope " + Tauscope.Version.ofApplication());
        facts.put("analysis", analysis.name());
        facts.put("card", card.toString());
        facts.put("inputs", inputs);
        facts.put("conditions", found.result().conditions());
        facts.put("cards_sha256", found.result().cardHashes());
        Map<String, String> files = new LinkedHashMap<>();
        files.put(card.toString(), RunRequest.sha256(card));
        for (Path file : analysis.files()) {
            files.put(file.toString(), RunRequest.sha256(file));
        }
        facts.put("inputs_sha256", files);
        facts.put("jdk", System.getProperty("java.vendor.version", "") + " " + Runtime.version());
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return facts;
    }

    /** What {@code --json} prints. */
    String summary(Path folder) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("analysis", analysis.name());
        summary.put("headline", found.result().headline());
        summary.put("conditions", found.result().conditions());
        summary.put("folder", folder.toString());
        ResultTable table = found.result().tables().getFirst();
        List<Map<String, String>> limits = new ArrayList<>();
        for (List<String> row : table.rows()) {
            Map<String, String> limit = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                limit.put(table.columns().get(i), row.get(i));
            }
            limits.add(limit);
        }
        summary.put("limits", limits);
        summary.put("remarks", found.result().remarks());
        return json(summary).strip();
    }

    private static String json(Object content) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n";
    }
}
