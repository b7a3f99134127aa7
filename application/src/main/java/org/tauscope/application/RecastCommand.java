package org.tauscope.application;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.CardException;
import org.tauscope.cards.NearestName;
import org.tauscope.generator.GivenParticles;
import org.tauscope.kinematics.EventFrame;
import org.tauscope.production.FileEvents;
import org.tauscope.production.FileProduction;
import org.tauscope.production.Produced;
import org.tauscope.production.Production;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.RecastResult;
import org.tauscope.searches.Recasting;
import org.tauscope.searches.Sample;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.Searches;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tauscope recast}: what a search says about somebody else's events. */
@Command(
        name = "recast",
        description = "Runs the events of a file through a search: acceptance, limit on the rate, excluded or allowed.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        sortOptions = false,
        footer = {
            "",
            "The rate of the events in the file is cross section times branching fraction; where either of two taus"
                    + " may",
            "decay into the signal, the branching fraction holds the factor 2. docs/recast.md says what is done to"
                    + " them.",
            "",
            "Example: tauscope recast signal.hepmc3.gz --search hnl --cross-section 0.919nb --branching 1e-6"
        })
final class RecastCommand implements Callable<Integer> {

    private static final String SAMPLE = "recast";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "HepMC2, HepMC3, LHE (.gz too) or Parquet.")
    private Path file = Path.of("");

    @Option(names = "--search", paramLabel = "NAME", required = true, description = "Name of the search.")
    private String search = "";

    @Option(
            names = "--cross-section",
            paramLabel = "SIGMA",
            converter = Rate.Converter.class,
            description = "Of the process in the file, with its unit: 0.919nb. No verdict without it.")
    private @Nullable Rate crossSection;

    @Option(
            names = "--branching",
            paramLabel = "B",
            description = "Product of the branching fractions forced in the file, in (0, 2] (default: 1).")
    private double branching = 1;

    @Option(
            names = "--lifetime",
            paramLabel = "PDG=CTAU",
            converter = GivenLifetime.Converter.class,
            description = "Draw the flights of a particle anew: 9900012=12mm. May be given several times.")
    private List<GivenLifetime> lifetimes = new ArrayList<>();

    @Option(
            names = "--invisible",
            paramLabel = "PDG",
            split = ",",
            description = "Particles that leave no trace, whatever the file lets them decay to.")
    private List<Integer> invisible = new ArrayList<>();

    @Option(
            names = "--frame",
            paramLabel = "FRAME",
            description = "auto, cm, cm-positron-first or lab (default: ${DEFAULT-VALUE}: by the beams of the file).")
    private String frame = EventFrame.Choice.AUTO.option();

    @Option(
            names = "--run",
            paramLabel = "FOLDER",
            description = "A finished run of the search whose backgrounds are used (default: a quick simulation).")
    private @Nullable Path run;

    @Option(
            names = "--mass",
            paramLabel = "GEV",
            description = "For searches for peaks: the mass at which to look (default: found from the events).")
    private @Nullable Double mass;

    @Option(
            names = "--detector",
            paramLabel = "NAME|FILE",
            description = "Another detector: belle, belle2, stcf, idea, or a card of your own.")
    private @Nullable String detector;

    @Option(
            names = "--beams",
            paramLabel = "NAME|FILE|E1xE2",
            description =
                    "Other beams than the detector's: a name of 'list beams', a card, or energies in GeV as 2.1x2.1.")
    private @Nullable String beams;

    @Option(
            names = "--luminosity",
            paramLabel = "L",
            converter = Luminosity.Converter.class,
            description = "Integrated luminosity with its unit: 915/fb (default: that of the run or the card).")
    private @Nullable Luminosity luminosity;

    @Option(names = "--card", paramLabel = "CARD", description = "Another card of the search than the one that ships.")
    private @Nullable Path card;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random numbers (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one per processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "New or empty folder for tables and workspaces.")
    private @Nullable Path output;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (!(branching > 0 && branching <= 2)) {
            throw new CardException("--branching: found " + branching + ", expected a value in (0, 2]");
        }
        if (run != null && luminosity != null) {
            throw new CardException("--luminosity and --run: found both, expected one: backgrounds of a run belong to"
                    + " its luminosity");
        }
        GivenParticles particles = particles();
        EventFrame.Choice choice = choice();
        Production production = UserInput.checked(() -> new Production(seed, threads));
        Recasting recasting = UserInput.checked(() -> Searches.named(search)
                .recast(request(), Optional.ofNullable(run).map(RunFolderReader::read)));
        try (FileEvents events = new FileEvents(file);
                RunFolder folder = output == null ? null : RunFolder.claim(output)) {
            EventFrame found = events.frame(recasting.detector().beams(), choice);
            recasting.announcements().forEach(spec.commandLine().getErr()::println);
            ProgressDisplay progress = new ProgressDisplay(
                    spec.commandLine().getErr(),
                    ProgressDisplay.onTerminal(),
                    recasting.samples().stream().mapToLong(Sample::events).sum());
            List<Harvest> backgrounds = production.produce(recasting.samples(), progress).stream()
                    .map(Produced::harvest)
                    .toList();
            FileProduction.Outcome outcome = new FileProduction(seed, threads)
                    .run(
                            events,
                            new FileProduction.Preparation(recasting.detector().beams(), found, particles),
                            generator -> recasting.chain(SAMPLE, generator),
                            done -> {});
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            RecastResult result;
            try {
                result = recasting.conclude(outcome.harvest(), backgrounds, pool);
            } finally {
                pool.shutdownNow();
            }
            RecastReport report = new RecastReport(
                    search,
                    recasting,
                    events.source(),
                    found,
                    particles,
                    outcome,
                    result,
                    crossSection == null
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(crossSection.femtobarn() * branching));
            print(report);
            if (folder != null) {
                report.writeTo(folder);
                folder.publish();
            }
        }
        return 0;
    }

    private void print(RecastReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json());
        } else {
            report.lines().forEach(out::println);
        }
        out.flush();
    }

    private SearchRequest request() {
        SearchRequest request = SearchRequest.standard();
        if (luminosity != null) {
            request = request.withLuminosity(luminosity.inverseFemtobarn());
        }
        if (card != null) {
            request = request.withCard(card);
        }
        if (mass != null) {
            request = request.withMasses(List.of(mass));
        }
        if (beams != null) {
            request = request.withBeams(beams);
        }
        return detector == null ? request : request.withDetector(detector);
    }

    private EventFrame.Choice choice() {
        List<String> known = new ArrayList<>();
        for (EventFrame.Choice one : EventFrame.Choice.values()) {
            if (one.option().equals(frame)) {
                return one;
            }
            known.add(one.option());
        }
        throw new CardException(
                "--frame: found '" + frame + "', expected one of " + known + NearestName.hint(frame, known));
    }

    private GivenParticles particles() {
        Map<Integer, Double> ctau = new HashMap<>();
        for (GivenLifetime lifetime : lifetimes) {
            if (ctau.put(lifetime.pdg(), lifetime.ctau()) != null) {
                throw new CardException("--lifetime: found PDG " + lifetime.pdg() + " twice, expected once");
            }
        }
        Set<Integer> unseen = new HashSet<>();
        invisible.forEach(pdg -> unseen.add(Math.abs(pdg)));
        return UserInput.checked(() -> new GivenParticles(ctau, unseen));
    }
}
