package org.tauscope.application;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.tauscope.detector.DetectorCard;
import org.tauscope.detector.DetectorPerformance;
import org.tauscope.detector.ParticleClass;
import org.tauscope.particles.Pdg;
import org.tauscope.plots.Axis;
import org.tauscope.plots.Figure;
import org.tauscope.plots.Layer;
import org.tauscope.plots.Legend;
import org.tauscope.plots.Palette;
import org.tauscope.plots.Panel;
import org.tauscope.plots.Pen;
import org.tauscope.plots.XY;

/** Figures of a detector: resolutions and efficiencies against momentum, angle and radius of birth. */
final class DetectorFigures {

    private static final int PATTERNS = 60;
    private static final int POINTS = 60;
    private static final double[] ANGLES = {90, 60, 35, 130};
    private static final List<Color> COLOURS =
            List.of(Palette.BLUE, Palette.VERMILION, Palette.GREEN, Palette.PURPLE, Palette.ORANGE);
    private static final String MOMENTUM = "$p$ [GeV]";

    private final DetectorCard card;
    private final DetectorPerformance performance;
    private final double last;

    private DetectorFigures(DetectorCard card) {
        this.card = card;
        performance = new DetectorPerformance(card);
        last = card.layers().getLast().radius();
    }

    static List<NamedFigure> of(DetectorCard card) {
        DetectorFigures figures = new DetectorFigures(card);
        return List.of(
                figures.momentum(),
                figures.impact("d0", "d_0", DetectorPerformance.Track::sigmaD0),
                figures.impact("z0", "z_0", DetectorPerformance.Track::sigmaZ0),
                figures.efficiencyOverAngle(),
                figures.efficiencyOverRadius(),
                figures.displaced(),
                figures.photons(),
                figures.identification(ParticleClass.MUON),
                figures.identification(ParticleClass.ELECTRON),
                figures.identification(ParticleClass.KAON));
    }

    private interface Of {
        double take(DetectorPerformance.Track track);
    }

    private DetectorPerformance.Track muon(double p, double degrees, double radius) {
        return performance.track(-Pdg.MUON, p, degrees, radius, PATTERNS);
    }

    private NamedFigure momentum() {
        List<Layer> lines = new ArrayList<>();
        for (int i = 0; i < ANGLES.length; i++) {
            double angle = ANGLES[i];
            addLine(
                    lines,
                    i,
                    degrees(angle),
                    0.15,
                    6,
                    true,
                    p -> 100 * muon(p, angle, 0).sigmaPt());
        }
        return figure(
                "momentum-resolution",
                "Relative error of the transverse momentum of prompt muons.",
                Axis.log(MOMENTUM, 0.15, 6),
                Axis.linear("$\\sigma(p_T)/p_T$ [%]", 0, 2),
                lines,
                "prompt muons");
    }

    private NamedFigure impact(String name, String symbol, Of of) {
        List<Layer> lines = new ArrayList<>();
        for (int i = 0; i < ANGLES.length; i++) {
            double angle = ANGLES[i];
            addLine(lines, i, degrees(angle), 0.15, 6, true, p -> 1e3 * of.take(muon(p, angle, 0)));
        }
        return figure(
                name + "-resolution",
                "Error of " + name + " of prompt muons.",
                Axis.log(MOMENTUM, 0.15, 6),
                Axis.log("$\\sigma(" + symbol + ")$ [$\\mu$m]", 5, 5000),
                lines,
                "prompt muons");
    }

    private NamedFigure efficiencyOverAngle() {
        List<Layer> lines = new ArrayList<>();
        double[] momenta = {0.2, 0.5, 2};
        for (int i = 0; i < momenta.length; i++) {
            double p = momenta[i];
            addLine(
                    lines,
                    i,
                    "$p = " + p + "$ GeV",
                    10,
                    160,
                    false,
                    angle -> muon(p, angle, 0).found());
        }
        return figure(
                "efficiency-angle",
                "Probability that a prompt muon is found, against its polar angle.",
                Axis.linear("$\\theta$ [deg]", 10, 160),
                Axis.linear("tracks found", 0, 1.3),
                lines,
                "prompt muons");
    }

