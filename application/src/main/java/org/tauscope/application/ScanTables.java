package org.tauscope.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tauscope.interpretation.Contour;
import org.tauscope.interpretation.CouplingColumn;
import org.tauscope.interpretation.CouplingColumn.Interval;
import org.tauscope.interpretation.ExcludedRegion;
import org.tauscope.interpretation.ScanRegion;
import org.tauscope.interpretation.ScannedModel;
import org.tauscope.plots.Axis;
import org.tauscope.plots.CouplingPlaneFigure;
import org.tauscope.searches.ResultTable;

/** What a scan of a model found, as tables, figure and lines of text. */
final class ScanTables {

    /** File that says what was asked for. */
    static final String REQUEST = "request.txt";

    private final ScannedModel model;
    private final List<List<CouplingColumn>> answers;
    private final List<Double> levels;

    /**
     * A finished scan.
     *
     * @param answers one list per search: one column per mass
     * @param levels  confidence level of each
     */
    ScanTables(ScannedModel model, List<List<CouplingColumn>> answers, List<Double> levels) {
        this.model = model;
        this.answers = List.copyOf(answers);
        this.levels = List.copyOf(levels);
    }

    private static String name(List<CouplingColumn> columns) {
        return columns.getFirst().search();
    }

    /** One line per search. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int a = 0; a < answers.size(); a++) {
            List<CouplingColumn> columns = answers.get(a);
            Optional<Integer> curve = curve(columns);
            double lowest = Double.POSITIVE_INFINITY;
            double at = 0;
            int excluded = 0;
            for (CouplingColumn column : columns) {
                Optional<Interval> interval = column.interval(curve);
                excluded += interval.isPresent() ? 1 : 0;
                if (interval.isPresent() && interval.get().lower() < lowest) {
                    lowest = interval.get().lower();
                    at = column.mass();
                }
            }
            lines.add(
                    excluded == 0
                            ? name(columns)
                                    + (columns.stream()
                                                    .allMatch(column ->
                                                            column.cells().isEmpty())
                                            ? ": says nothing about the model at these masses"
                                            : ": nothing excluded at these masses and couplings")
                            : String.format(
                                    Locale.ROOT,
                                    "%s: %s excluded at %d of %d masses, down to %.3g at %s GeV (%.0f %% CL, %s)",
                                    name(columns),
                                    model.coupling(),
                                    excluded,
                                    columns.size(),
                                    lowest,
                                    at,
                                    100 * levels.get(a),
                                    curve.isPresent() ? "expected" : "observed"));
        }
        return lines;
    }

    /** Observed where there are data at every mass, otherwise the median expectation. */
    private static Optional<Integer> curve(List<CouplingColumn> columns) {
        boolean data = columns.stream()
                .flatMap(column -> column.cells().stream())
                .allMatch(cell -> cell.observed().isPresent());
        return data ? Optional.empty() : Optional.of(CouplingColumn.MEDIAN);
    }

    /** Writes everything. */
    void writeTo(RunFolder folder, Path card, String request) throws IOException {
        Files.copy(card, folder.file("model.yaml"));
        Files.writeString(folder.file(REQUEST), request);
        Files.write(folder.file("contour.csv"), contours());
        Files.write(folder.file("points.csv"), points());
        for (int a = 0; a < answers.size(); a++) {
            Optional<NamedFigure> figure = figure(answers.get(a), levels.get(a));
            if (figure.isPresent()) {
                figure.get().writeTo(folder);
            }
        }
    }

