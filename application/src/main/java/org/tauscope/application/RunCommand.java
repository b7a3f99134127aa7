package org.tauscope.application;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.CardException;
import org.tauscope.production.Produced;
import org.tauscope.production.Production;
import org.tauscope.searches.Observation;
import org.tauscope.searches.PreparedSearch;
import org.tauscope.searches.Sample;
import org.tauscope.searches.Search;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.SearchResult;
import org.tauscope.searches.Searches;
import org.tauscope.searches.SystematicSizes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tauscope run}: a search from collision to limit. */
@Command(
        name = "run",
        description = "Runs a search from collision to limit and writes a run folder.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        sortOptions = false,
        footer = {"", "Example: tauscope run hnl --mass 0.4,1.0,1.3 --quick -o my-run"})
final class RunCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(index = "0", paramLabel = "SEARCH", description = "Name of the search; see 'tauscope list'.")
    private String name = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "New or empty folder for the results (default: SEARCH-run, or the next free SEARCH-run-N).")
    private @Nullable Path output;

    @Option(
            names = "--mass",
            paramLabel = "GEV",
            converter = MassList.Converter.class,
            description = "Masses: 0.4,1.0 or first:last:step as 0.3:1.6:0.1 (default: those of the card).")
    private @Nullable MassList masses;

    @Option(
            names = "--luminosity",
            paramLabel = "L",
            converter = Luminosity.Converter.class,
            description = "Integrated luminosity with its unit: 915/fb, 50/ab (default: that of the card).")
    private @Nullable Luminosity luminosity;

    @Option(names = "--quick", description = "A tenth of the statistics.")
    private boolean quick;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random numbers (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one per processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--card", paramLabel = "FILE", description = "Another card than the one that ships.")
    private @Nullable Path card;

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
            names = "--observable",
            paramLabel = "NAME",
            description = "Another observable, for searches that offer several.")
    private @Nullable String observable;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "A recorded spectrum in place of the published counts.")
    private @Nullable Path data;

    @Option(
            names = "--pseudo-data",
            paramLabel = "SEED",
            description = "Throw counts from the expectation and take them for observed.")
    private @Nullable Long pseudoData;

    @Option(
            names = "--inject",
            paramLabel = "MASS:RATE",
            converter = InjectionConverter.class,
            description = "Put a signal into the pseudo-data: mass in GeV, rate as the search limits it.")
    private Observation.@Nullable Injection injection;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, IOException {
        long start = System.nanoTime();
        PrintWriter err = spec.commandLine().getErr();
        Search search = Searches.named(name);
        Production production = UserInput.checked(() -> new Production(seed, threads));
        SearchRequest request = UserInput.checked(() -> new SearchRequest(
                masses == null ? List.of() : masses.masses(),
                luminosity == null ? OptionalDouble.empty() : OptionalDouble.of(luminosity.inverseFemtobarn()),
                quick,
                Optional.ofNullable(card),
                Optional.ofNullable(detector),
                Optional.ofNullable(beams),
                Optional.ofNullable(observable),
                observation(),
                SystematicSizes.FIXED));
        PreparedSearch prepared = UserInput.checked(() -> search.prepare(request));
        try (RunFolder folder = RunFolder.claim(output == null ? RunFolder.free(name + "-run") : output)) {
            RunRequest asked = RunRequest.now(name, seed, request);
            long events = prepared.samples().stream().mapToLong(Sample::events).sum();
            List<Produced> produced =
                    production.produce(prepared, new ProgressDisplay(err, ProgressDisplay.onTerminal(), events));
            SearchResult result = production.conclude(prepared, produced);
            RunOutput run = new RunOutput(search, result, asked, produced);
            Path written = write(run, folder, err);
            double seconds = (System.nanoTime() - start) * 1e-9;
            print(result, written, seconds);
        }
        return 0;
    }

    /** Writes the run; where its folder has become unwritable the results are saved elsewhere. */
    private static Path write(RunOutput run, RunFolder folder, PrintWriter err) {
        try {
            run.writeTo(folder);
            return folder.publish();
        } catch (IOException e) {
            String reason = RunFolder.reason(e);
            folder.close();
            try (RunFolder rescue = RunFolder.claim(Files.createTempDirectory("tauscope-rescued-"))) {
                run.writeTo(rescue);
                throw new CardException("--output: cannot write the run: " + reason + "; nothing is lost, it is in "
                        + rescue.publish());
            } catch (IOException again) {
                run.printLimits(err);
                throw new CardException("--output: cannot write the run: " + reason
                        + "; nor the temporary folder; the limits stand above");
            }
        }
    }

    private Observation observation() {
        if (data != null && pseudoData != null) {
            throw new CardException("--data and --pseudo-data: found both, expected one of them");
        }
        if (injection != null && pseudoData == null) {
            throw new CardException("--inject: found without --pseudo-data, into which it puts the signal");
        }
        if (data != null) {
            return new Observation.Recorded(data);
        }
        return pseudoData == null
                ? new Observation.Published()
                : new Observation.PseudoData(pseudoData, Optional.ofNullable(injection));
    }

    private void print(SearchResult result, Path folder, double seconds) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(RunOutput.summary(result, folder));
        } else {
            out.println(result.headline());
            out.printf(java.util.Locale.ROOT, "Results in %s (%.0f s)%n", folder, seconds);
        }
        out.flush();
    }

    /** Reads {@code 1.0:0.02}. */
    static final class InjectionConverter implements CommandLine.ITypeConverter<Observation.Injection> {

        @Override
        public Observation.Injection convert(String text) {
            String[] parts = text.split(":", -1);
            try {
                if (parts.length == 2) {
                    return new Observation.Injection(
                            Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
                }
            } catch (NumberFormatException e) {
                // refused below with what was expected
            }
            throw new CardException("--inject: found '" + text + "', expected mass:rate, for example 1.0:0.02");
        }
    }
}
