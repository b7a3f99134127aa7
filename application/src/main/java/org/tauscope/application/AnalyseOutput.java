package org.tauscope.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tauscope.searches.ResultTable;
import org.tauscope.searches.SearchResult;
import org.tauscope.searches.analysis.Analysis;
import org.tauscope.searches.analysis.AnalysisConclusion;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that an analysis of a user's ntuples leaves behind: tables, workspaces, templates, figures, report, provenance.
 *
 * @param analysis what was analysed
 * @param found    what it concluded
 */
record AnalyseOutput(Analysis analysis, AnalysisConclusion found) {

    /** Writes all files. */
    void writeTo(RunFolder folder) throws IOException {
        SearchResult result = found.result();
        for (ResultTable table : result.tables()) {
            Files.write(folder.file(table.name() + ".csv"), CsvLines.of(comments(), table), StandardCharsets.UTF_8);
        }
        for (Map.Entry<String, String> workspace : result.workspaces().entrySet()) {
            Files.writeString(folder.file(workspace.getKey() + ".json"), workspace.getValue());
        }
        RunHistograms.write(folder.file("histograms.root"), found.templates());
        List<NamedFigure> figures = RunFigures.of(result);
        for (NamedFigure figure : figures) {
            figure.writeTo(folder);
        }
        Map<String, Object> provenance = provenance();
        Files.writeString(
                folder.file("report.html"), new HtmlReport(analysis.title(), "", result, provenance, figures).text());
        Files.writeString(folder.file("provenance.json"), json(provenance));
        folder.seal(RunOutput.CHECKSUMS);
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
        facts.put("conditions", found.result().conditions());
        facts.put("cards_sha256", found.result().cardHashes());
        Map<String, String> inputs = new LinkedHashMap<>();
        for (Path file : analysis.files()) {
            inputs.put(file.toString(), RunRequest.sha256(file));
        }
        facts.put("inputs_sha256", inputs);
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
