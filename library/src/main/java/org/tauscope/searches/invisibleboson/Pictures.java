package org.tauscope.searches.invisibleboson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tauscope.searches.Exhibit;

/** What the search shows: the spectra of the talk, and the limits with those of others. */
final class Pictures {

    /** Rate at which signals are drawn, as in the talk. */
    private static final double SHOWN_RATE = 0.05;

    /**
     * A spectrum for control.
     *
     * @param name   file name
     * @param label  of the axis, TeX
     * @param shapes its templates
     */
    record Control(String name, String label, ChannelShapes shapes) {}

    private final InvisibleBosonCard card;
    private final List<MassPoint> points;
    private final Map<Channel, ChannelShapes> shapes;
    private final List<Control> controls;
    private final Map<Channel, List<Double>> data;

    Pictures(
            InvisibleBosonCard card,
            List<MassPoint> points,
            Map<Channel, ChannelShapes> shapes,
            List<Control> controls,
            Map<Channel, List<Double>> data) {
        this.card = card;
        this.points = points;
        this.shapes = shapes;
        this.controls = controls;
        this.data = data;
    }

    /** Spectra of one-dimensional observables, limits, spectra for control. */
    List<Exhibit> all() {
        List<Exhibit> all = new ArrayList<>();
        if (card.observable().columns().size() == 1) {
            shapes.values()
                    .forEach(each -> all.add(spectrum(
                            "spectrum-" + each.channel().label(),
                            card.axis().label(),
                            each,
                            Optional.ofNullable(data.get(each.channel())))));
        }
        for (Channel channel : Channel.values()) {
            for (Hypothesis hypothesis : card.samples().hypotheses()) {
                all.add(limits(channel, hypothesis));
            }
        }
        controls.forEach(
                control -> all.add(spectrum(control.name(), control.label(), control.shapes(), Optional.empty())));
        return all;
    }

    private Exhibit spectrum(String name, String label, ChannelShapes own, Optional<List<Double>> counts) {
        List<Exhibit.Content> stack = new ArrayList<>();
        for (Shapes background : own.backgrounds().reversed()) {
            stack.add(new Exhibit.Content(
                    background.process().label(), background.nominal().list()));
        }
        List<Exhibit.Content> signals = new ArrayList<>();
        List<Double> masses = points.stream().map(MassPoint::mass).distinct().toList();
        for (int m : List.of(0, masses.size() / 2, masses.size() - 1).stream()
                .distinct()
                .toList()) {
            Shapes signal = own.signals().get(m);
            signals.add(new Exhibit.Content(
                    String.format(Locale.ROOT, "$m_\\alpha = %s$ GeV, 5%%", masses.get(m)),
                    signal.nominal().list().stream()
                            .map(events -> SHOWN_RATE * events)
                            .toList()));
        }
        return new Exhibit.Spectrum(
                name,
                "Selected " + own.channel().label()
                        + " candidates: simulated processes, total uncertainty, and signals at R = 5 %.",
                label,
                own.axes().binning().edges(),
                stack,
                uncertainty(own),
                signals,
                counts,
                List.of("$\\tau \\to " + own.channel().symbol() + "\\alpha$"));
    }

    /** Sources moved one at a time, all processes together, and the size of the samples, in quadrature. */
    private static List<Double> uncertainty(ChannelShapes own) {
        Map<String, double[]> moves = new TreeMap<>();
        double[] square = new double[own.axes().bins()];
        for (Shapes background : own.backgrounds()) {
            for (int bin = 0; bin < square.length; bin++) {
                square[bin] += background.nominal().square(bin);
            }
            for (Shapes.Move move : background.moves()) {
                double[] sum = moves.computeIfAbsent(move.source().name(), any -> new double[square.length]);
                for (int bin = 0; bin < square.length; bin++) {
                    sum[bin] += move.shift().get(bin);
                }
            }
        }
        List<Double> error = new ArrayList<>();
        for (int bin = 0; bin < square.length; bin++) {
            double total = square[bin];
            for (double[] move : moves.values()) {
                total += move[bin] * move[bin];
            }
            error.add(Math.sqrt(total));
        }
        return error;
    }

    private Exhibit limits(Channel channel, Hypothesis hypothesis) {
        List<Exhibit.LimitPoint> own = points.stream()
                .filter(point ->
                        point.channel() == channel && point.hypothesis().equals(hypothesis))
                .map(point -> new Exhibit.LimitPoint(
                        point.mass(),
                        point.fit().isPresent()
                                ? OptionalDouble.of(
                                        point.limit(Conclusion.LEVEL).observed())
                                : OptionalDouble.empty(),
                        point.limit(Conclusion.LEVEL).expected()))
                .toList();
        List<Exhibit.PublishedCurve> published = new ArrayList<>();
        published.add(PublishedRatios.belle2Curve(channel));
        published.addAll(PublishedRatios.ranges(channel));
        String symbol = channel.symbol();
        return new Exhibit.LimitCurve(
                "limits-" + channel.label() + "-" + hypothesis.name(),
                "Upper limits on R for l = " + channel.label() + ", " + hypothesis.name()
                        + ", with those published; lines between masses guide the eye.",
                "$m_\\alpha$ [GeV]",
                "$B(\\tau\\to " + symbol + "\\alpha)/B(\\tau\\to " + symbol + "\\nu\\bar\\nu)$",
                Conclusion.LEVEL,
                own,
                published,
                List.of("$\\tau \\to " + symbol + "\\alpha$, " + hypothesis.name()));
    }
}
