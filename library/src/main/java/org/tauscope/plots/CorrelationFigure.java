package org.tauscope.plots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tauscope.statistics.Covariance;

/**
 * Correlations of fitted parameters. Of more than twenty-five, those with the largest correlation to any other are shown.
 *
 * @param names      of all parameters of the model
 * @param covariance of the fit
 */
public record CorrelationFigure(List<String> names, Covariance covariance) {

    private static final int MOST = 25;
    private static final int NUMBERED = 14;
    private static final double CELL = 22;
    private static final double LEAST = 220;
    private static final double NAME_SIZE = 15;
    /** Room of the colour bar, and of the text above the frame, in points. */
    private static final double BAR = 110;

    private static final double HEADER = 60;

    /** Refuses a fit without a parameter that has an uncertainty. */
    public CorrelationFigure {
        names = List.copyOf(names);
        if (!covariance.exists() || covariance.parameters().length == 0) {
            throw new IllegalArgumentException(
                    "correlation figure: found no covariance, expected a fit whose Hessian is positive");
        }
    }

    /** The figure. */
    public Figure figure() {
        List<Integer> shown = shown();
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= shown.size(); i++) {
            edges.add((double) i);
        }
        List<Integer> upwards = shown.reversed();
        List<List<Double>> rows = new ArrayList<>();
        for (int row : upwards) {
            rows.add(shown.stream()
                    .map(column -> covariance.correlation(row, column))
                    .toList());
        }
        Axis colours = Axis.linear("correlation", -1, 1);
        Layer map = new Layer.HeatMap(edges, edges, rows, colours, shown.size() <= NUMBERED);
        Panel panel = new Panel(
                Axis.named("", shown.stream().map(names::get).toList()),
                Axis.named("", upwards.stream().map(names::get).toList()),
                List.of(map),
                Legend.none());
        double names = Label.widest(shown.stream().map(this.names::get).toList(), NAME_SIZE);
        double size = Math.max(LEAST, CELL * shown.size()) + names;
        return new Figure(size + BAR, size + HEADER, "\\textbf{Tauscope}", "", panel, Optional.empty());
    }

    private List<Integer> shown() {
        int[] free = covariance.parameters();
        return IntStream.of(free)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer p) -> -largest(p, free)))
                .limit(MOST)
                .sorted()
                .toList();
    }

    private double largest(int p, int[] free) {
        return IntStream.of(free)
                .filter(q -> q != p)
                .mapToDouble(q -> Math.abs(covariance.correlation(p, q)))
                .max()
                .orElse(0);
    }
}
