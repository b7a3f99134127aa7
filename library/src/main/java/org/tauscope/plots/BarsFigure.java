package org.tauscope.plots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Shares of named things as bars, the largest on top; the first forty are shown.
 *
 * @param xLabel  label of the axis of the shares
 * @param labels  names, plain text, at least one
 * @param shares  one per name, finite and not negative
 * @param sample  text above the frame on the right
 * @param heading lines above the frame
 */
public record BarsFigure(String xLabel, List<String> labels, List<Double> shares, String sample, List<String> heading) {

    private static final int MOST = 40;
    private static final double LINE = 20;
    private static final double FRAME_WIDTH = 400;
    private static final double NAME_SIZE = 14;
    private static final double FRAME = 150;
    private static final double HALF = 0.36;

    /** Refuses lists that do not match. */
    public BarsFigure {
        labels = List.copyOf(labels);
        shares = List.copyOf(shares);
        heading = List.copyOf(heading);
        if (labels.isEmpty() || labels.size() != shares.size()) {
            throw new IllegalArgumentException("bars figure: found " + labels.size() + " names and " + shares.size()
                    + " shares, expected equal numbers, at least one");
        }
        for (double share : shares) {
            if (!(share >= 0) || !Double.isFinite(share)) {
                throw new IllegalArgumentException(
                        "bars figure: found the share " + share + ", expected a finite one that is not negative");
            }
        }
    }

    /** The figure. */
    public Figure figure() {
        List<Integer> rising = IntStream.range(0, labels.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -shares.get(i)).thenComparingInt(i -> i))
                .limit(MOST)
                .toList()
                .reversed();
        List<String> names = rising.stream().map(labels::get).toList();
        double longest = rising.stream().mapToDouble(shares::get).max().orElse(0);
        List<List<XY>> bars = new ArrayList<>();
        for (int i = 0; i < rising.size(); i++) {
            double length = shares.get(rising.get(i));
            double middle = i + 0.5;
            if (length > 0) {
                bars.add(List.of(
                        new XY(0, middle - HALF),
                        new XY(length, middle - HALF),
                        new XY(length, middle + HALF),
                        new XY(0, middle + HALF)));
            }
        }
        Layer layer =
                new Layer.Region(bars, Fill.solid(Palette.SKY_BLUE), Optional.of(Pen.solid(Palette.BLUE, 0.8)), "");
        Axis x = Axis.linear(xLabel, 0, longest > 0 ? 1.05 * longest : 1);
        Panel panel = new Panel(x, Axis.named("", names), List.of(layer), new Legend(heading, Legend.Corner.ABOVE));
        double height = FRAME + LINE * Math.max(3, names.size());
        double width = Math.ceil(FRAME_WIDTH + Label.widest(names, NAME_SIZE));
        return new Figure(width, height, Figure.SIMULATION, sample, panel, Optional.empty());
    }
}
