package org.tauscope.application;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tauscope.cards.CardException;
import org.tauscope.formats.EventFile;
import org.tauscope.formats.FileSummary;
import org.tauscope.formats.IncomingParticle;
import org.tauscope.formats.SpeciesTally;
import org.tauscope.formats.root.RootFile;
import org.tauscope.formats.slha.SlhaFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code tauscope inspect}: what an event file, a ROOT file, a workspace or an SLHA file holds. */
@Command(
        name = "inspect",
        description = {
            "Tells format, units, beams, events, species, decay lengths and warnings of an event file,",
            "trees, ntuples, their entries, columns and types of a ROOT file,",
            "channels, samples, modifiers, parameters and measurements of a pyhf workspace,",
            "or masses, widths, lifetimes and branching fractions of an SLHA file."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {
            "",
            "Reads HepMC2, HepMC3, LHE (plain or gzipped) and Parquet, recognised by content, of any size.",
            "Of ROOT files it reads TTree and RNTuple, packed with zlib, lz4, lzma or zstd.",
            "A pipe will do: my-generator | tauscope inspect -",
            "Exit code 2 where the file ends in a problem; what stands before it is told all the same.",
            "",
            "Example: tauscope inspect signal.hepmc3.gz --json"
        })
final class InspectCommand implements Callable<Integer> {

    /** Bytes of a file that may be comments before its first block. */
    private static final int BEGINNING = 1 << 16;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "Event file, ROOT file, workspace or SLHA file; - for events from the standard input.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @CommandLine.Unmatched
    private List<String> ofWorkspaces = new ArrayList<>();

    @Override
    public Integer call() {
        if (isJson(file)) {
            List<String> arguments = new ArrayList<>(ofWorkspaces);
            arguments.add(file.toString());
            return new CommandLine(new InspectWorkspaceCommand())
                    .setOut(spec.commandLine().getOut())
                    .setErr(spec.commandLine().getErr())
                    .execute(arguments.toArray(String[]::new));
        }
        if (!ofWorkspaces.isEmpty()) {
            throw new CardException("inspect: found " + ofWorkspaces + ", expected no such options for an event file");
        }
        if (RootFile.recognises(file) && !EventFile.isRootWithEvents(file)) {
            return inspectRoot();
        }
        if (isSlha(file)) {
            return slha();
        }
        FileSummary summary = FileSummary.of(file);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(EventFileReport.of(summary)));
        } else {
            print(summary, out);
        }
        out.flush();
        summary.problem().ifPresent(problem -> spec.commandLine().getErr().println("tauscope: " + problem));
        return summary.problem().isPresent() ? Tauscope.BAD_INPUT : 0;
    }

    private int inspectRoot() {
        RootFileReport report = RootFileReport.of(file);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report));
        } else {
            report.print(out);
        }
        out.flush();
        return 0;
    }

    /** True where the first character that is no blank opens a JSON document. */
    private static boolean isJson(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int c = in.read();
            while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
                c = in.read();
            }
            return c == '{';
        } catch (IOException e) {
            return false;
        }
    }

    private int slha() {
        SlhaReport report = new SlhaReport(file.toString(), SlhaFile.read(file));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report.json()));
        } else {
            report.print(out);
        }
        out.flush();
        return 0;
    }

    /** True where the first line that is no comment begins a block or a decay. */
    private static boolean isSlha(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return SlhaFile.looksLike(new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return false;
        }
    }

    private static void print(FileSummary summary, PrintWriter out) {
        out.printf(
                "%s: %s%s%s, units %s%n",
                summary.file(),
                summary.format().label(),
                summary.version().isEmpty() ? "" : " " + summary.version(),
                summary.compressed() ? ", gzipped" : "",
                summary.units());
        out.printf("%d events, %d particles, %d vertices%n", summary.events(), summary.particles(), summary.vertices());
        for (IncomingParticle beam : summary.beams()) {
            out.printf(
                    Locale.ROOT,
                    "beam %d: (%.6g, %.6g, %.6g; %.6g) GeV%n",
                    beam.pdg(),
                    beam.momentum().px(),
                    beam.momentum().py(),
                    beam.momentum().pz(),
                    beam.momentum().energy());
        }
        out.printf(Locale.ROOT, "first event: sqrt(s) = %.6g GeV, %s%n%n", summary.sqrtS(), summary.frame());
        out.printf(
                "%12s %-12s %10s %10s %10s %14s %14s%n",
                "PDG", "name", "count", "final", "decays", "flight [mm]", "c tau [mm]");
        for (SpeciesTally species : summary.species()) {
            out.printf(
                    Locale.ROOT,
                    "%12d %-12s %10d %10d %10d",
                    species.pdg(),
                    species.name(),
                    species.count(),
                    species.finalCount(),
                    species.decays());
            if (species.decays() > 0) {
                out.printf(Locale.ROOT, " %14.5g %14.5g", species.meanFlight(), species.meanProperFlight());
            }
            out.println();
        }
        for (String warning : summary.warnings()) {
            out.printf("%nwarning: %s%n", warning);
        }
    }
}
