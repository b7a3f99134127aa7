package org.tauscope.application;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tauscope.cards.CardException;
import org.tauscope.detector.DetectorCard;
import org.tauscope.kinematics.Beams;
import org.tauscope.production.Production;
import org.tauscope.searches.Machine;
import org.tauscope.searches.PreparedSearch;
import org.tauscope.searches.RateResults;
import org.tauscope.searches.Sample;
import org.tauscope.searches.Search;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.SearchResult;
import org.tauscope.searches.Searches;

/**
 * Runs of searches with a tenth of the statistics, made where a scan needs limits on a rate and nobody gives a run. Their tables are
 * kept, each run whole or not at all, so that an interrupted scan does not make them again.
 *
 * @param production how samples are run
 * @param kept       folder of the tables
 * @param err        where to say what is done
 */
record QuickRuns(Production production, Path kept, PrintWriter err) {

    /** The search with the beams that the mu mu X search simulates all its masses for: interpolation needs its whole grid. */
    private static final String WHOLE_GRID = "ditau";

    /**
     * The limits of a search at these masses.
     *
     * @param masses GeV; those that the search cannot look at are left out
     * @return empty where it can look at none
     */
    Optional<RateResults> of(String name, SearchRequest request, List<Double> masses)
            throws IOException, InterruptedException {
        Search search = Searches.named(name);
        UserInput.checked(() -> search.prepare(request.withMasses(List.of())));
        List<Double> possible = masses.stream()
                .filter(mass -> isPossible(search, request, mass))
                .toList();
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        DetectorCard detector = machine(name, request).detector();
        Path folder = kept.resolve(name + "-quick");
        if (!Files.isDirectory(folder)) {
            make(search, request.withQuick().withMasses(name.equals(WHOLE_GRID) ? List.of() : possible), folder);
        }
        Beams beams = detector.beams();
        return Optional.of(RunLimits.ofTables(folder, name, detector.name(), beams));
    }

    private static Machine machine(String name, SearchRequest request) {
        return Machine.of(request, name.equals("phil") ? "belle" : "belle2");
    }

    private static boolean isPossible(Search search, SearchRequest request, double mass) {
        try {
            search.prepare(request.withMasses(List.of(mass)));
            return true;
        } catch (CardException beyondItsReach) {
            return false;
        }
    }

    private void make(Search search, SearchRequest request, Path folder) throws IOException, InterruptedException {
        PreparedSearch prepared = UserInput.checked(() -> search.prepare(request));
        long events = prepared.samples().stream().mapToLong(Sample::events).sum();
        err.printf(
                "%s: no --run is given, so a quick run is made here with a tenth of the statistics, %,d events%n",
                search.name(), events);
        err.flush();
        SearchResult result = production.run(prepared, new ProgressDisplay(err, ProgressDisplay.onTerminal(), events));
        Path part = kept.resolve(folder.getFileName() + ".part");
        delete(part);
        Files.createDirectory(part);
        RunLimits.write(part, result);
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes a folder with everything in it, where there is one. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> content = Files.walk(folder)) {
                for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
