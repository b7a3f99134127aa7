package org.tauscope.application;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.CardException;
import org.tauscope.searches.analysis.Analysis;
import org.tauscope.searches.analysis.AnalysisConclusion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tauscope analyse}: a user's own ntuples by a card. */
@Command(
        name = "analyse",
        description = "Analyses your own ntuples by a card: cuts, templates, workspace, limits.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Ntuples are ROOT trees (TTree, RNTuple), Parquet or CSV files. docs/analyse.md tells what a card holds.",
            "",
            "Example: tauscope analyse card.yaml --input tree.root:tau -o my-analysis"
        })
final class AnalyseCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(index = "0", paramLabel = "CARD", description = "Card of the analysis (YAML).")
    private Path card = Path.of("");

    @Option(
            names = "--input",
            paramLabel = "[INPUT=]FILE[:TREE]",
            description = "Ntuple of all inputs of which the card names no file, or of the named one.")
    private List<String> inputs = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "New or empty folder for the results (default: NAME-analysis, or the next free one).")
    private @Nullable Path output;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Path target = output == null ? RunFolder.free(Analysis.read(card).name() + "-analysis") : output;
        try (RunFolder folder = RunFolder.claim(target)) {
            AnalyseOutput result = AnalyseOutput.of(card, inputs);
            AnalysisConclusion found = result.found();
            result.writeTo(folder);
            Path written = folder.publish();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(result.summary(written));
            } else {
                out.println(found.result().headline());
                found.result().remarks().forEach(remark -> out.println("  " + remark));
                double seconds = (System.nanoTime() - start) * 1e-9;
                out.printf(Locale.ROOT, "Results in %s (%.0f s)%n", written, seconds);
            }
            out.flush();
        } catch (IOException e) {
            throw new CardException("--output: cannot write the analysis: " + RunFolder.reason(e));
        }
        return 0;
    }
}