    private NamedFigure efficiencyOverRadius() {
        List<Layer> lines = new ArrayList<>();
        for (int i = 0; i < ANGLES.length; i++) {
            double angle = ANGLES[i];
            addLine(
                    lines,
                    i,
                    degrees(angle),
                    0,
                    last,
                    false,
                    r -> muon(1, angle, r).found());
        }
        return figure(
                "efficiency-radius",
                "Probability that a muon of 1 GeV is found, against the radius at which it is born.",
                Axis.linear("radius of birth [mm]", 0, last),
                Axis.linear("tracks found", 0, 1.3),
                lines,
                "muons of 1 GeV");
    }

    private NamedFigure displaced() {
        List<Layer> lines = new ArrayList<>();
        addLine(lines, 0, "$\\sigma(d_0)$", 0, last, false, r -> muon(1, 90, r).sigmaD0());
        addLine(lines, 1, "$\\sigma(z_0)$", 0, last, false, r -> muon(1, 90, r).sigmaZ0());
        return figure(
                "displaced-resolution",
                "Errors of d0 and z0 at the beam axis of muons of 1 GeV born at a radius.",
                Axis.linear("radius of birth [mm]", 0, last),
                Axis.log("error at the axis [mm]", 0.01, 1000),
                lines,
                "muons of 1 GeV at 90 degrees");
    }

    private NamedFigure photons() {
        List<Layer> lines = new ArrayList<>();
        addLine(lines, 0, "photons", 0.03, 6, true, e -> 100 * performance.photonResolution(e));
        return figure(
                "photon-resolution",
                "Relative energy resolution of photons.",
                Axis.log("$E$ [GeV]", 0.03, 6),
                Axis.linear("$\\sigma(E)/E$ [%]", 0, 12),
                lines,
                "");
    }

    private NamedFigure identification(ParticleClass requirement) {
        List<Layer> lines = new ArrayList<>();
        int[] particles = {Pdg.ELECTRON, Pdg.MUON, -Pdg.PI_PLUS, -Pdg.K_PLUS, -Pdg.PROTON};
        String[] names = {"$e^-$", "$\\mu^-$", "$\\pi^-$", "$K^-$", "$\\bar p$"};
        for (int i = 0; i < particles.length; i++) {
            int pdg = particles[i];
            addLine(
                    lines,
                    i,
                    names[i],
                    0.1,
                    5,
                    true,
                    p -> card.identificationProbability(requirement, pdg, p, Math.toRadians(80)));
        }
        return figure(
                requirement.label() + "-identification",
                "Probability to pass the " + requirement.label()
                        + " requirement at 80 degrees; decays in flight come on top.",
                Axis.log(MOMENTUM, 0.1, 5),
                Axis.log("passes the " + requirement.label() + " requirement", 1e-4, 10),
                lines,
                "$\\theta = 80$ degrees");
    }

    private static String degrees(double angle) {
        return String.format(Locale.ROOT, "%.0f degrees", angle);
    }

    /** Adds a line where the function is positive. */
    private static void addLine(
            List<Layer> lines,
            int colour,
            String label,
            double from,
            double to,
            boolean logarithmic,
            DoubleUnaryOperator function) {
        List<XY> points = new ArrayList<>();
        for (int i = 0; i <= POINTS; i++) {
            double share = (double) i / POINTS;
            double x = logarithmic ? from * Math.pow(to / from, share) : from + share * (to - from);
            double y = function.applyAsDouble(x);
            if (y > 0) {
                points.add(new XY(x, y));
            }
        }
        if (points.size() > 1) {
            lines.add(new Layer.Line(points, Pen.solid(COLOURS.get(colour), 2), label));
        }
    }

    private NamedFigure figure(String name, String caption, Axis x, Axis y, List<Layer> lines, String heading) {
        Legend legend = heading.isEmpty() ? Legend.best(card.name()) : Legend.best(card.name(), heading);
        return new NamedFigure(name, caption, Figure.of("", new Panel(x, y, lines, legend)));
    }
}
