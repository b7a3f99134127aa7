package org.tauscope.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Pulls of constrained parameters: fitted minus nominal value and fitted uncertainty, both in pre-fit standard deviations,
 * one line each, the first on top.
 *
 * @param pulls at least one; of more than sixty those furthest from zero are shown
 */
public record PullsFigure(List<Pull> pulls) {

    private static final int MOST = 60;
    private static final double LINE = 18;
    private static final double FRAME_WIDTH = 400;
    private static final double NAME_SIZE = 14;
    private static final double FRAME = 110;
    private static final double LEAST_REACH = 3;

    /** One parameter. */
    public record Pull(String name, double pull, double uncertainty) {}

    /** Keeps the largest where there are too many. */
    public PullsFigure {
        if (pulls.isEmpty()) {
            throw new IllegalArgumentException("pulls figure: found no constrained parameter, expected at least one");
        }
        pulls = pulls.size() <= MOST
                ? List.copyOf(pulls)
                : pulls.stream()
                        .sorted(Comparator.comparingDouble((Pull pull) -> Math.abs(pull.pull()))
                                .reversed())
                        .limit(MOST)
                        .toList();
    }

    /** The figure. */
    public Figure figure() {
        List<String> names = pulls.reversed().stream().map(Pull::name).toList();
        double reach = LEAST_REACH;
        List<Layer.Measured> points = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Pull pull = pulls.get(names.size() - 1 - i);
            reach = Math.max(reach, Math.abs(pull.pull()) + pull.uncertainty() + 0.2);
            points.add(new Layer.Measured(new XY(pull.pull(), i + 0.5), pull.uncertainty(), pull.uncertainty(), 0, 0));
        }
        Axis x = Axis.linear("$(\\hat\\theta - \\theta_0)/\\Delta\\theta$", -reach, reach);
        Axis y = Axis.named("", names);
        List<Layer> layers = List.of(
                band(2, y, Palette.TWO_SIGMA),
                band(1, y, Palette.ONE_SIGMA),
                new Layer.Line(List.of(new XY(0, y.from()), new XY(0, y.to())), Pen.dashed(Palette.EARLIER, 0.9), ""),
                new Layer.Points(points, Pen.solid(Palette.BLACK, 1.3), ""));
        double height = FRAME + LINE * Math.max(3, names.size());
        double width = FRAME_WIDTH + Label.widest(names, NAME_SIZE);
        return new Figure(
                width, height, "\\textbf{Tauscope}", "", new Panel(x, y, layers, Legend.none()), Optional.empty());
    }

    private static Layer band(double reach, Axis y, Color colour) {
        return new Layer.Region(
                List.of(List.of(
                        new XY(-reach, y.from()),
                        new XY(reach, y.from()),
                        new XY(reach, y.to()),
                        new XY(-reach, y.to()))),
                Fill.solid(colour),
                Optional.empty(),
                "");
    }
}
