package org.tauscope.application;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.tauscope.interpretation.Contour;
import org.tauscope.interpretation.EfficiencyMap;
import org.tauscope.interpretation.PublishedLimit;
import org.tauscope.plots.Axis;
import org.tauscope.plots.Bins;
import org.tauscope.plots.CouplingPlaneFigure;
import org.tauscope.plots.EfficiencyMapFigure;
import org.tauscope.plots.Figure;
import org.tauscope.plots.HistogramFigure;
import org.tauscope.plots.LimitBandFigure;
import org.tauscope.plots.LocalPValueFigure;
import org.tauscope.plots.XY;
import org.tauscope.searches.Exhibit;
import org.tauscope.searches.SearchResult;

/** The figures of a run, made from what the search concluded. */
final class RunFigures {

    private static final String PUBLISHED = "belle-2024-dirac";

    /** Masses that differ by more than this factor stand on a logarithmic axis. */
    private static final double DECADES = 30;

    /** The limits that the published figure shows. */
    private static final List<String> EARLIER = List.of("babar-2022", "argoneut-2021", "delphi-1997-long");

    private RunFigures() {}

    /**
     * All figures.
     *
     * @param recorded whether somebody's data stand in the spectra, limits and p-values
     */
    static List<NamedFigure> of(SearchResult result, boolean recorded) {
        String sample = Figure.sample(result.luminosity(), Math.round(100 * result.sqrtS()) / 100.0);
        return result.exhibits().stream()
                .map(exhibit -> {
                    NamedFigure figure = figure(exhibit, sample);
                    return recorded && exhibit.holdsData() ? figure.measured() : figure;
                })
                .toList();
    }

    private static NamedFigure figure(Exhibit exhibit, String sample) {
        return switch (exhibit) {
            case Exhibit.CouplingPlane(Contour contour) -> contour(contour, sample);
            case Exhibit.Efficiency efficiency -> efficiency(efficiency, sample);
            case Exhibit.Spectrum spectrum -> spectrum(spectrum, sample);
            case Exhibit.LimitCurve curve -> limits(curve, sample);
            case Exhibit.Roc roc -> ClassifierFigures.roc(roc, sample);
            case Exhibit.Bars bars -> ClassifierFigures.bars(bars, sample);
            case Exhibit.Shapes shapes -> ClassifierFigures.shapes(shapes, sample);
            case Exhibit.LocalPValues values -> pValues(values, sample);
        };
    }

    private static NamedFigure efficiency(Exhibit.Efficiency exhibit, String sample) {
        EfficiencyMap map = exhibit.map();
        return new NamedFigure(
                "efficiency-" + map.name().toLowerCase(Locale.ROOT),
                exhibit.caption(),
                new EfficiencyMapFigure(
                                map.masses(),
                                map.couplings().stream().map(Math::log10).toList(),
                                map.values(),
                                "efficiency, " + map.name(),
                                exhibit.xLabel(),
                                exhibit.yLabel(),
                                sample)
                        .figure());
    }

    private static NamedFigure spectrum(Exhibit.Spectrum spectrum, String sample) {
        List<HistogramFigure.Contribution> stack = new ArrayList<>();
        for (Exhibit.Content content : spectrum.stack()) {
            stack.add(new HistogramFigure.Contribution(content.label(), Bins.of(spectrum.edges(), content.events())));
        }
        return new NamedFigure(
                spectrum.name(),
                spectrum.caption(),
                new HistogramFigure(
                                spectrum.xLabel(),
                                "events / bin",
                                Axis.Scale.LINEAR,
                                stack,
                                Optional.of(spectrum.error()),
                                spectrum.signals().stream()
                                        .map(content -> new HistogramFigure.Contribution(
                                                content.label(), Bins.of(spectrum.edges(), content.events())))
                                        .toList(),
                                spectrum.data().map(counts -> Bins.of(spectrum.edges(), counts)),
                                HistogramFigure.Comparison.PULL,
                                sample,
                                spectrum.heading())
                        .figure());
    }

