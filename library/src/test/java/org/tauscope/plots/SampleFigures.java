package org.tauscope.plots;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tauscope.interpretation.Contour;
import org.tauscope.interpretation.ExcludedRegion;
import org.tauscope.interpretation.PublishedLimit;

/** One invented figure per recipe, so that every test looks at all of them. */
final class SampleFigures {

    private static final List<Double> EDGES = List.of(0.2, 0.4, 0.6, 0.8, 1.0);

    private SampleFigures() {}

    static Map<String, Figure> all() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("coupling plane", couplingPlane());
        figures.put("efficiency map", efficiencyMap());
        figures.put("histogram", histogram(Axis.Scale.LINEAR));
        figures.put("logarithmic histogram", histogram(Axis.Scale.LOG));
        figures.put("limit band", limitBand());
        figures.put("ROC curves", rocCurves());
        figures.put("bars", bars());
        figures.put("shapes", shapes(Axis.Scale.LINEAR));
        figures.put("logarithmic shapes", shapes(Axis.Scale.LOG));
        return figures;
    }

    static Figure rocCurves() {
        List<XY> good = List.of(new XY(0, 0), new XY(0.5, 1e-4), new XY(0.8, 1e-2), new XY(1, 1));
        List<XY> poor = List.of(new XY(0, 0), new XY(0.5, 0.3), new XY(1, 1));
        List<XY> perfect = List.of(new XY(0, 0), new XY(1, 0), new XY(1, 1));
        return new RocFigure(
                        List.of(
                                new RocFigure.Curve("$\\tau\\tau$, area 0.98", good),
                                new RocFigure.Curve("four leptons, area 0.6", poor),
                                new RocFigure.Curve("none, area 1", perfect)),
                        Figure.sample(626, 10.58),
                        List.of("$\\mu\\mu$ channel"))
                .figure();
    }

    static Figure bars() {
        return new BarsFigure(
                        "share of the gain",
                        List.of(
                                "thrust",
                                "missing_mass_GeV",
                                "id",
                                "energy",
                                "photons",
                                "p1",
                                "p2",
                                "p3",
                                "p4",
                                "d0",
                                "unused"),
                        List.of(0.3, 0.35, 0.15, 0.08, 0.04, 0.03, 0.02, 0.015, 0.01, 0.005, 0.0),
                        Figure.sample(626, 10.58),
                        List.of())
                .figure();
    }

    static Figure shapes(Axis.Scale scale) {
        List<Double> errors = List.of(0.01, 0.01, 0.02, 0.01);
        return new ShapesFigure(
                        "score",
                        scale,
                        List.of(
                                new ShapesFigure.Shape(
                                        "training",
                                        new Bins(EDGES, List.of(0.001, 0.099, 0.2, 0.7), errors),
                                        OptionalInt.empty()),
                                new ShapesFigure.Shape(
                                        "test, $p = 0.5$",
                                        new Bins(EDGES, List.of(0.0, 0.1, 0.23, 0.67), errors),
                                        OptionalInt.of(0)),
                                new ShapesFigure.Shape(
                                        "background, training",
                                        new Bins(EDGES, List.of(0.8, 0.1, 0.06, 0.04), errors),
                                        OptionalInt.empty()),
                                new ShapesFigure.Shape(
                                        "background, test, $p < 10^{-6}$",
                                        new Bins(EDGES, List.of(0.7, 0.2, 0.06, 0.04), errors),
                                        OptionalInt.of(2))),
                        Figure.sample(626, 10.58),
                        List.of("$\\mu\\mu$ channel"))
                .figure();
    }

    static Figure couplingPlane() {
        Contour ours = new Contour(
                "Sample",
                "Dirac",
                0.95,
                Optional.of(region(1)),
                Optional.of(new Contour.Expectation(region(1.1), region(0.6), region(0.8), region(1.3), region(1.6))));
        return new CouplingPlaneFigure(
                        ours,
                        Optional.of(PublishedLimit.tauMixing("belle-2024-dirac")),
                        List.of(PublishedLimit.tauMixing("babar-2022"), PublishedLimit.tauMixing("bebc-2022")),
                        Axis.linear("$m_N$ [GeV]", 0.3, 1.8),
                        Axis.log("$|V_{\\tau N}|^2$", 1e-4, 1),
                        Figure.sample(915, 10.58),
                        List.of("$N \\to \\mu^+\\mu^-\\nu_\\tau$"))
                .figure();
    }

    static ExcludedRegion region(double strength) {
        List<ExcludedRegion.Slice> slices = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            double mass = 0.5 + 0.1 * i;
            slices.add(new ExcludedRegion.Slice(mass, strength * 1e-3, 1.0 / strength / (1 + i)));
        }
        return new ExcludedRegion(slices);
    }

    static Figure efficiencyMap() {
        return new EfficiencyMapFigure(
                        List.of(0.4, 0.6, 0.8),
                        List.of(-4.0, -3.0),
                        List.of(List.of(0.0, 1.25, 4.0), List.of(2.0, 0.00012, 12.0)),
                        "efficiency [%]",
                        "$m_N$ [GeV]",
                        "$\\log_{10}|V_{\\tau N}|^2$",
                        Figure.sample(915, 10.58))
                .figure();
    }

    static Figure histogram(Axis.Scale scale) {
        Bins background = new Bins(EDGES, List.of(10.0, 5.0, 2.0, 0.0), List.of(1.0, 0.7, 0.4, 0.0));
        return new HistogramFigure(
                        "$m$ [GeV]",
                        "events / 0.2 GeV",
                        scale,
                        List.of(
                                new HistogramFigure.Contribution("first", background),
                                new HistogramFigure.Contribution("second", background)),
                        Optional.empty(),
                        List.of(new HistogramFigure.Contribution(
                                "signal", Bins.of(EDGES, List.of(0.0, 1.0, 8.0, 1.0)))),
                        Optional.of(Bins.of(EDGES, List.of(18.0, 11.0, 3.0, 0.0))),
                        HistogramFigure.Comparison.RATIO,
                        Figure.sample(62.8, 10.58),
                        List.of("control region"))
                .figure();
    }

    static Figure limitBand() {
        List<LimitBandFigure.Point> points = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            points.add(new LimitBandFigure.Point(
                    i, OptionalDouble.of(1.1 / i), 0.5 / i, 0.7 / i, 1.0 / i, 1.4 / i, 2.0 / i));
        }
        return new LimitBandFigure(
                        points,
                        List.of(new LimitBandFigure.Window(2.9, 3.2)),
                        List.of(),
                        Axis.linear("$m_{Z'}$ [GeV]", 0, 7),
                        Axis.log("$\\sigma$ [fb]", 0.01, 10),
                        0.9,
                        Figure.sample(424, 10.58),
                        List.of())
                .figure();
    }
}
