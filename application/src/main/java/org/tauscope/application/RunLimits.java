package org.tauscope.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Table;
import org.tauscope.detector.DetectorCard;
import org.tauscope.kinematics.Beams;
import org.tauscope.searches.Limit;
import org.tauscope.searches.PreviousRun;
import org.tauscope.searches.RateResults;
import org.tauscope.searches.RateResults.RateLikelihood;
import org.tauscope.searches.RateResults.SelectedShare;
import org.tauscope.searches.ResultTable;
import org.tauscope.searches.SearchResult;

/** Reads the tables of a finished run that say something about rates: limits, efficiencies, gaps of a scan, likelihoods. */
final class RunLimits {

    private static final List<String> EXPECTED =
            List.of("expected_m2", "expected_m1", "expected", "expected_p1", "expected_p2");

    /** Tables that are read, all but the first if they are there. */
    private static final List<String> TABLES = List.of("limits", "efficiency", "scan", "likelihoods");

    private RunLimits() {}

    /** Reads the folder of a run. */
    static RateResults read(Path folder) {
        PreviousRun run = RunFolderReader.read(folder);
        if (run.limits().isEmpty()) {
            throw new CardException("--run: found no limits.csv in " + folder + ", expected the folder of a run");
        }
        DetectorCard detector = DetectorCard.nameOrFile(run.detector());
        Beams beams = run.beams().orElse(detector.beams());
        return ofTables(folder, run.search(), run.detector(), beams);
    }

    /** Reads the tables in a folder. */
    static RateResults ofTables(Path folder, String search, String detector, Beams beams) {
        return new RateResults(
                search,
                detector,
                beams,
                limits(folder.resolve("limits.csv")),
                table(folder, "efficiency").map(RunLimits::shares).orElse(List.of()),
                table(folder, "scan").map(RunLimits::untested).orElse(List.of()),
                table(folder, "likelihoods").map(RunLimits::likelihoods).orElse(List.of()));
    }

    private static Optional<Table> table(Path folder, String name) {
        Path file = folder.resolve(name + ".csv");
        return Files.isRegularFile(file) ? Optional.of(Table.read(file)) : Optional.empty();
    }

    /** Region, channel and hypothesis name a share, as far as a table has them. */
    private static List<SelectedShare> shares(Table table) {
        List<SelectedShare> shares = new ArrayList<>();
        if (!table.columns().containsAll(List.of("mass_GeV", "efficiency", "efficiency_error"))) {
            return shares;
        }
        List<String> names = List.of("region", "channel", "hypothesis").stream()
                .filter(table.columns()::contains)
                .toList();
        for (int row = 0; row < table.size(); row++) {
            int at = row;
            double efficiency = table.number(row, "efficiency");
            if (efficiency > 0) {
                shares.add(new SelectedShare(
                        String.join(
                                " ",
                                names.stream().map(name -> table.text(at, name)).toList()),
                        table.number(row, "mass_GeV"),
                        table.columns().contains("ctau_mm") ? table.number(row, "ctau_mm") : 0,
                        table.number(row, "efficiency_error") / efficiency));
            }
        }
        return shares;
    }

    private static List<Double> untested(Table table) {
        List<Double> masses = new ArrayList<>();
        for (int row = 0; table.columns().containsAll(Set.of("mass_GeV", "note")) && row < table.size(); row++) {
            if (!table.text(row, "note").isEmpty()) {
                masses.add(table.number(row, "mass_GeV"));
            }
        }
        return masses;
    }

    /** Rows of one channel, hypothesis and mass are a curve over the selected events. */
    private static List<RateLikelihood> likelihoods(Table table) {
        Map<List<String>, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < table.size(); row++) {
            rows.computeIfAbsent(
                            List.of(
                                    table.text(row, "channel"),
                                    table.text(row, "hypothesis"),
                                    table.text(row, "mass_GeV")),
                            key -> new ArrayList<>())
                    .add(row);
        }
        List<RateLikelihood> found = new ArrayList<>();
        for (Map.Entry<List<String>, List<Integer>> curve : rows.entrySet()) {
            List<Integer> own = curve.getValue();
            boolean observed =
                    own.stream().noneMatch(row -> table.text(row, "observed").isEmpty());
            if (own.size() > 2) {
                found.add(new RateLikelihood(
                        curve.getKey().get(0),
                        curve.getKey().get(1),
                        table.number(own.getFirst(), "mass_GeV"),
                        own.stream().map(row -> table.number(row, "events")).toList(),
                        observed
                                ? Optional.of(own.stream()
                                        .map(row -> table.number(row, "observed"))
                                        .toList())
                                : Optional.empty(),
                        own.stream().map(row -> table.number(row, "expected")).toList()));
            }
        }
        return found;
    }

    /** The lines of a table of limits. */
    static List<Limit> limits(Path file) {
        Table table = Table.read(file);
        List<Limit> limits = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            List<OptionalDouble> expected = new ArrayList<>();
            for (String column : EXPECTED) {
                expected.add(number(table, row, column));
            }
            limits.add(new Limit(
                    table.text(row, "search"),
                    table.text(row, "channel"),
                    table.text(row, "hypothesis"),
                    table.text(row, "quantity"),
                    table.number(row, "cl"),
                    table.number(row, "mass_GeV"),
                    table.text(row, "edge"),
                    number(table, row, "observed"),
                    expected));
        }
        if (limits.isEmpty()) {
            throw new CardException(file + ": found no limits, expected at least one");
        }
        return limits;
    }

    private static OptionalDouble number(Table table, int row, String column) {
        return table.text(row, column).isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(table.number(row, column));
    }

    /** Writes the tables of a result that {@link #ofTables} reads into a folder. */
    static void write(Path folder, SearchResult result) throws IOException {
        write(folder, result.limitTable());
        for (ResultTable table : result.tables()) {
            if (TABLES.contains(table.name())) {
                write(folder, table);
            }
        }
    }

    private static void write(Path folder, ResultTable table) throws IOException {
        Files.write(folder.resolve(table.name() + ".csv"), CsvLines.of(List.of(), table));
    }

    /** The highest confidence level at which a run has limits. */
    static double level(RateResults run) {
        return run.limits().stream().mapToDouble(Limit::cl).max().orElseThrow();
    }
}
