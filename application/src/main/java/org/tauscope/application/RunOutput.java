package org.tauscope.application;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tauscope.formats.root.RootHistogram;
import org.tauscope.production.Produced;
import org.tauscope.searches.Observation;
import org.tauscope.searches.ResultTable;
import org.tauscope.searches.Search;
import org.tauscope.searches.SearchResult;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that a run leaves behind: tables, workspace, histograms, figures, report, provenance.
 *
 * @param search   the search that ran
 * @param result   what it concluded
 * @param asked    what was asked for
 * @param produced what the samples gave
 */
record RunOutput(Search search, SearchResult result, RunRequest asked, List<Produced> produced) {

    /** Checksums of all files of a run's folder. */
    static final String CHECKSUMS = "SHA256SUMS";

    /** Fingerprints of the parts of all samples. */
    static final String PARTS = "parts";

    /** Copies the list. */
    RunOutput {
        produced = List.copyOf(produced);
    }

    /** True for a tenth of the statistics. */
    boolean quick() {
        return asked.request().quick();
    }

    /** Number of generated events. */
    long events() {
        return produced.stream().mapToLong(sample -> sample.harvest().events()).sum();
    }

    /** Writes all files. */
    void writeTo(RunFolder folder) throws IOException {
        writeTable(folder, result.limitTable());
        for (ResultTable table : result.tables()) {
            writeTable(folder, table);
        }
        for (Map.Entry<String, String> workspace : result.workspaces().entrySet()) {
            Files.writeString(folder.file(workspace.getKey() + ".json"), workspace.getValue());
        }
        for (Map.Entry<String, byte[]> file : result.files().entrySet()) {
            Files.write(folder.file(file.getKey()), file.getValue());
        }
        List<RootHistogram> histograms = RunHistograms.of(result.exhibits());
        if (!histograms.isEmpty()) {
            RunHistograms.write(folder.file("histograms.root"), histograms);
        }
        List<NamedFigure> figures =
                RunFigures.of(result, asked.request().observation() instanceof Observation.Recorded);
        for (NamedFigure figure : figures) {
            figure.writeTo(folder);
        }
        Files.writeString(
                folder.file("report.html"),
                new HtmlReport(search.title(), search.reference(), result, provenance(), figures).text());
        writeTable(folder, parts());
        Files.writeString(folder.file("provenance.json"), json(provenance()));
        folder.seal(CHECKSUMS);
    }

    private ResultTable parts() {
        List<List<String>> rows = new ArrayList<>();
        for (Produced sample : produced) {
            for (int part = 0; part < sample.parts().size(); part++) {
                rows.add(List.of(
                        sample.sample(),
                        Long.toString(sample.harvest().events()),
                        Integer.toString(part),
                        sample.parts().get(part)));
            }
        }
        return new ResultTable(
                PARTS,
                "Fingerprints of what each part in a hundred of a sample gave; 'tauscope verify' runs one part again.",
                List.of("sample", "events", "part", "sha256"),
                rows);
    }

    /** The limits as text, for when no folder can be written. */
    void printLimits(PrintWriter out) {
        CsvLines.of(comments(), result.limitTable()).forEach(out::println);
        out.flush();
    }

    /** What {@code --json} prints. */
    static String summary(SearchResult result, Path folder) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("search", result.search());
        summary.put("headline", result.headline());
        summary.put("conditions", result.conditions());
        summary.put("folder", folder.toString());
        List<Map<String, String>> limits = new ArrayList<>();
        ResultTable table = result.limitTable();
        for (List<String> row : table.rows()) {
            Map<String, String> limit = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                limit.put(table.columns().get(i), row.get(i));
            }
            limits.add(limit);
        }
        summary.put("limits", limits);
        return json(summary);
    }

    /** How the run was made: enough to make it again. */
    Map<String, Object> provenance() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("program", "tauscope " + Tauscope.Version.ofApplication());
        facts.put("search", search.name());
        facts.put("reproduces", search.reference());
        facts.put("seed", asked.seed());
        facts.put("quick", quick());
        facts.put("request", asked.facts());
        facts.put("inputs_sha256", asked.inputs());
        facts.put("generated_events", events());
        facts.put("conditions", result.conditions());
        facts.put("cards_sha256", result.cardHashes());
        facts.put("jdk", System.getProperty("java.vendor.version", "") + " " + Runtime.version());
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return facts;
    }

    /** Comment lines that every table begins with. */
    List<String> comments() {
        List<String> comments = new ArrayList<>();
        comments.add("tauscope " + Tauscope.Version.ofApplication() + ", search " + search.name() + ", seed "
                + asked.seed() + (quick() ? ", quick" : ""));
        comments.addAll(result.conditions());
        return comments;
    }

    private void writeTable(RunFolder folder, ResultTable table) throws IOException {
        Files.write(folder.file(table.name() + ".csv"), CsvLines.of(comments(), table), StandardCharsets.UTF_8);
    }

    private static String json(Object content) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n";
    }
}
