package org.tauscope.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.Card;
import org.tauscope.cards.CardException;
import org.tauscope.formats.EventFile;
import org.tauscope.formats.EventFormat;
import org.tauscope.formats.EventSink;
import org.tauscope.formats.SampleHeader;
import org.tauscope.generator.ProcessCard;
import org.tauscope.generator.ProcessSample;
import org.tauscope.production.Acceptance;
import org.tauscope.production.EventProduction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code tauscope generate}: events of a process into a file. */
@Command(
        name = "generate",
        description = "Generates events of a process into a HepMC3, LHE or Parquet file.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        sortOptions = false,
        footer = {
            "",
            "The same seed gives the same bytes on any number of threads.",
            "A process card may also state couplings, tau decay modes, cuts and parts of radiation: docs/generator.md.",
            "",
            "Example: tauscope generate tautau-scalar --mass 0.1 --decay ee --events 1000 -o signal.hepmc3.gz"
        })
final class GenerateCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "PROCESS",
            description = "A name of 'tauscope list processes', or a process card (YAML).")
    private String process = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "New file: .hepmc3 or .lhe (.gz may follow), .parquet or .root.")
    private Path output = Path.of("");

    @Option(
            names = "--beams",
            paramLabel = "BEAMS",
            description = "A name of 'tauscope list beams', or a beam card (default: ${DEFAULT-VALUE}).")
    private String beams = "belle2";

    @Option(names = "--events", paramLabel = "N", description = "Events in the file (default: ${DEFAULT-VALUE}).")
    private long events = 1000;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random numbers (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one per processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--mass", paramLabel = "GEV", description = "Mass of the new particle.")
    private @Nullable Double mass;

    @Option(
            names = "--coupling",
            paramLabel = "C",
            description = "Its coupling: |V_tauN|^2, xi, C/Lambda in 1/GeV or g' (default: 1).")
    private @Nullable Double coupling;

    @Option(
            names = "--decay",
            paramLabel = "MODE",
            description = "Its decay: ee, mumu, tautau, gammagamma, nunu or invisible.")
    private @Nullable String decay;

    @Option(names = "--ctau", paramLabel = "MM", description = "Its proper decay length (default: by its couplings).")
    private @Nullable Double ctau;

    @Option(names = "--stable-taus", description = "Leave taus undecayed, for programs that decay them.")
    private boolean stableTaus;

    @Option(names = "--no-radiation", description = "The Born process: no photons, no running of alpha.")
    private boolean noRadiation;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** What is printed in the end. */
    private record Report(
            String file,
            String process,
            long seed,
            long events,
            long tried,
            @JsonProperty("cross_section_nb") double crossSection,
            @JsonProperty("cross_section_error_nb") double crossSectionError) {}

    @Override
    public Integer call() throws InterruptedException {
        EventFormat.ofOutputName(output);
        if (events < 1 || events > 1_000_000_000_000L) {
            throw new CardException("--events: found " + events + ", expected 1 to 1e12");
        }
        if (Files.exists(output)) {
            throw new CardException("--output: " + output + " exists already; remove it or choose another name");
        }
        EventProduction production = UserInput.checked(() -> new EventProduction(seed, threads));
        ProcessSample sample = ProcessCard.prepare(card(), beams);
        Acceptance acceptance = production.acceptance(sample, events);
        double crossSection = sample.crossSection() * acceptance.efficiency();
        double error = Math.hypot(sample.error() * acceptance.efficiency(), sample.crossSection() * acceptance.error());
        SampleHeader header = new SampleHeader(
                sample.title() + ", seed " + seed + ", version " + Tauscope.Version.ofApplication(),
                sample.beams(),
                crossSection,
                error);
        ProgressDisplay progress =
                new ProgressDisplay(spec.commandLine().getErr(), ProgressDisplay.onTerminal(), acceptance.tried());
        write(production, sample, acceptance.tried(), header, progress);
        print(new Report(output.toString(), sample.title(), seed, events, acceptance.tried(), crossSection, error));
        return 0;
    }

    /** The card that was named, or the one that says what the options say. */
    private Card card() {
        boolean isFile = process.endsWith(".yaml") || process.endsWith(".yml");
        Map<String, Object> said = new LinkedHashMap<>();
        Map<String, Object> particle = new LinkedHashMap<>();
        put(particle, "mass_GeV", mass);
        put(particle, "coupling", coupling);
        put(particle, "decay", decay);
        put(particle, "ctau_mm", ctau);
        if (!particle.isEmpty()) {
            said.put("particle", particle);
        }
        if (stableTaus) {
            said.put("taus", Map.of("stable", true));
        }
        if (noRadiation) {
            said.put("radiation", "off");
        }
        if (isFile && !said.isEmpty()) {
            throw new CardException("generate: found " + said.keySet() + " as options beside the card " + process
                    + ", expected them in the card");
        }
        if (isFile) {
            return Card.read(Path.of(process));
        }
        Map<String, Object> all = new LinkedHashMap<>(Map.of("process", process));
        all.putAll(said);
        // JSON is YAML: options are read as the card that they abbreviate.
        return Card.parse("options", JsonMapper.shared().writeValueAsString(all));
    }

    private static void put(Map<String, Object> particle, String key, @Nullable Object value) {
        if (value != null) {
            particle.put(key, value);
        }
    }

    /** The file appears under its name once it is whole. */
    private void write(
            EventProduction production, ProcessSample sample, long tried, SampleHeader header, ProgressDisplay progress)
            throws InterruptedException {
        Path name = output.getFileName();
        Path part = output.resolveSibling(".part-" + name);
        try {
            try (EventSink sink = EventFile.create(part, header)) {
                production.write(sample, tried, sink, count -> progress.done(sample.name(), count));
            }
            move(part);
        } finally {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                spec.commandLine().getErr().println("tauscope: " + part + " is left over: " + e.getMessage());
            }
        }
    }

    private void move(Path part) {
        try {
            try {
                Files.move(part, output, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, output);
            }
        } catch (IOException e) {
            throw new CardException("--output: " + output + " cannot be written (" + e.getMessage() + ")");
        }
    }

    private void print(Report report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report));
        } else {
            out.println(report.process());
            for (String line : List.of(rate(report), report.events() + " events in " + report.file())) {
                out.println(line);
            }
        }
        out.flush();
    }

    private static String rate(Report report) {
        String error = report.crossSectionError() > 0
                ? String.format(Locale.ROOT, " +- %.2g nb", report.crossSectionError())
                : " nb";
        String cuts = report.tried() > report.events() ? ", cuts included: " + report.tried() + " events tried" : "";
        return String.format(Locale.ROOT, "cross section %.6g%s%s", report.crossSection(), error, cuts);
    }
}
