package org.tauscope.application;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.CardException;
import org.tauscope.interpretation.CouplingColumn;
import org.tauscope.interpretation.HeavyNeutralLeptonModel;
import org.tauscope.interpretation.ModelCard;
import org.tauscope.interpretation.ScannedModel;
import org.tauscope.production.ModelScan;
import org.tauscope.production.Production;
import org.tauscope.production.ScanCheckpoint;
import org.tauscope.searches.CouplingScan;
import org.tauscope.searches.RateLimits;
import org.tauscope.searches.RateResults;
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
    private final List<RateResults> runs = new ArrayList<>();
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
        requireUse();
        options.runs.forEach(folder -> runs.add(RunLimits.read(folder)));
        requireIndependent();
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
        Path unfinished = absolute.resolveSibling("." + absolute.getFileName() + ".unfinished");
        if (options.resume && isWhole(absolute)) {
            QuickRuns.delete(unfinished);
            out.println("Results in " + absolute + ", whole already");
            out.flush();
            return;
        }
        requireFree(absolute, target);
        Production production = UserInput.checked(() -> new Production(options.seed, options.threads));
        ScanCheckpoint checkpoint = ScanCheckpoint.open(unfinished, request(), options.resume);
        List<List<CouplingColumn>> answers = new ArrayList<>();
        List<Double> levels = new ArrayList<>();
        try {
            answer(new ModelScan(production, checkpoint), unfinished, answers, levels);
        } catch (CardException refused) {
            checkpoint.abandonIfEmpty();
            throw refused;
        }
        ScanTables tables = new ScanTables(model, answers, levels);
        try (RunFolder folder = RunFolder.claim(absolute)) {
            tables.writeTo(folder, card, request());
            folder.publish();
        }
        QuickRuns.delete(unfinished);
        tables.lines().forEach(out::println);
        out.println("Results in " + absolute);
        out.flush();
    }

    /** Whether this scan was interrupted when nothing but its own parts was left to be removed. */
    private boolean isWhole(Path target) throws IOException {
        Path asked = target.resolve(ScanTables.REQUEST);
        return Files.isRegularFile(asked) && Files.readString(asked).equals(request());
    }

    private void answer(ModelScan scan, Path unfinished, List<List<CouplingColumn>> answers, List<Double> levels)
            throws IOException, InterruptedException {
        simulated(scan, answers, levels);
        List<RateLimits> limits = limited(scan.production(), unfinished);
        for (RateLimits one : limits) {
            answers.add(masses.stream().map(mass -> one.column(mass, couplings)).toList());
            levels.add(one.level());
        }
        if (answers.isEmpty()) {
            throw new CardException("scan: found no search that constrains the model '" + model.name()
                    + "' at these masses, expected --run with the folder of a search for it, another --search"
                    + " or --mass");
        }
        if (answers.stream()
                .flatMap(List::stream)
                .allMatch(column -> column.cells().isEmpty())) {
            throw new CardException("scan: found masses " + masses + " GeV, of which "
                    + answers.stream()
                            .map(columns -> columns.getFirst().search())
                            .toList()
                    + " say nothing about the model '" + model.name() + "', expected masses that they can see");
        }
        combine(limits, answers, levels);
    }

    /** The region of all searches: of their likelihoods together, or of the one that is expected to reach deepest. */
    private void combine(List<RateLimits> limits, List<List<CouplingColumn>> answers, List<Double> levels) {
        if (options.combine == null || answers.size() < 2) {
            return;
        }
        double level = Collections.min(levels);
        List<CouplingColumn> combined = new ArrayList<>();
        for (int m = 0; m < masses.size(); m++) {
            int place = m;
            combined.add(
                    switch (options.combine) {
                        case JOINT -> RateLimits.joint(limits, masses.get(place), couplings, level);
                        case BEST ->
                            CouplingColumn.strongest(answers.stream()
                                    .map(columns -> columns.get(place))
                                    .toList());
                    });
        }
        answers.add(combined);
        levels.add(level);
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

    /** Searches whose limits on a rate are compared: those of finished runs, or of quick ones made here. */
    private List<RateLimits> limited(Production production, Path unfinished) throws IOException, InterruptedException {
        if (runs.isEmpty()) {
            QuickRuns quick = new QuickRuns(production, unfinished, err);
            for (String search : RateLimits.searches(model)) {
                if (isAsked(search)) {
                    quick.of(search, searchRequest(), masses).ifPresent(runs::add);
                }
            }
        }
        List<RateLimits> found = new ArrayList<>();
        for (RateResults run : runs) {
            boolean twice = runs.stream()
                            .filter(any -> any.search().equals(run.search()))
                            .count()
                    > 1;
            if (isAsked(run.search())) {
                RateLimits.of(run, RunLimits.level(run), model).stream()
                        .map(limits -> twice ? limits.withName(limits.name() + " " + run.detector()) : limits)
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Finished runs have their machine and their data; a model that is simulated here has no use for them. */
    private void requireUse() {
        boolean simulated = model instanceof HeavyNeutralLeptonModel;
        boolean machine = options.card != null
                || options.detector != null
                || options.beams != null
                || options.luminosity != null
                || options.quick;
        if (simulated && !options.runs.isEmpty()) {
            throw new CardException("--run: found " + options.runs + ", expected none: decays of '" + model.name()
                    + "' are simulated here");
        }
        if (machine && !options.runs.isEmpty()) {
            throw new CardException("--run: found together with --card, --detector, --beams, --luminosity or --quick,"
                    + " expected only one of them: a finished run has its own");
        }
    }

    /** The same search at the same detector has the same data. */
    private void requireIndependent() {
        Set<List<String>> known = new HashSet<>();
        for (RateResults run : runs) {
            if (!known.add(List.of(run.search(), run.detector()))) {
                throw new CardException("--run: found two runs of " + run.search() + " with detector " + run.detector()
                        + ", expected one of each: they would count the same data twice");
            }
        }
    }

    private boolean isAsked(String search) {
        return options.searches.isEmpty() || options.searches.contains(search);
    }

    private SearchRequest searchRequest() {
        SearchRequest request = SearchRequest.standard();
        if (options.luminosity != null) {
            request = request.withLuminosity(options.luminosity.inverseFemtobarn());
        }
        if (options.card != null) {
            request = request.withCard(options.card);
        }
        if (options.detector != null) {
            request = request.withDetector(options.detector);
        }
        if (options.beams != null) {
            request = request.withBeams(options.beams);
        }
        return options.quick ? request.withQuick() : request;
    }

    /** Everything that decides about the bytes, to know a resumed scan again. */
    private String request() {
        try {
            return String.format(
                    Locale.ROOT,
                    "tauscope scan, seed %d%s, luminosity %s, detector %s, beams %s, searches %s, runs %s,"
                            + " card %s, combined %s%nmasses %s%ncouplings %s%n%n%s",
                    options.seed,
                    options.quick ? ", quick" : "",
                    options.luminosity == null ? "of each search" : options.luminosity.inverseFemtobarn() + "/fb",
                    options.detector == null ? "of each search" : options.detector,
                    options.beams == null ? "of the detector" : options.beams,
                    options.searches,
                    options.runs,
                    options.card == null ? "of each search" : options.card,
                    options.combine == null ? "no" : options.combine.label(),
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
}
