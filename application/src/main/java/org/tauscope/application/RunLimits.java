package org.tauscope.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Table;
import org.tauscope.detector.DetectorCard;
import org.tauscope.kinematics.Beams;
import org.tauscope.searches.Limit;
import org.tauscope.searches.PreviousRun;

/**
 * The limits of a finished run.
 *
 * @param search short name of the search
 * @param beams  of its detector
 * @param limits all lines of {@code limits.csv}
 */
record RunLimits(String search, Beams beams, List<Limit> limits) {

    private static final List<String> EXPECTED =
            List.of("expected_m2", "expected_m1", "expected", "expected_p1", "expected_p2");

    /** Reads the folder of a run. */
    static RunLimits read(Path folder) {
        PreviousRun run = RunFolderReader.read(folder);
        if (run.limits().isEmpty()) {
            throw new CardException("--run: found no limits.csv in " + folder + ", expected the folder of a run");
        }
        return new RunLimits(
                run.search(), DetectorCard.nameOrFile(run.detector()).beams(), run.limits());
    }

    /** Reads a table of limits. */
    static RunLimits ofFile(Path file, String search, Beams beams) {
        return new RunLimits(search, beams, limits(file));
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

    /** Writes a table of limits, whole or not at all. */
    static void write(Path file, List<Limit> limits) throws IOException {
        List<String> lines = new ArrayList<>(List.of(String.join(",", Limit.COLUMNS)));
        limits.forEach(limit -> lines.add(String.join(",", limit.row())));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, lines);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The highest confidence level at which there are limits. */
    double level() {
        return limits.stream().mapToDouble(Limit::cl).max().orElseThrow();
    }
}
