package org.tauscope.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tauscope.interpretation.Contour;
import org.tauscope.interpretation.CouplingPoint;
import org.tauscope.interpretation.ExcludedRegion;
import org.tauscope.interpretation.PublishedLimit;

/**
 * The plane of mass and |V|^2: our excluded region with its expected bands, the published curve of the same analysis,
 * and earlier limits in grey with their names. Experiments' own results are filled, recasts are thin outlines, so that a
 * recast is never taken for a measurement.
 *
 * @param ours      our result
 * @param published the curve of the same analysis to compare with, where there is one
 * @param earlier   other limits
 * @param mass      mass axis, linear or logarithmic, GeV
 * @param coupling  |V|^2 axis, logarithmic
 * @param sample    luminosity and energy, as of {@link Figure#sample}
 * @param heading   lines above the legend: decay chain, hypothesis
 */
public record CouplingPlaneFigure(
        Contour ours,
        Optional<PublishedLimit> published,
        List<PublishedLimit> earlier,
        Axis mass,
        Axis coupling,
        String sample,
        List<String> heading) {

    private static final Color NAMES = new Color(0x3C3C3C);

    /** Distances from a curve, as fractions of the frame's height, at which its name may stand. */
    private static final double[] DISTANCES = {0.04, 0.06, 0.08, 0.11, 0.15, 0.2, 0.26, 0.32, 0.4};

    /** Sideways distances, as fractions of the frame's width. */
    private static final double[] SHIFTS = {0, -0.1, 0.1, -0.2, 0.2};

    private static final int PLACES = 24;

    /** Copies the lists. */
    public CouplingPlaneFigure {
        earlier = List.copyOf(earlier);
        heading = List.copyOf(heading);
    }

    /** The figure. */
    public Figure figure() {
        List<Layer> layers = new ArrayList<>();
        for (PublishedLimit limit : earlier) {
            if (limit.kind() == PublishedLimit.Kind.EXPERIMENT) {
                layers.add(new Layer.Region(
                        List.of(points(limit.outline(coupling.from() / 10, coupling.to() * 10))),
                        Fill.solid(Palette.EXCLUDED),
                        Optional.empty(),
                        ""));
            }
        }
        ours.expected().ifPresent(expected -> {
            layers.add(ring(expected.minus2(), expected.plus2(), Fill.solid(Palette.TWO_SIGMA), ""));
            layers.add(ring(expected.minus1(), expected.plus1(), Fill.solid(Palette.ONE_SIGMA), ""));
        });
        earlier.forEach(limit -> layers.add(curve(limit)));
        published.ifPresent(limit -> layers.add(new Layer.Region(
                List.of(points(limit.outline(coupling.from() / 10, coupling.to() * 10))),
                Fill.empty(),
                Optional.of(Pen.solid(Palette.VERMILION, 1.8)),
                limit.label() + ", " + limit.hypothesis() + ", " + limit.confidence())));
        ours.observed()
                .ifPresent(observed -> layers.add(new Layer.Region(
                        points(observed),
                        Fill.empty(),
                        Optional.of(Pen.solid(Palette.BLACK, 2)),
                        ours.name() + " observed")));
        ours.expected()
                .ifPresent(expected -> layers.add(new Layer.Region(
                        points(expected.median()),
                        Fill.empty(),
                        Optional.of(Pen.dashed(Palette.BLACK, 1.5)),
                        "expected (median)")));
        ours.expected().ifPresent(expected -> {
            layers.add(key(Palette.ONE_SIGMA, "expected $\\pm 1\\sigma$"));
            layers.add(key(Palette.TWO_SIGMA, "expected $\\pm 2\\sigma$"));
        });
        earlier.forEach(limit -> tag(limit).ifPresent(layers::add));
        List<String> lines = new ArrayList<>(heading);
        boolean lepton = ours.hypothesis().equals("Dirac") || ours.hypothesis().equals("Majorana");
        lines.add(ours.hypothesis() + (lepton ? " $N$, " : ", ") + Math.round(100 * ours.confidenceLevel()) + "% CL");
        return Figure.of(sample, new Panel(mass, coupling, layers, new Legend(lines, Legend.Corner.ABOVE)));
    }

    private static Layer ring(ExcludedRegion larger, ExcludedRegion smaller, Fill fill, String label) {
        List<List<XY>> outlines = new ArrayList<>(points(larger));
        outlines.addAll(points(smaller));
        return new Layer.Region(outlines, fill, Optional.empty(), label);
    }

    private static List<List<XY>> points(ExcludedRegion region) {
        return region.outlines().stream().map(CouplingPlaneFigure::points).toList();
    }

    /** A legend entry alone: bands are drawn first and explained last. */
    private static Layer key(Color colour, String label) {
        return new Layer.Region(List.of(), Fill.solid(colour), Optional.empty(), label);
    }

    private static List<XY> points(List<CouplingPoint> points) {
        return points.stream().map(point -> new XY(point.mass(), point.v2())).toList();
    }

    /** The curve itself: closed where the region is, else without the sides that only bound the filled area. */
    private static Layer curve(PublishedLimit limit) {
        Pen pen = limit.kind() == PublishedLimit.Kind.EXPERIMENT
                ? Pen.solid(Palette.EARLIER, 0.9)
                : new Pen(Palette.EARLIER, 1.1, Pen.Dash.DASH_DOTTED);
        List<XY> points = points(limit.points());
        return limit.side() == PublishedLimit.Side.INSIDE
                ? new Layer.Region(List.of(points), Fill.empty(), Optional.of(pen), "")
                : new Layer.Line(points, pen, "");
    }

    /** The name of a limit with its confidence level, near the part of its curve that the frame shows. */
    private Optional<Layer.Tag> tag(PublishedLimit limit) {
        List<Layer.Spot> spots = new ArrayList<>();
        List<CouplingPoint> points = limit.points();
        for (int i = 0; i < PLACES; i++) {
            double at = mass.value((i + 0.5) / PLACES);
            for (int j = 1; j < points.size(); j++) {
                CouplingPoint a = points.get(j - 1);
                CouplingPoint b = points.get(j);
                if ((a.mass() - at) * (b.mass() - at) > 0 || a.mass() == b.mass()) {
                    continue;
                }
                double share = (at - a.mass()) / (b.mass() - a.mass());
                double v2 = Math.exp(Math.log(a.v2()) * (1 - share) + Math.log(b.v2()) * share);
                if (coupling.shows(v2)) {
                    for (double distance : DISTANCES) {
                        for (double shift : SHIFTS) {
                            spots.add(spot(at, v2, shift, distance));
                            spots.add(spot(at, v2, shift, -distance));
                        }
                    }
                }
            }
        }
        return spots.isEmpty()
                ? Optional.empty()
                : Optional.of(new Layer.Tag(List.of(limit.label(), limit.confidence()), NAMES, spots));
    }

    private Layer.Spot spot(double at, double v2, double shift, double distance) {
        XY text = new XY(mass.value(mass.fraction(at) + shift), coupling.value(coupling.fraction(v2) + distance));
        return new Layer.Spot(text, new XY(at, v2));
    }
}
