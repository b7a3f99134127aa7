package org.tauscope.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.tauscope.statistics.Ranking.Impact;

/**
 * Impacts of parameters on the fitted signal strength: full bars after the fit, outlines before it, the largest on top.
 *
 * @param impacts sorted, the largest first, at least one; the first twenty-five are shown
 * @param poi     name of the parameter of interest
 */
public record RankingFigure(List<Impact> impacts, String poi) {

    private static final int MOST = 25;
    private static final double LINE = 20;
    private static final double FRAME_WIDTH = 400;
    private static final double NAME_SIZE = 14;
    private static final double FRAME = 180;
    private static final double HALF = 0.38;

    /** Keeps the largest. */
    public RankingFigure {
        if (impacts.isEmpty()) {
            throw new IllegalArgumentException("ranking figure: found no constrained parameter, expected at least one");
        }
        impacts = List.copyOf(impacts.subList(0, Math.min(MOST, impacts.size())));
    }

    /** The figure. */
    public Figure figure() {
        List<String> names = impacts.reversed().stream().map(Impact::name).toList();
        double reach = 0;
        for (Impact impact : impacts) {
            for (double shift :
                    new double[] {impact.postFitUp(), impact.postFitDown(), impact.preFitUp(), impact.preFitDown()}) {
                reach = Math.max(reach, Math.abs(shift));
            }
        }
        reach = reach > 0 ? 1.1 * reach : 1;
        Axis x = Axis.linear("$\\Delta$ " + Label.plain(poi), -reach, reach);
        Axis y = Axis.named("", names);
        List<Layer> layers = List.of(
                bars(Impact::postFitUp, Fill.solid(Palette.BLUE), Optional.empty(), "post-fit, $+\\Delta\\hat\\theta$"),
                bars(
                        Impact::postFitDown,
                        Fill.solid(Palette.ORANGE),
                        Optional.empty(),
                        "post-fit, $-\\Delta\\hat\\theta$"),
                bars(Impact::preFitUp, Fill.empty(), outline(Palette.BLUE), "pre-fit, $+\\Delta\\theta$"),
                bars(Impact::preFitDown, Fill.empty(), outline(Palette.VERMILION), "pre-fit, $-\\Delta\\theta$"),
                new Layer.Line(List.of(new XY(0, y.from()), new XY(0, y.to())), Pen.solid(Palette.EARLIER, 0.9), ""));
        Legend legend = new Legend(List.of(), Legend.Corner.ABOVE);
        double height = FRAME + LINE * Math.max(3, names.size());
        double width = FRAME_WIDTH + Label.widest(names, NAME_SIZE);
        return new Figure(width, height, "\\textbf{Tauscope}", "", new Panel(x, y, layers, legend), Optional.empty());
    }

    private static Optional<Pen> outline(Color colour) {
        return Optional.of(Pen.solid(colour, 1.1));
    }

    private Layer bars(ToDoubleFunction<Impact> shift, Fill fill, Optional<Pen> outline, String label) {
        List<List<XY>> bars = new ArrayList<>();
        for (int i = 0; i < impacts.size(); i++) {
            double length = shift.applyAsDouble(impacts.get(impacts.size() - 1 - i));
            double middle = i + 0.5;
            if (length != 0) {
                bars.add(List.of(
                        new XY(0, middle - HALF),
                        new XY(length, middle - HALF),
                        new XY(length, middle + HALF),
                        new XY(0, middle + HALF)));
            }
        }
        return new Layer.Region(bars, fill, outline, label);
    }
}
