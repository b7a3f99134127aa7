package org.tauscope.application;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.CardException;
import org.tauscope.production.Produced;
import org.tauscope.production.Production;
import org.tauscope.searches.Observation;
import org.tauscope.searches.PreparedSearch;
import org.tauscope.searches.ResultTable;
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

/** {@code tauscope project}: what a search would reach with more data. */
@Command(
        name = "project",
        description = {
            "Projects a run to other luminosities: expected limits with their bands.",
            "The samples of the run are produced once more, then concluded from at each luminosity."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        sortOptions = false,
        footer = {"", "Example: tauscope project lalpha-run --luminosity 1,5,10,50/ab --systematics floor=1%%"})
final class ProjectCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(index = "0", paramLabel = "RUN", description = "Folder of a run.")
    private Path run = Path.of("");

    @Option(
            names = "--luminosity",
            paramLabel = "LIST",
            required = true,
            description = "Integrated luminosities with one unit at the end: 1,5,10,50/ab.")
    private String luminosities = "";

    @Option(
            names = "--systematics",
            paramLabel = "RULE",
            defaultValue = "fixed",
            description = {
                "Relative systematic uncertainties at higher luminosity: 'fixed' as the card says, 'sqrt' shrinking",
                "with its square root, 'floor=1%%' the same down to a size (default: ${DEFAULT-VALUE})."
            })
    private String systematics = "fixed";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "New or empty folder (default: RUN-projection, or the next free RUN-projection-N).")
    private @Nullable Path output;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one per processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Luminosity> wanted = Luminosity.list(luminosities);
        SystematicSizes sizes = sizes(systematics);
        RunRequest asked = RunRequest.of(run);
        Search search = Searches.named(asked.search());
        Production production = UserInput.checked(() -> new Production(asked.seed(), threads));
        SearchRequest request =
                asked.request().withObservation(new Observation.Published()).withSystematics(sizes);
        PreparedSearch prepared = UserInput.checked(() -> search.prepare(request));
        Path target = output == null ? RunFolder.free(run.toAbsolutePath().normalize() + "-projection") : output;
        try (RunFolder folder = RunFolder.claim(target)) {
            long events = prepared.samples().stream().mapToLong(Sample::events).sum();
            List<Produced> produced = production.produce(
                    prepared, new ProgressDisplay(spec.commandLine().getErr(), ProgressDisplay.onTerminal(), events));
            List<SearchResult> results = new ArrayList<>();
            for (Luminosity luminosity : wanted) {
                results.add(production.conclude(
                        search.prepare(request.withLuminosity(luminosity.inverseFemtobarn())), produced));
            }
            Projection projection = new Projection(results);
            Files.write(folder.file("projection.csv"), csv(asked, projection), StandardCharsets.UTF_8);
            for (NamedFigure figure : projection.figures(systematics)) {
                figure.writeTo(folder);
            }
            folder.seal(RunOutput.CHECKSUMS);
            print(results, folder.publish());
        }
        return 0;
    }

    private List<String> csv(RunRequest asked, Projection projection) {
        List<String> lines = new ArrayList<>();
        lines.add("# tauscope " + Tauscope.Version.ofApplication() + ", projection of search " + asked.search()
                + ", seed " + asked.seed() + (asked.request().quick() ? ", quick" : ""));
        lines.add("# systematics: " + systematics + "; expected limits, no observed ones: nobody has these data");
        lines.add("# size of the simulated samples: counted among the systematics");
        lines.addAll(projection.csv());
        return lines;
    }

    private void print(List<SearchResult> results, Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        for (SearchResult result : results) {
            out.println(ResultTable.number(result.luminosity()) + "/fb: " + result.headline());
        }
        out.println("Results in " + folder);
        out.flush();
    }

    private static SystematicSizes sizes(String rule) {
        if (rule.equals("fixed")) {
            return SystematicSizes.FIXED;
        }
        if (rule.equals("sqrt")) {
            return SystematicSizes.downTo(0);
        }
        if (rule.startsWith("floor=") && rule.endsWith("%")) {
            try {
                return SystematicSizes.downTo(
                        Double.parseDouble(rule.substring("floor=".length(), rule.length() - 1)) / 100);
            } catch (IllegalArgumentException e) {
                // refused below with what was expected
            }
        }
        throw new CardException(
                "--systematics: found '" + rule + "', expected fixed, sqrt or a floor below 100 %, as floor=1%");
    }
}
