package org.tauscope.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tauscope.detector.DetectorCard;
import org.tauscope.detector.Layer.Kind;
import org.tauscope.event.DetectedEvents;
import org.tauscope.reconstruction.Helix;
import org.tauscope.reconstruction.VertexResult.Vertex;

/**
 * One detected event seen along the beam and from the side: layers, fitted helices, photons, vertices. Helices are full
 * from the innermost hit outwards and dashed inwards to closest approach or to their vertex; photons point from the origin to a
 * bar whose length grows with their energy.
 *
 * @param detector layers and field
 * @param events   batch
 * @param event    place of the event in the batch
 * @param vertices points to mark; their tracks are not named
 */
public record EventDisplay(DetectorCard detector, DetectedEvents events, int event, List<Vertex> vertices) {

    private static final Color SILICON = new Color(0x9A9A9A);
    private static final Color CHAMBER = new Color(0xD8D8D8);
    private static final Color MATERIAL = new Color(0x555555);
    private static final Color[] TRACKS = {
        Palette.BLUE, Palette.VERMILION, Palette.GREEN, Palette.PURPLE, Palette.SKY_BLUE, Palette.BLACK
    };
    private static final String[] SPECIES = {"e", "\\mu", "\\pi", "K", "p"};
    private static final int STEPS = 120;
    /** Size of the picture over the outermost layer. */
    private static final double ROOM = 1.3;
    /** Where photon bars begin, over the outermost layer. */
    private static final double BAR = 1.06;
    /** Length of the bar of a photon of 1 GeV, over the outermost layer; it grows with the square root. */
    private static final double BAR_LENGTH = 0.09;
    /** Centimetres per millimetre. */
    private static final double CM = 0.1;

    /** Refuses an event that is not there. */
    public EventDisplay {
        vertices = List.copyOf(vertices);
        if (event < 0 || event >= events.events()) {
            throw new IllegalArgumentException(
                    "event display: event " + event + " is not in [0, " + events.events() + ")");
        }
    }

    /** The two views: along the beam, then from the side with the distance from the axis signed by the upper half. */
    public List<Figure> figures() {
        double radius = outerRadius() * CM;
        Panel along = new Panel(
                Axis.linear("$x$ [cm]", -ROOM * radius, ROOM * radius),
                Axis.linear("$y$ [cm]", -ROOM * radius, ROOM * radius),
                layers(true),
                Legend.none());
        double length = Math.max(1, zMax() - zMin()) * CM;
        double margin = (ROOM - 1) * radius;
        Panel side = new Panel(
                Axis.linear("$z$ [cm]", zMin() * CM - margin, zMax() * CM + margin),
                Axis.linear("$\\pm r$ [cm]", -ROOM * radius, ROOM * radius),
                layers(false),
                Legend.best());
        String name = "event " + events.number(event) + ", " + detector.name();
        double height = 470;
        // Axis labels take 66 points beside and 66 above and below the frame: one scale for both directions.
        double frame = height - 78;
        double wide = 78 + frame * (length + 2 * margin) / (2 * ROOM * radius);
        return List.of(
                new Figure(78 + frame, height, Figure.SIMULATION, name, along, Optional.empty()),
                new Figure(wide, height, "", summary(), side, Optional.empty()));
    }

    private String summary() {
        int tracks = events.endTrack(event) - events.firstTrack(event);
        int photons = events.endPhoton(event) - events.firstPhoton(event);
        return tracks + " tracks, " + photons + " photons, " + vertices.size()
                + (vertices.size() == 1 ? " vertex" : " vertices");
    }

    private List<Layer> layers(boolean alongBeam) {
        List<Layer> drawn = new ArrayList<>();
        for (org.tauscope.detector.Layer layer : detector.layers()) {
            addCylinder(layer, alongBeam, drawn);
        }
        for (int photon = events.firstPhoton(event); photon < events.endPhoton(event); photon++) {
            addPhoton(photon, alongBeam, drawn);
        }
        for (int track = events.firstTrack(event); track < events.endTrack(event); track++) {
            addTrack(track, alongBeam, drawn);
        }
        List<Layer.Measured> points = vertices.stream()
                .map(v -> alongBeam ? new XY(v.x() * CM, v.y() * CM) : new XY(v.z() * CM, signed(v) * CM))
                .map(at -> new Layer.Measured(at, 0, 0, 0, 0))
                .toList();
        if (!points.isEmpty()) {
            drawn.add(new Layer.Points(points, Pen.solid(Palette.BLACK, 1), alongBeam ? "" : "vertex"));
        }
        return drawn;
    }

    private static double signed(Vertex vertex) {
        return vertex.y() >= 0 ? vertex.radius() : -vertex.radius();
    }

    private void addCylinder(org.tauscope.detector.Layer layer, boolean alongBeam, List<Layer> drawn) {
        Pen pen = switch (layer.kind()) {
            case PASSIVE -> Pen.solid(MATERIAL, 0.8);
            case SILICON -> Pen.solid(SILICON, 0.8);
            case AXIAL, STEREO -> Pen.solid(CHAMBER, 0.5);
        };
        double r = layer.radius() * CM;
        if (alongBeam) {
            List<XY> circle = new ArrayList<>();
            for (int i = 0; i <= STEPS; i++) {
                double phi = 2 * Math.PI * i / STEPS;
                circle.add(new XY(r * Math.cos(phi), r * Math.sin(phi)));
            }
            drawn.add(new Layer.Line(circle, pen, ""));
            return;
        }
        double from = Math.max(layer.zMin(), zMin()) * CM;
        double to = Math.min(layer.zMax(), zMax()) * CM;
        drawn.add(new Layer.Line(List.of(new XY(from, r), new XY(to, r)), pen, ""));
        drawn.add(new Layer.Line(List.of(new XY(from, -r), new XY(to, -r)), pen, ""));
    }

