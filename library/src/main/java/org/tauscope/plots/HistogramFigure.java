package org.tauscope.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Simulated processes stacked with their hatched uncertainty, signals as lines on top, data with Garwood errors, and
 * below the ratio of data to simulation or the pulls.
 *
 * @param xLabel   label of the x axis with its unit
 * @param yLabel   label of the y axis
 * @param scale    of the y axis
 * @param stack    processes from the bottom up, same edges; contents not negative
 * @param error    total uncertainty of the stack, one standard deviation per bin; empty for the errors of its bins
 * @param signals  overlaid, not stacked; the label states the rate that is drawn
 * @param data     observed counts, whole numbers
 * @param lower    what the lower panel shows, where there are data
 * @param sample   text above the frame on the right
 * @param heading  lines above the legend
 */
public record HistogramFigure(
        String xLabel,
        String yLabel,
        Axis.Scale scale,
        List<Contribution> stack,
        Optional<List<Double>> error,
        List<Contribution> signals,
        Optional<Bins> data,
        Comparison lower,
        String sample,
        List<String> heading) {

    /** A histogram with its legend text. */
    public record Contribution(String label, Bins bins) {}

    /** How data and simulation are compared. */
    public enum Comparison {
        /** Data divided by simulation. */
        RATIO,
        /** Data minus simulation in standard deviations of the data, the uncertainty of the simulation as a band. */
        PULL
    }

    private static final List<Color> SIGNALS = List.of(Palette.VERMILION, Palette.BLUE, Palette.PURPLE);
    private static final double HEADROOM = 1.15;
    private static final double LOG_DECADES = 4;
    private static final double LOG_HEADROOM = 3;
    private static final double RATIO_SPAN = 1;
    private static final double PULL_SPAN = 4;

    /** Refuses an empty stack. */
    public HistogramFigure {
        stack = List.copyOf(stack);
        signals = List.copyOf(signals);
        heading = List.copyOf(heading);
        if (stack.isEmpty()) {
            throw new IllegalArgumentException("histogram figure: found no process, expected at least one");
        }
    }

    /** The figure; with a lower panel where there are data. */
    public Figure figure() {
        List<Layer> layers = new ArrayList<>();
        Bins empty = Bins.of(
                stack.getFirst().bins().edges(),
                stack.getFirst().bins().contents().stream().map(any -> 0.0).toList());
        Bins total = empty;
        List<Layer> parts = new ArrayList<>();
        for (int i = 0; i < stack.size(); i++) {
            Bins upper = total.plus(stack.get(i).bins());
            Color colour = Palette.STACK.get(i % Palette.STACK.size());
            parts.add(new Layer.StepBand(
                    total,
                    upper,
                    Fill.solid(colour),
                    Optional.of(Pen.solid(Palette.BLACK, 0.7)),
                    stack.get(i).label()));
            total = upper;
        }
        if (error.isPresent()) {
            total = new Bins(total.edges(), total.contents(), error.get());
        }
        // The legend reads like the stack: top process first.
        layers.addAll(parts.reversed());
        layers.add(uncertainty(total, error.isPresent() ? "total uncertainty" : "stat. uncertainty"));
        for (int i = 0; i < signals.size(); i++) {
            layers.add(new Layer.Steps(
                    signals.get(i).bins(),
                    Pen.solid(SIGNALS.get(i % SIGNALS.size()), 2),
                    signals.get(i).label()));
        }
        data.ifPresent(bins -> layers.add(observed(bins)));
        Axis x = Axis.linear(xLabel, total.edges().getFirst(), total.edges().getLast());
        Panel main = new Panel(x, yAxis(total), layers, new Legend(heading, Legend.Corner.ABOVE));
        Bins simulated = total;
        return data.map(bins -> Figure.of(
                        sample,
                        main,
                        switch (lower) {
                            case RATIO -> ratio(x, bins, simulated);
                            case PULL -> pulls(x, bins, simulated);
                        }))
                .orElseGet(() -> Figure.of(sample, main));
    }

    private Axis yAxis(Bins total) {
        double top = total.top();
        for (Contribution signal : signals) {
            top = Math.max(top, signal.bins().top());
        }
        if (data.isPresent()) {
            for (double count : data.get().contents()) {
                top = Math.max(top, Garwood.of(count).upper());
            }
        }
        top = top > 0 ? top : 1;
        return switch (scale) {
            case LINEAR -> Axis.linear(yLabel, 0, top * HEADROOM);
            case LOG -> Axis.log(yLabel, top * Math.pow(10, -LOG_DECADES), top * LOG_HEADROOM);
        };
    }

    private static Layer uncertainty(Bins total, String label) {
        List<Double> lower = new ArrayList<>();
        List<Double> upper = new ArrayList<>();
        for (int i = 0; i < total.size(); i++) {
            lower.add(Math.max(0, total.contents().get(i) - total.errors().get(i)));
            upper.add(total.contents().get(i) + total.errors().get(i));
        }
        return new Layer.StepBand(
                Bins.of(total.edges(), lower),
                Bins.of(total.edges(), upper),
                Fill.hatched(new Color(0x404040)),
                Optional.empty(),
                label);
    }

    private Layer observed(Bins bins) {
        List<Layer.Measured> points = new ArrayList<>();
        for (int i = 0; i < bins.size(); i++) {
            double count = bins.contents().get(i);
            Garwood interval = Garwood.of(count);
            if (count > 0 || scale == Axis.Scale.LINEAR) {
                points.add(new Layer.Measured(
                        new XY(bins.centre(i), count), 0, 0, count - interval.lower(), interval.upper() - count));
            }
        }
        return new Layer.Points(points, Pen.solid(Palette.BLACK, 1.3), "data");
    }

    private static Panel ratio(Axis x, Bins data, Bins simulated) {
        List<Layer.Measured> points = new ArrayList<>();
        List<Double> lower = new ArrayList<>();
        List<Double> upper = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            double expected = simulated.contents().get(i);
            double count = data.contents().get(i);
            double error = expected > 0 ? simulated.errors().get(i) / expected : 0;
            lower.add(1 - error);
            upper.add(1 + error);
            if (expected > 0 && count > 0) {
                Garwood interval = Garwood.of(count);
                points.add(new Layer.Measured(
                        new XY(data.centre(i), count / expected),
                        0,
                        0,
                        (count - interval.lower()) / expected,
                        (interval.upper() - count) / expected));
            }
        }
        Layer band = new Layer.StepBand(
                Bins.of(data.edges(), lower),
                Bins.of(data.edges(), upper),
                Fill.hatched(new Color(0x404040)),
                Optional.empty(),
                "");
        Layer one =
                new Layer.Line(List.of(new XY(x.from(), 1), new XY(x.to(), 1)), Pen.solid(Palette.EARLIER, 0.9), "");
        Layer measured = new Layer.Points(points, Pen.solid(Palette.BLACK, 1.3), "");
        return new Panel(
                x,
                Axis.linear("data / sim.", 1 - RATIO_SPAN, 1 + RATIO_SPAN),
                List.of(band, one, measured),
                Legend.none());
    }

    private static Panel pulls(Axis x, Bins data, Bins simulated) {
        List<Layer.Measured> points = new ArrayList<>();
        List<Double> lower = new ArrayList<>();
        List<Double> upper = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            double expected = simulated.contents().get(i);
            double sigma = Math.sqrt(Math.max(expected, 1));
            double band = Math.min(simulated.errors().get(i) / sigma, PULL_SPAN);
            lower.add(-band);
            upper.add(band);
            double pull = (data.contents().get(i) - expected) / sigma;
            if (Math.abs(pull) <= PULL_SPAN) {
                points.add(new Layer.Measured(new XY(data.centre(i), pull), 0, 0, 0, 0));
            }
        }
        Layer band = new Layer.StepBand(
                Bins.of(data.edges(), lower),
                Bins.of(data.edges(), upper),
                Fill.hatched(new Color(0x404040)),
                Optional.empty(),
                "");
        Layer zero =
                new Layer.Line(List.of(new XY(x.from(), 0), new XY(x.to(), 0)), Pen.solid(Palette.EARLIER, 0.9), "");
        Layer measured = new Layer.Points(points, Pen.solid(Palette.BLACK, 1.3), "");
        return new Panel(x, Axis.linear("pull", -PULL_SPAN, PULL_SPAN), List.of(band, zero, measured), Legend.none());
    }
}
