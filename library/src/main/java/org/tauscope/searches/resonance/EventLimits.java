package org.tauscope.searches.resonance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Table;
import org.tauscope.searches.PreviousRun;
import org.tauscope.searches.RecastResult;
import org.tauscope.searches.RecastResult.RateLimit;
import org.tauscope.searches.ResultTable;
import org.tauscope.statistics.scan.ScanChannel;
import org.tauscope.statistics.scan.ScanPoint;

/**
 * Limits on the number of selected signal events at one mass of a run, whatever made them: with the acceptance of any events
 * they are limits on its rate.
 *
 * @param mass   of the run, GeV
 * @param low    lower end of three widths about the mass, GeV
 * @param high   upper end, GeV
 * @param share  part of the events of the peak that lies there
 * @param levels limits in events, by confidence level
 */
public record EventLimits(double mass, double low, double high, double share, Map<Double, RateLimit> levels) {

    /** Name of the table of a run. */
    public static final String NAME = "event-limits";

    private static final double WIDTHS = 3;
    private static final List<String> EXPECTED =
            List.of("expected_m2", "expected_m1", "expected", "expected_p1", "expected_p2");

    /** {@code event-limits.csv}: one row per tested mass and confidence level. */
    public static ResultTable table(ResonanceResult result) {
        List<List<String>> rows = new ArrayList<>();
        for (ScanPoint.Tested test : result.points().tested()) {
            rows.addAll(rows(result, test));
        }
        List<String> columns = new ArrayList<>(
                List.of("channel", "mass_GeV", "window_low_GeV", "window_high_GeV", "window_share", "cl", "observed"));
        columns.addAll(EXPECTED);
        return new ResultTable(
                NAME,
                "Limits on the number of selected signal events; expected values at the quantiles of background-only"
                        + " outcomes. The window is three widths to either side, its share the part of the peak there."
                        + " Empty: not excluded.",
                columns,
                rows);
    }

    private static List<List<String>> rows(ResonanceResult result, ScanPoint.Tested test) {
        ScanPoint.ChannelAnswer answer = test.channels().getFirst();
        double perStrength = test.channels().stream()
                .mapToDouble(ScanPoint.ChannelAnswer::perStrength)
                .sum();
        ScanChannel channel = result.scan().channels().stream()
                .filter(one -> one.name().equals(answer.name()))
                .findFirst()
                .orElseThrow();
        double width = channel.width(test.mass());
        double low = Math.max(channel.spectrum().range().low(), test.mass() - WIDTHS * width);
        double high = Math.min(channel.spectrum().range().high(), test.mass() + WIDTHS * width);
        Map<Double, List<Double>> limits = new TreeMap<>(test.otherLevels());
        limits.put(result.level(), test.limits());
        List<List<String>> rows = new ArrayList<>();
        limits.forEach((level, values) -> {
            List<String> row = new ArrayList<>(List.of(
                    channel.name(),
                    ResultTable.number(test.mass()),
                    ResultTable.number(low),
                    ResultTable.number(high),
                    ResultTable.number(channel.share(test.mass(), low, high)),
                    ResultTable.number(level)));
            for (int i = 0; i < values.size(); i++) {
                double events = values.get(i) * perStrength;
                boolean known = events < Double.POSITIVE_INFINITY
                        && (i > 0 || result.data().isPresent());
                row.add(known ? ResultTable.number(events) : "");
            }
            rows.add(row);
        });
        return rows;
    }

    /**
     * The limits of a run at the tested mass that is nearest.
     *
     * @throws CardException where none is within a width of the peak
     */
    public static EventLimits of(PreviousRun run, double mass) {
        Table table = run.table(NAME);
        int nearest = 0;
        for (int row = 1; row < table.size(); row++) {
            if (distance(table, row, mass) < distance(table, nearest, mass)) {
                nearest = row;
            }
        }
        double found = table.number(nearest, "mass_GeV");
        double low = table.number(nearest, "window_low_GeV");
        double high = table.number(nearest, "window_high_GeV");
        if (distance(table, nearest, mass) > (high - low) / (2 * WIDTHS)) {
            throw new CardException(String.format(
                    Locale.ROOT,
                    "mass: found %.6g GeV, expected one that %s tested (vetoes leave gaps); the nearest is %.6g GeV",
                    mass,
                    run.folder(),
                    found));
        }
        Map<Double, RateLimit> levels = new TreeMap<>();
        for (int row = 0; row < table.size(); row++) {
            if (table.number(row, "mass_GeV") == found) {
                int here = row;
                double level = table.number(row, "cl");
                levels.put(
                        level,
                        new RateLimit(
                                level,
                                number(table, row, "observed"),
                                EXPECTED.stream()
                                        .map(column -> number(table, here, column))
                                        .toList()));
            }
        }
        return new EventLimits(found, low, high, table.number(nearest, "window_share"), levels);
    }

    private static double distance(Table table, int row, double mass) {
        return Math.abs(table.number(row, "mass_GeV") - mass);
    }

    private static OptionalDouble number(Table table, int row, String column) {
        return table.text(row, column).isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(table.number(row, column));
    }

    /**
     * Limits on a rate in fb.
     *
     * @param eventsPerFemtobarn selected events of a rate of 1 fb, from 0
     */
    Map<Double, RateLimit> rates(double eventsPerFemtobarn) {
        Map<Double, RateLimit> rates = new TreeMap<>();
        for (double level : RecastResult.LEVELS) {
            RateLimit events = levels.get(level);
            if (events != null) {
                rates.put(
                        level,
                        new RateLimit(
                                level,
                                over(events.observed(), eventsPerFemtobarn),
                                events.expected().stream()
                                        .map(one -> over(one, eventsPerFemtobarn))
                                        .toList()));
            }
        }
        return rates;
    }

    private static OptionalDouble over(OptionalDouble events, double perFemtobarn) {
        return events.isPresent() && perFemtobarn > 0
                ? OptionalDouble.of(events.getAsDouble() / perFemtobarn)
                : OptionalDouble.empty();
    }
}