    private void addPhoton(int photon, boolean alongBeam, List<Layer> drawn) {
        double theta = events.photonTheta()[photon];
        double phi = events.photonPhi()[photon];
        double across = Math.sin(theta);
        double along = Math.cos(theta);
        // To the cylinder or to the end plane, whichever comes first.
        double toBarrel = across > 0 ? BAR * outerRadius() / across : Double.POSITIVE_INFINITY;
        double end = along > 0 ? zMax() : -zMin();
        double toEnd = along == 0 ? Double.POSITIVE_INFINITY : (end + (BAR - 1) * outerRadius()) / Math.abs(along);
        double near = Math.min(toBarrel, toEnd);
        double far = near + BAR_LENGTH * outerRadius() * Math.sqrt(events.photonEnergy()[photon]);
        Pen line = new Pen(Palette.ORANGE, 1, Pen.Dash.DOTTED);
        drawn.add(new Layer.Line(List.of(new XY(0, 0), photonPoint(near, across, along, phi, alongBeam)), line, ""));
        boolean firstOfLegend = !alongBeam && photon == events.firstPhoton(event);
        drawn.add(new Layer.Line(
                List.of(
                        photonPoint(near, across, along, phi, alongBeam),
                        photonPoint(far, across, along, phi, alongBeam)),
                Pen.solid(Palette.ORANGE, 5),
                firstOfLegend ? "photon" : ""));
    }

    private static XY photonPoint(double length, double across, double along, double phi, boolean alongBeam) {
        double r = length * across * CM;
        return alongBeam
                ? new XY(r * Math.cos(phi), r * Math.sin(phi))
                : new XY(length * along * CM, Math.sin(phi) >= 0 ? r : -r);
    }

    private void addTrack(int track, boolean alongBeam, List<Layer> drawn) {
        Helix helix = Helix.of(events, track);
        double hit = pathToRadius(helix, events.firstHitRadius()[track]);
        double exit = exit(helix);
        Color colour = TRACKS[(track - events.firstTrack(event)) % TRACKS.length];
        double start = Math.min(0, nearestVertex(helix));
        if (hit > start) {
            drawn.add(new Layer.Line(walk(helix, start, hit, alongBeam), Pen.dashed(colour, 0.9), ""));
        }
        if (exit > hit) {
            drawn.add(new Layer.Line(
                    walk(helix, hit, exit, alongBeam), Pen.solid(colour, 1.6), alongBeam ? "" : label(helix, track)));
        }
    }

    /** Path length of a vertex on the helix that lies before closest approach, 0 for none. */
    private double nearestVertex(Helix helix) {
        double path = 0;
        for (Vertex vertex : vertices) {
            double s = helix.pathTo(vertex.x(), vertex.y());
            double distance =
                    Math.hypot(Math.hypot(helix.x(s) - vertex.x(), helix.y(s) - vertex.y()), helix.z(s) - vertex.z());
            if (distance < 10 && s < path) {
                path = s;
            }
        }
        return path;
    }

    private String label(Helix helix, int track) {
        int likely = 0;
        for (int c = 1; c < DetectedEvents.CLASSES; c++) {
            if (events.identification(c)[track] > events.identification(likely)[track]) {
                likely = c;
            }
        }
        String species = events.identification(likely)[track] > 0.5 ? SPECIES[likely] : "h";
        double p = helix.pt(detector.field()) * Math.sqrt(1 + helix.tanLambda() * helix.tanLambda());
        return String.format(Locale.ROOT, "$%s^{%s}$, %.2f GeV", species, events.charge()[track] > 0 ? "+" : "-", p);
    }

    private static List<XY> walk(Helix helix, double from, double to, boolean alongBeam) {
        double above = helix.y(0.5 * (from + to)) >= 0 ? 1 : -1;
        List<XY> points = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double s = from + (to - from) * i / STEPS;
            points.add(
                    alongBeam
                            ? new XY(helix.x(s) * CM, helix.y(s) * CM)
                            : new XY(helix.z(s) * CM, above * Math.hypot(helix.x(s), helix.y(s)) * CM));
        }
        return points;
    }

    /** Path length, outgoing, to a distance from the axis; half a turn where it does not get there, 0 where it starts beyond. */
    private static double pathToRadius(Helix helix, double radius) {
        double omega = helix.omega();
        double centre = 1 + omega * helix.d0();
        double square = omega * omega / (4 * centre) * (radius * radius - helix.d0() * helix.d0());
        return square >= 1
                ? Math.PI / Math.abs(omega)
                : 2 / Math.abs(omega) * Math.asin(Math.sqrt(Math.max(0, square)));
    }

    private double exit(Helix helix) {
        double s = pathToRadius(helix, outerRadius());
        if (helix.tanLambda() > 0) {
            s = Math.min(s, (zMax() - helix.z0()) / helix.tanLambda());
        } else if (helix.tanLambda() < 0) {
            s = Math.min(s, (zMin() - helix.z0()) / helix.tanLambda());
        }
        return s;
    }

    private double outerRadius() {
        return detector.layers().getLast().radius();
    }

    private double zMin() {
        return detector.layers().stream()
                .filter(layer -> layer.kind() != Kind.PASSIVE)
                .mapToDouble(org.tauscope.detector.Layer::zMin)
                .min()
                .orElse(-1000);
    }

    private double zMax() {
        return detector.layers().stream()
                .filter(layer -> layer.kind() != Kind.PASSIVE)
                .mapToDouble(org.tauscope.detector.Layer::zMax)
                .max()
                .orElse(1000);
    }
}
