package org.tauscope.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.tauscope.plots.Axis;
import org.tauscope.plots.LimitBandFigure;
import org.tauscope.searches.Limit;
import org.tauscope.searches.ResultTable;
import org.tauscope.searches.SearchResult;

/**
 * Expected limits of one search at several luminosities.
 *
 * @param results one per luminosity
 */
record Projection(List<SearchResult> results) {

    private static final int MEDIAN = 2;

    /** Copies the list. */
    Projection {
        results = List.copyOf(results);
    }

    /** Columns and rows of the table: those of {@code limits.csv} after the luminosity. */
    List<String> csv() {
        List<String> lines = new ArrayList<>();
        lines.add("luminosity_per_fb," + String.join(",", Limit.COLUMNS));
        for (SearchResult result : results) {
            for (Limit limit : result.limits()) {
                Limit expected = new Limit(
                        limit.search(),
                        limit.channel(),
                        limit.hypothesis(),
                        limit.quantity(),
                        limit.cl(),
                        limit.mass(),
                        limit.edge(),
                        OptionalDouble.empty(),
                        limit.expected());
                lines.add(ResultTable.number(result.luminosity()) + "," + String.join(",", expected.row()));
            }
        }
        return lines;
    }

    /** Limit against luminosity, one picture per quantity at the mass where it reaches deepest. */
    List<NamedFigure> figures(String systematics) {
        Map<String, List<Limit>> series = new LinkedHashMap<>();
        for (Limit limit : results.getLast().limits()) {
            if (!limit.edge().equals("upper") && limit.expected().stream().allMatch(OptionalDouble::isPresent)) {
                series.computeIfAbsent(name(limit), _ -> new ArrayList<>()).add(limit);
            }
        }
        List<NamedFigure> figures = new ArrayList<>();
        series.forEach((name, limits) -> {
            Limit best = limits.stream()
                    .min(Comparator.comparingDouble(limit -> falls(limit) ? -at(limit, MEDIAN) : at(limit, MEDIAN)))
                    .orElseThrow();
            List<LimitBandFigure.Point> points = points(best);
            if (!points.isEmpty()) {
                figures.add(figure(name, best, points, systematics));
            }
        });
        return figures;
    }

    private static String name(Limit limit) {
        return String.join(
                        "-", limit.channel(), limit.hypothesis(), limit.quantity(), Math.round(100 * limit.cl()) + "cl")
                .replaceAll("[^A-Za-z0-9-]+", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** The same limit at all luminosities, where it is expected at all. */
    private List<LimitBandFigure.Point> points(Limit best) {
        List<LimitBandFigure.Point> points = new ArrayList<>();
        for (SearchResult result : results) {
            result.limits().stream()
                    .filter(limit -> name(limit).equals(name(best))
                            && limit.mass() == best.mass()
                            && limit.edge().equals(best.edge())
                            && limit.expected().stream().allMatch(OptionalDouble::isPresent))
                    .findFirst()
                    .ifPresent(limit -> points.add(point(result.luminosity() * 1e-3, limit)));
        }
        points.sort(Comparator.comparingDouble(LimitBandFigure.Point::mass));
        return points;
    }

    private static LimitBandFigure.Point point(double luminosity, Limit limit) {
        boolean falls = falls(limit);
        return new LimitBandFigure.Point(
                luminosity,
                OptionalDouble.empty(),
                at(limit, falls ? 4 : 0),
                at(limit, falls ? 3 : 1),
                at(limit, MEDIAN),
                at(limit, falls ? 1 : 3),
                at(limit, falls ? 0 : 4));
    }

    /** True for limits from below, as on a scale of new physics: a deficit of events raises them. */
    private static boolean falls(Limit limit) {
        return at(limit, 0) > at(limit, 4);
    }

    private static double at(Limit limit, int band) {
        return limit.expected().get(band).orElseThrow();
    }

    private NamedFigure figure(String name, Limit best, List<LimitBandFigure.Point> points, String systematics) {
        double low =
                points.stream().mapToDouble(LimitBandFigure.Point::minus2).min().orElseThrow();
        double high =
                points.stream().mapToDouble(LimitBandFigure.Point::plus2).max().orElseThrow();
        String what = String.join(" ", best.channel(), best.hypothesis(), best.quantity());
        return new NamedFigure(
                "projection-" + name,
                "Expected limit on " + what + " at " + best.mass() + " GeV against luminosity, systematics "
                        + systematics + ".",
                new LimitBandFigure(
                                points,
                                List.of(),
                                List.of(),
                                Axis.log(
                                        "integrated luminosity [ab$^{-1}$]",
                                        points.getFirst().mass() / 1.3,
                                        points.getLast().mass() * 1.3),
                                Axis.log("limit on " + best.quantity(), low / 2, high * 2),
                                best.cl(),
                                "systematics: " + systematics,
                                List.of(what + ", " + best.mass() + " GeV"))
                        .figure());
    }
}
