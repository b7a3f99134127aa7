package org.tauscope.plots;

import java.util.ArrayList;
import java.util.List;

/**
 * Signal efficiency over mass and the logarithm of a coupling or a lifetime, colours and numbers per cell.
 *
 * @param masses       rising, GeV, at least two: centres of the columns
 * @param rows         rising, at least two: centres of the rows
 * @param efficiencies rows in the order of {@code rows}, one value per mass, per cent or whatever {@code quantity} says
 * @param quantity     label of the colour bar with its unit
 * @param xLabel       label of the mass axis with its unit
 * @param yLabel       label of the other axis
 * @param sample       text above the frame on the right
 */
public record EfficiencyMapFigure(
        List<Double> masses,
        List<Double> rows,
        List<List<Double>> efficiencies,
        String quantity,
        String xLabel,
        String yLabel,
        String sample) {

    /** More cells than this per row or column leave no room for numbers. */
    private static final int NUMBERED = 16;

    /** Copies the lists. */
    public EfficiencyMapFigure {
        masses = List.copyOf(masses);
        rows = List.copyOf(rows);
        efficiencies = efficiencies.stream().map(List::copyOf).toList();
    }

    /** The figure. */
    public Figure figure() {
        List<Double> x = edges("masses", masses);
        List<Double> y = edges("rows", rows);
        double largest = efficiencies.stream()
                .flatMap(List::stream)
                .mapToDouble(v -> v)
                .max()
                .orElse(0);
        Axis colours = Axis.linear(quantity, 0, largest > 0 ? largest : 1);
        boolean numbers = masses.size() <= NUMBERED && rows.size() <= NUMBERED;
        Layer map = new Layer.HeatMap(x, y, efficiencies, colours, numbers);
        Panel panel = new Panel(
                Axis.linear(xLabel, x.getFirst(), x.getLast()),
                Axis.linear(yLabel, y.getFirst(), y.getLast()),
                List.of(map),
                Legend.none());
        return Figure.of(sample, panel);
    }

    private static List<Double> edges(String what, List<Double> centres) {
        if (centres.size() < 2) {
            throw new IllegalArgumentException(
                    "efficiency map: found " + centres.size() + " " + what + ", expected at least 2");
        }
        List<Double> edges = new ArrayList<>();
        edges.add(1.5 * centres.getFirst() - 0.5 * centres.get(1));
        for (int i = 1; i < centres.size(); i++) {
            edges.add(0.5 * (centres.get(i - 1) + centres.get(i)));
        }
        edges.add(1.5 * centres.getLast() - 0.5 * centres.get(centres.size() - 2));
        return edges;
    }
}
