package org.tauscope.application;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.plots.Axis;
import org.tauscope.plots.BarsFigure;
import org.tauscope.plots.Bins;
import org.tauscope.plots.RocFigure;
import org.tauscope.plots.ShapesFigure;
import org.tauscope.plots.XY;
import org.tauscope.searches.Exhibit;

/** The figures that tell how a classifier does. */
final class ClassifierFigures {

    private ClassifierFigures() {}

    static NamedFigure roc(Exhibit.Roc roc, String sample) {
        List<RocFigure.Curve> curves = new ArrayList<>();
        for (Exhibit.RocLine line : roc.curves()) {
            List<XY> points = new ArrayList<>();
            for (int i = 0; i < line.signal().size(); i++) {
                points.add(new XY(line.signal().get(i), line.background().get(i)));
            }
            curves.add(new RocFigure.Curve(line.label(), points));
        }
        return new NamedFigure(roc.name(), roc.caption(), new RocFigure(curves, sample, roc.heading()).figure());
    }

    static NamedFigure bars(Exhibit.Bars bars, String sample) {
        return new NamedFigure(
                bars.name(),
                bars.caption(),
                new BarsFigure(bars.xLabel(), bars.labels(), bars.shares(), sample, bars.heading()).figure());
    }

    static NamedFigure shapes(Exhibit.Shapes shapes, String sample) {
        List<ShapesFigure.Shape> drawn = new ArrayList<>();
        for (Exhibit.NormalisedShape shape : shapes.shapes()) {
            drawn.add(new ShapesFigure.Shape(
                    shape.label(), new Bins(shapes.edges(), shape.contents(), shape.errors()), shape.compares()));
        }
        return new NamedFigure(
                shapes.name(),
                shapes.caption(),
                new ShapesFigure(
                                shapes.xLabel(),
                                shapes.log() ? Axis.Scale.LOG : Axis.Scale.LINEAR,
                                drawn,
                                sample,
                                shapes.heading())
                        .figure());
    }
}
