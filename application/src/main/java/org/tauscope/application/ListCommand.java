package org.tauscope.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.tauscope.cards.CardException;
import org.tauscope.cards.NearestName;
import org.tauscope.generator.NamedBeams;
import org.tauscope.generator.ProcessList;
import org.tauscope.kinematics.Beams;
import org.tauscope.searches.Searches;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code tauscope list}: what there is to run, to generate and to ask about. */
@Command(
        name = "list",
        description = "Lists searches, processes, models or beams.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {"", "Example: tauscope list processes"})
final class ListCommand implements Callable<Integer> {

    private static final List<String> KINDS = List.of("searches", "processes", "models", "beams");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "KIND",
            description = "searches (default), processes, models or beams.")
    private String kind = "searches";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** One search as JSON shows it. */
    private record SearchRow(String name, String title, String reference) {}

    /** One process as JSON shows it; the keys are those of its new particle in a process card. */
    private record ProcessRow(String name, String description, String particle) {}

    /** One collider as JSON shows it. */
    private record BeamsRow(
            String name,
            @JsonProperty("sqrt_s_GeV") double sqrtS,
            @JsonProperty("electron_GeV") double electron,
            @JsonProperty("positron_GeV") double positron,
            @JsonProperty("beta_gamma") double betaGamma) {}

    @Override
    public Integer call() {
        if (!KINDS.contains(kind)) {
            throw new CardException(
                    "list: found '" + kind + "', expected one of " + KINDS + NearestName.hint(kind, KINDS));
        }
        PrintWriter out = spec.commandLine().getOut();
        switch (kind) {
            case "processes" -> processes(out);
            case "models" -> models(out);
            case "beams" -> beams(out);
            default -> searches(out);
        }
        out.flush();
        return 0;
    }

    private void searches(PrintWriter out) {
        List<SearchRow> rows = Searches.all().stream()
                .map(search -> new SearchRow(search.name(), search.title(), search.reference()))
                .toList();
        print(rows, out);
        for (SearchRow row : json ? List.<SearchRow>of() : rows) {
            out.printf("%-8s %s%n%-8s %s%n", row.name(), row.title(), "", row.reference());
        }
    }

    private void processes(PrintWriter out) {
        List<ProcessRow> rows = ProcessList.all().stream()
                .map(entry -> new ProcessRow(entry.name(), entry.description(), entry.particle()))
                .toList();
        print(rows, out);
        for (ProcessRow row : json ? List.<ProcessRow>of() : rows) {
            out.printf("%-20s %s%n", row.name(), row.description());
            if (!row.particle().isEmpty()) {
                out.printf("%-20s   particle: %s%n", "", row.particle());
            }
        }
    }

    private void models(PrintWriter out) {
        List<ModelPoint.Row> rows = ModelPoint.rows();
        print(rows, out);
        for (ModelPoint.Row row : json ? List.<ModelPoint.Row>of() : rows) {
            out.printf("%-14s %s; coupling %s%n", row.name(), row.description(), row.coupling());
        }
    }

    private void beams(PrintWriter out) {
        List<BeamsRow> rows =
                Arrays.stream(NamedBeams.values()).map(ListCommand::row).toList();
        print(rows, out);
        for (BeamsRow row : json ? List.<BeamsRow>of() : rows) {
            out.printf(
                    java.util.Locale.ROOT,
                    "%-22s sqrt(s) = %.4f GeV, e- %.4f GeV on e+ %.4f GeV, beta gamma = %.4f%n",
                    row.name(),
                    row.sqrtS(),
                    row.electron(),
                    row.positron(),
                    row.betaGamma());
        }
    }

    private static BeamsRow row(NamedBeams named) {
        Beams beams = named.beams();
        return new BeamsRow(
                named.label(),
                beams.sqrtS(),
                beams.electronEnergy(),
                beams.positronEnergy(),
                beams.total().momentum() / beams.sqrtS());
    }

    private void print(List<?> rows, PrintWriter out) {
        if (json) {
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
        }
    }
}