    private static NamedFigure limits(Exhibit.LimitCurve curve, String sample) {
        List<LimitBandFigure.Point> points = curve.points().stream()
                .map(point -> new LimitBandFigure.Point(
                        point.mass(),
                        point.observed(),
                        point.expected().get(0),
                        point.expected().get(1),
                        point.expected().get(2),
                        point.expected().get(3),
                        point.expected().get(4)))
                .toList();
        List<LimitBandFigure.Other> others = curve.published().stream()
                .map(other -> new LimitBandFigure.Other(
                        other.label(), points(other.masses(), other.lower()), points(other.masses(), other.upper())))
                .toList();
        return new NamedFigure(
                curve.name(),
                curve.caption(),
                new LimitBandFigure(
                                points,
                                windows(curve.vetoes()),
                                others,
                                massAxis(
                                        curve.xLabel(),
                                        curve.points().getFirst().mass(),
                                        curve.points().getLast().mass()),
                                logAxis(curve),
                                curve.cl(),
                                sample,
                                curve.heading())
                        .figure());
    }

    private static NamedFigure pValues(Exhibit.LocalPValues values, String sample) {
        return new NamedFigure(
                values.name(),
                values.caption(),
                new LocalPValueFigure(
                                values.points().stream()
                                        .map(point -> new XY(point.mass(), point.pValue()))
                                        .toList(),
                                windows(values.vetoes()),
                                values.global(),
                                massAxis(
                                        values.xLabel(),
                                        values.points().getFirst().mass(),
                                        values.points().getLast().mass()),
                                sample,
                                values.heading())
                        .figure());
    }

    private static List<LimitBandFigure.Window> windows(List<Exhibit.MassWindow> vetoes) {
        return vetoes.stream()
                .map(veto -> new LimitBandFigure.Window(veto.low(), veto.high()))
                .toList();
    }

    /** Logarithmic where the masses span decades. */
    private static Axis massAxis(String label, double first, double last) {
        if (first > 0 && last > DECADES * first) {
            return Axis.log(label, 0.9 * first, 1.1 * last);
        }
        double margin = last > first ? Math.max(0.03 * (last - first), 0.01) : 0.1;
        return Axis.linear(label, first - margin, last + margin);
    }

    private static List<XY> points(List<Double> masses, List<Double> values) {
        List<XY> points = new ArrayList<>();
        for (int i = 0; i < masses.size(); i++) {
            points.add(new XY(masses.get(i), values.get(i)));
        }
        return points;
    }

    /** Holds all numbers of the picture with some room around them. */
    private static Axis logAxis(Exhibit.LimitCurve curve) {
        DoubleStream ours = curve.points().stream()
                .flatMapToDouble(point -> DoubleStream.concat(
                        point.observed().stream(),
                        DoubleStream.of(
                                point.expected().get(0), point.expected().get(4))));
        DoubleStream theirs = curve.published().stream()
                .flatMapToDouble(other -> Stream.concat(other.lower().stream(), other.upper().stream())
                        .mapToDouble(Double::doubleValue));
        DoubleSummaryStatistics all =
                DoubleStream.concat(ours, theirs).filter(value -> value > 0).summaryStatistics();
        return Axis.log(curve.yLabel(), all.getMin() / 2, all.getMax() * 2);
    }

    private static NamedFigure contour(Contour contour, String sample) {
        boolean dirac = contour.hypothesis().equals("Dirac");
        List<PublishedLimit> earlier =
                EARLIER.stream().map(PublishedLimit::tauMixing).toList();
        Figure figure = new CouplingPlaneFigure(
                        contour,
                        dirac ? Optional.of(PublishedLimit.tauMixing(PUBLISHED)) : Optional.empty(),
                        earlier,
                        Axis.linear("$m_N$ [GeV]", 0.3, 1.7),
                        Axis.log("$|V_{\\tau N}|^2$", 1e-4, 1),
                        sample,
                        List.of("$\\tau \\to \\pi N,\\ N \\to \\mu\\mu\\nu$"))
                .figure();
        return new NamedFigure(
                dirac ? "contour" : "contour-" + contour.hypothesis().toLowerCase(Locale.ROOT),
                String.format(
                        Locale.ROOT,
                        "Excluded region of mass and mixing for a %s N at %.0f %% CL, with earlier limits at the"
                                + " confidence level each states.",
                        contour.hypothesis(),
                        100 * contour.confidenceLevel()),
                figure);
    }
}
