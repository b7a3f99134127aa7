package org.tauscope.application;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tauscope.formats.hepdata.Problem;
import org.tauscope.formats.hepdata.SubmissionCheck;
import org.tauscope.formats.hepdata.Verdict;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code tauscope publish check}: whether HEPData would take a submission. */
@Command(
        name = "check",
        description = {
            "Judges anybody's HEPData submission: a folder, an archive (tar, tar.gz, zip), or one YAML file.",
            "One line per problem; exit code 0 where there is none, 2 otherwise."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {"", "Example: tauscope publish check submission.tar.gz --json"})
final class PublishCheckCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(index = "0", paramLabel = "SUBMISSION", description = "Folder, archive or YAML file.")
    private Path input = Path.of("");

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Verdict verdict = SubmissionCheck.of(input);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report(verdict)));
        } else {
            print(verdict, out);
        }
        out.flush();
        return verdict.valid() ? 0 : Tauscope.BAD_INPUT;
    }

    private static void print(Verdict verdict, PrintWriter out) {
        verdict.problems().forEach(out::println);
        if (verdict.count() > verdict.problems().size()) {
            out.println("and " + (verdict.count() - verdict.problems().size()) + " problems more");
        }
        verdict.remarks().forEach(remark -> out.println("remark: " + remark));
        out.printf(
                "%s: %s %s, %d table%s, %d problem%s%n",
                verdict.input(),
                verdict.valid() ? "valid" : "invalid",
                verdict.kind().label(),
                verdict.tables(),
                verdict.tables() == 1 ? "" : "s",
                verdict.count(),
                verdict.count() == 1 ? "" : "s");
    }

    private static Map<String, Object> report(Verdict verdict) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("input", verdict.input());
        report.put("kind", verdict.kind().label());
        report.put("valid", verdict.valid());
        report.put("tables", verdict.tables());
        report.put("problem_count", verdict.count());
        List<Map<String, Object>> problems = new ArrayList<>();
        for (Problem problem : verdict.problems()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("file", problem.file());
            entry.put("line", problem.line());
            entry.put("path", problem.path());
            entry.put("message", problem.message());
            problems.add(entry);
        }
        report.put("problems", problems);
        report.put("remarks", verdict.remarks());
        return report;
    }
}
