package org.tauscope.plots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.tauscope.statistics.Yields;

/**
 * Expected yields of all bins before and after a fit, with propagated uncertainties, beside the data; below the data over
 * the fit.
 *
 * @param bins   names of the bins, one to a hundred
 * @param counts observed events per bin
 * @param before yields at the nominal parameters
 * @param after  yields at the fit
 */
public record YieldsFigure(List<String> bins, List<Double> counts, Yields before, Yields after) {

    private static final int MOST = 100;
    private static final double LOG_FROM = 100;
    private static final double HEIGHT = 460;
    private static final double NAME_SIZE = 15;

    /** Refuses more bins than a figure can name. */
    public YieldsFigure {
        bins = List.copyOf(bins);
        counts = List.copyOf(counts);
        if (bins.isEmpty() || bins.size() > MOST) {
            throw new IllegalArgumentException("yields figure: found " + bins.size() + " bins, expected 1 to " + MOST);
        }
    }

    /** The figure. */
    public Figure figure() {
        Axis x = Axis.named("", bins);
        Bins prior = bins(before);
        Bins fitted = bins(after);
        double top = Math.max(prior.top(), fitted.top());
        List<Layer.Measured> points = new ArrayList<>();
        for (int b = 0; b < counts.size(); b++) {
            double count = counts.get(b);
            Garwood error = Garwood.of(Math.rint(count));
            double down = Math.max(0, Math.rint(count) - error.lower());
            double up = Math.max(0, error.upper() - Math.rint(count));
            points.add(new Layer.Measured(new XY(b + 0.5, count), 0, 0, down, up));
            top = Math.max(top, count + up);
        }
        double least = DoubleStream.concat(
                        counts.stream().mapToDouble(v -> v),
                        fitted.contents().stream().mapToDouble(v -> v))
                .filter(v -> v > 0)
                .min()
                .orElse(1);
        boolean wide = top > LOG_FROM * least;
        Axis y = wide
                ? Axis.log("events", Math.max(0.3 * least, 1e-3 * least), 3 * top)
                : Axis.linear("events", 0, top > 0 ? 1.15 * top : 1);
        List<Layer> layers = List.of(
                band(fitted, wide ? y.from() : 0, "uncertainty after the fit"),
                new Layer.Steps(fitted, Pen.solid(Palette.BLUE, 1.8), "after the fit"),
                new Layer.Steps(prior, Pen.dashed(Palette.VERMILION, 1.5), "before the fit"),
                new Layer.Points(
                        wide ? points.stream().filter(p -> p.at().y() > 0).toList() : points,
                        Pen.solid(Palette.BLACK, 1.3),
                        "data"));
        Panel main = new Panel(x, y, layers, new Legend(List.of(), Legend.Corner.ABOVE));
        double width = Math.max(480, 140 + 16.0 * bins.size());
        return new Figure(
                width,
                HEIGHT + Label.widest(bins, NAME_SIZE),
                "\\textbf{Tauscope}",
                "",
                main,
                Optional.of(ratio(x, fitted, points)));
    }

    private Bins bins(Yields yields) {
        List<Double> edges =
                IntStream.rangeClosed(0, bins.size()).mapToObj(i -> (double) i).toList();
        return new Bins(
                edges,
                DoubleStream.of(yields.expected()).boxed().toList(),
                DoubleStream.of(yields.uncertainties()).boxed().toList());
    }

    private static Layer band(Bins fitted, double floor, String label) {
        List<Double> lower = new ArrayList<>();
        List<Double> upper = new ArrayList<>();
        for (int b = 0; b < fitted.size(); b++) {
            lower.add(Math.max(floor, fitted.contents().get(b) - fitted.errors().get(b)));
            upper.add(Math.max(floor, fitted.contents().get(b) + fitted.errors().get(b)));
        }
        return new Layer.StepBand(
                Bins.of(fitted.edges(), lower),
                Bins.of(fitted.edges(), upper),
                Fill.solid(Palette.SKY_BLUE),
                Optional.empty(),
                label);
    }

    private static Panel ratio(Axis x, Bins fitted, List<Layer.Measured> points) {
        List<Layer.Measured> ratios = new ArrayList<>();
        List<Double> relative = new ArrayList<>();
        for (int b = 0; b < fitted.size(); b++) {
            double expected = fitted.contents().get(b);
            relative.add(expected > 0 ? Math.min(1, fitted.errors().get(b) / expected) : 0);
            Layer.Measured point = points.get(b);
            if (expected > 0) {
                ratios.add(new Layer.Measured(
                        new XY(point.at().x(), point.at().y() / expected),
                        0,
                        0,
                        point.down() / expected,
                        point.up() / expected));
            }
        }
        List<Layer> layers = List.of(
                new Layer.StepBand(
                        Bins.of(
                                fitted.edges(),
                                relative.stream().map(r -> 1 - r).toList()),
                        Bins.of(
                                fitted.edges(),
                                relative.stream().map(r -> 1 + r).toList()),
                        Fill.solid(Palette.SKY_BLUE),
                        Optional.empty(),
                        ""),
                new Layer.Line(List.of(new XY(x.from(), 1), new XY(x.to(), 1)), Pen.solid(Palette.EARLIER, 0.9), ""),
                new Layer.Points(ratios, Pen.solid(Palette.BLACK, 1.3), ""));
        return new Panel(x, Axis.linear("data / fit", 0, 2), layers, Legend.none());
    }
}