    private List<String> contours() {
        List<String> rows = new ArrayList<>();
        rows.add("# edges of the excluded interval of " + model.coupling()
                + " at each mass, with their errors from the size of the samples; empty: the edge lies beyond"
                + " the scan");
        rows.add("search,cl,mass_GeV,curve,lower,lower_error,upper,upper_error");
        for (int a = 0; a < answers.size(); a++) {
            for (CouplingColumn column : answers.get(a)) {
                row(column, levels.get(a), "observed", Optional.empty(), rows);
                List<String> names = List.of("expected_m2", "expected_m1", "expected", "expected_p1", "expected_p2");
                for (int k = 0; k < names.size(); k++) {
                    row(column, levels.get(a), names.get(k), Optional.of(k), rows);
                }
            }
        }
        return rows;
    }

    private static void row(
            CouplingColumn column, double level, String curve, Optional<Integer> quantile, List<String> rows) {
        Optional<Interval> found = column.interval(quantile);
        if (found.isEmpty()) {
            return;
        }
        Interval interval = found.get();
        rows.add(String.join(
                ",",
                column.search(),
                ResultTable.number(level),
                ResultTable.number(column.mass()),
                curve,
                interval.open() ? ResultTable.number(interval.lower()) : "",
                interval.open() ? ResultTable.number(interval.lowerError()) : "",
                interval.closed() ? ResultTable.number(interval.upper()) : "",
                interval.closed() ? ResultTable.number(interval.upperError()) : ""));
    }

    private List<String> points() {
        List<String> rows = new ArrayList<>();
        rows.add("# depth: logarithm of alpha over CLs, or of the rate over its limit; positive where excluded");
        rows.add("search,mass_GeV,coupling,events,events_error,depth_observed,depth_expected,excluded");
        for (List<CouplingColumn> columns : answers) {
            for (CouplingColumn column : columns) {
                for (CouplingColumn.Cell cell : column.cells()) {
                    double expected = cell.expected().get(CouplingColumn.MEDIAN);
                    OptionalDouble observed = cell.observed();
                    rows.add(String.join(
                            ",",
                            column.search(),
                            ResultTable.number(column.mass()),
                            ResultTable.number(cell.coupling()),
                            ResultTable.number(cell.events()),
                            ResultTable.number(cell.events() * cell.error()),
                            ResultTable.number(observed),
                            ResultTable.number(expected),
                            observed.orElse(expected) > 0 ? "1" : "0"));
                }
            }
        }
        return rows;
    }

    private Optional<NamedFigure> figure(List<CouplingColumn> columns, double level) {
        Optional<ExcludedRegion> observed =
                curve(columns).isPresent() ? Optional.empty() : ScanRegion.of(columns, Optional.empty());
        List<Optional<ExcludedRegion>> bands = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            bands.add(ScanRegion.of(columns, Optional.of(k)));
        }
        Optional<Contour.Expectation> expected = bands.stream().allMatch(Optional::isPresent)
                ? Optional.of(new Contour.Expectation(
                        bands.get(2).orElseThrow(),
                        bands.get(0).orElseThrow(),
                        bands.get(1).orElseThrow(),
                        bands.get(3).orElseThrow(),
                        bands.get(4).orElseThrow()))
                : Optional.empty();
        if (observed.isEmpty() && expected.isEmpty()) {
            return Optional.empty();
        }
        CouplingColumn widest = columns.stream()
                .filter(column -> !column.cells().isEmpty())
                .findFirst()
                .orElseThrow();
        double first = Math.max(1e-3, columns.getFirst().mass());
        double last = columns.getLast().mass();
        double margin = 0.05 * (last - first);
        return Optional.of(new NamedFigure(
                "contour-" + name(columns).replace(' ', '-'),
                "Excluded region of mass and coupling.",
                new CouplingPlaneFigure(
                                new Contour(model.name(), model.hypothesis(), level, observed, expected),
                                Optional.empty(),
                                List.of(),
                                Axis.linear("mass [GeV]", Math.max(0, first - margin), last + margin),
                                Axis.log(
                                        model.couplingLabel(),
                                        widest.cells().getFirst().coupling(),
                                        widest.cells().getLast().coupling()),
                                "",
                                List.of("search " + name(columns)))
                        .figure()));
    }
}
