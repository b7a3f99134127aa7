package org.tauscope.application;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.CardException;
import org.tauscope.formats.hepdata.Verdict;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code tauscope publish}: makes a HEPData record of a run. */
@Command(
        name = "publish",
        description = {
            "Makes a HEPData record of a run's folder: limits with bands, cut-flows, efficiencies, workspaces as",
            "HistFactory and HS3, figures with thumbnails, provenance and BibTeX. It is judged before it is written."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {
            "",
            "Example: tauscope publish run-hnl -o submission.tar.gz",
            "         tauscope publish check submission.tar.gz"
        },
        subcommands = PublishCheckCommand.class)
final class PublishCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "RUN", description = "Folder of a run.")
    private @Nullable Path run;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Archive to write, .tar.gz (default: ${DEFAULT-VALUE}).",
            defaultValue = "submission.tar.gz")
    private Path output = Path.of("submission.tar.gz");

    @Option(names = "--bibtex", description = "Print the BibTeX of everything that took part, and write nothing.")
    private boolean bibtex;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Optional.ofNullable(run)
                .orElseThrow(() ->
                        new CardException("publish: found no folder, expected publish RUN or publish check FILE"));
        if (!Files.isDirectory(folder)) {
            throw new CardException(folder + ": found no such folder, expected the folder of a run");
        }
        String name = String.valueOf(output.getFileName());
        if (!name.endsWith(".tar.gz") && !name.endsWith(".tgz")) {
            throw new CardException("--output: found " + output + ", expected a name that ends in .tar.gz");
        }
        RunRecord record = RunRecord.of(folder);
        if (bibtex) {
            out.print(record.bibtex());
            out.flush();
            return 0;
        }
        Path home = output.toAbsolutePath().getParent();
        if (home == null || !Files.isDirectory(home)) {
            throw new CardException("--output: found no folder " + home + ", expected an existing one");
        }
        Verdict verdict = record.write(output);
        if (!verdict.valid()) {
            verdict.problems().forEach(problem -> spec.commandLine().getErr().println("tauscope: " + problem));
            spec.commandLine().getErr().println("tauscope: " + folder + " makes no valid record; nothing was written");
            return Tauscope.BAD_INPUT;
        }
        if (json) {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("archive", output.toString());
            report.put("tables", record.tables());
            report.put("bytes", Files.size(output));
            report.put("remarks", record.remarks());
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report));
        } else {
            record.remarks().forEach(remark -> out.println("remark: " + remark));
            out.printf("%s: valid HEPData record, %d tables, %d bytes%n", output, record.tables(), Files.size(output));
        }
        out.flush();
        return 0;
    }
}
