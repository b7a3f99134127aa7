package org.tauscope.application;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.CardException;
import org.tauscope.generator.NamedBeams;
import org.tauscope.interpretation.CouplingColumn;
import org.tauscope.interpretation.FlavourViolatingModel;
import org.tauscope.interpretation.ModelCard;
import org.tauscope.interpretation.ScannedModel;
import org.tauscope.kinematics.Beams;
import org.tauscope.production.ModelScan;
import org.tauscope.production.Production;
import org.tauscope.production.ScanCheckpoint;
import org.tauscope.searches.CouplingScan;
import org.tauscope.searches.Limit;
import org.tauscope.searches.PreparedSearch;
import org.tauscope.searches.RateLimits;
import org.tauscope.searches.Sample;
import org.tauscope.searches.Search;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.Searches;

/** The scan of a model card: every search that constrains it, mass by mass, into a folder. */
final class ModelScanRun {

    private final Path card;
    private final ModelScanOptions options;
    private final ScannedModel model;
    private final List<Double> masses;
    private final double[] couplings;
    private final List<RunLimits> runs = new ArrayList<>();
    private final PrintWriter out;
    private final PrintWriter err;

    ModelScanRun(Path card, ModelScanOptions options, PrintWriter out, PrintWriter err) {
        this.card = card;
        this.options = options;
        this.out = out;
        this.err = err;
        model = ModelCard.read(card);
        masses = masses(options.masses);
        if (options.couplings == null) {
            throw new CardException("--coupling: found none, expected the couplings to scan as 1e-6:1:log60");
        }
        couplings = options.couplings.values();
        options.searches.forEach(Searches::named);
        options.runs.forEach(folder -> runs.add(RunLimits.read(folder)));
    }

    private List<Double> masses(@Nullable MassList asked) {
        OptionalDouble only = ModelCard.onlyMass(model);
        if (asked != null) {
            return asked.masses().stream().sorted().distinct().toList();
        }
        if (only.isEmpty()) {
            throw new CardException("--mass: found none, expected the masses to scan as 0.3:1.6:0.05");
        }
        return List.of(only.getAsDouble());
    }

    /** Runs and writes. */
    void run() throws IOException, InterruptedException {
        Path target = options.output == null
                ? Path.of(model.name().replaceAll("[^A-Za-z0-9._-]+", "-") + "-scan")
                : options.output;
        Path absolute = target.toAbsolutePath().normalize();
        requireFree(absolute, target);
        Production production = UserInput.checked(() -> new Production(options.seed, options.threads));
        Path unfinished = absolute.resolveSibling("." + absolute.getFileName() + ".unfinished");
        ScanCheckpoint checkpoint = ScanCheckpoint.open(unfinished, request(), options.resume);
        List<List<CouplingColumn>> answers = new ArrayList<>();
        List<Double> levels = new ArrayList<>();
        simulated(new ModelScan(production, checkpoint), answers, levels);
        limited(production, unfinished, answers, levels);
        if (answers.isEmpty()) {
            throw new CardException("scan: found no search that constrains the model '" + model.name()
                    + "', expected --run with the folder of a search for it, or another --search");
        }
        ScanTables tables = new ScanTables(model, answers, levels, options.combine);
        try (RunFolder folder = RunFolder.claim(absolute)) {
            tables.writeTo(folder, card, request());
            folder.publish();
        }
        delete(unfinished);
        tables.lines().forEach(out::println);
        out.println("Results in " + absolute);
        out.flush();
    }

    /** Searches that reweight one sample per mass. */
    private void simulated(ModelScan scan, List<List<CouplingColumn>> answers, List<Double> levels)
            throws InterruptedException {
        for (Search search : Searches.all()) {
            if (!isAsked(search.name())) {
                continue;
            }
            Optional<CouplingScan> couplingScan = UserInput.checked(() -> search.couplings(model, searchRequest()));
            if (couplingScan.isEmpty()) {
                continue;
            }
            CouplingScan own = couplingScan.get();
            long events = Stream.concat(
                            own.backgrounds().stream(), masses.stream().flatMap(mass -> own.signals(mass).stream()))
                    .mapToLong(Sample::events)
                    .sum();
            ProgressDisplay progress = new ProgressDisplay(err, ProgressDisplay.onTerminal(), Math.max(1, events));
            answers.add(scan.run(own, masses, couplings, progress, column -> {}));
            levels.add(own.confidenceLevel());
        }
    }

    /** Searches whose limits on a rate are compared: those of finished runs, or of a quick one made here. */
    private void limited(
            Production production, Path unfinished, List<List<CouplingColumn>> answers, List<Double> levels)
            throws IOException, InterruptedException {
        boolean none = runs.stream().noneMatch(run -> run.search().equals("lalpha"));
        if (model instanceof FlavourViolatingModel && none && isAsked("lalpha")) {
            runs.add(quickRun(production, unfinished.resolve("lalpha-limits.csv")));
        }
        for (RunLimits run : runs) {
            if (!isAsked(run.search())) {
                continue;
            }
            double level = run.level();
            for (RateLimits limits : RateLimits.of(run.limits(), level, model, run.beams())) {
                answers.add(masses.stream()
                        .map(mass -> limits.column(mass, couplings))
                        .toList());
                levels.add(level);
            }
        }
    }

    /** Limits on tau -> l alpha at the masses of the scan; kept, so that an interrupted scan does not make them again. */
    private RunLimits quickRun(Production production, Path kept) throws IOException, InterruptedException {
        if (!Files.exists(kept)) {
            double heaviest = 1.66;
            SearchRequest request = searchRequest()
                    .withQuick()
                    .withMasses(masses.stream().filter(mass -> mass <= heaviest).toList());
            PreparedSearch prepared =
                    UserInput.checked(() -> Searches.named("lalpha").prepare(request));
            long events = prepared.samples().stream().mapToLong(Sample::events).sum();
            List<Limit> limits = production
                    .run(prepared, new ProgressDisplay(err, ProgressDisplay.onTerminal(), events))
                    .limits();
            RunLimits.write(kept, limits);
        }
        return RunLimits.ofFile(kept, "lalpha", beams());
    }

    private static Beams beams() {
        return NamedBeams.nameOrCard("belle2");
    }

    private boolean isAsked(String search) {
        return options.searches.isEmpty() || options.searches.contains(search);
    }

    private SearchRequest searchRequest() {
        SearchRequest request = SearchRequest.standard();
        if (options.luminosity != null) {
            request = request.withLuminosity(options.luminosity.inverseFemtobarn());
        }
        return options.quick ? request.withQuick() : request;
    }

    /** Everything that decides about the bytes, to know a resumed scan again. */
    private String request() {
        try {
            return String.format(
                    Locale.ROOT,
                    "tauscope scan, seed %d%s, luminosity %s, searches %s, runs %s%nmasses %s%ncouplings %s%n%n%s",
                    options.seed,
                    options.quick ? ", quick" : "",
                    options.luminosity == null ? "of each search" : options.luminosity.inverseFemtobarn() + "/fb",
                    options.searches,
                    options.runs,
                    masses,
                    options.couplings,
                    Files.readString(card));
        } catch (IOException e) {
            throw new CardException(card + ": cannot be read: " + e.getMessage());
        }
    }

    private static void requireFree(Path absolute, Path shown) throws IOException {
        if (Files.exists(absolute)) {
            try (Stream<Path> content = Files.isDirectory(absolute) ? Files.list(absolute) : Stream.of(absolute)) {
                if (content.findAny().isPresent()) {
                    throw new CardException("--output: " + shown
                            + " already holds something, expected a new or empty folder; nothing was changed");
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
