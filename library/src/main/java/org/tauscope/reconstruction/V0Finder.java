package org.tauscope.reconstruction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tauscope.detector.DetectorCard;
import org.tauscope.event.DetectedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.Constants;
import org.tauscope.reconstruction.VertexResult.Vertex;

/**
 * Finds K_S, Lambda and photon conversions: pairs of opposite tracks that meet away from the beams, point back to them and have the
 * right mass. One object serves one thread.
 *
 * <p>A pair is fitted only where the circles cross near enough in z and the mass there is in a window three times as wide. A
 * pair of several kinds is what it fits best in units of the windows; a track belongs to one V0 only, the best first.
 */
public final class V0Finder {

    /** Sizes of the search before the fit over those after it. */
    private static final double WIDE = 3;

    /**
     * What is kept.
     *
     * @param kShortWindow     largest distance from the K_S mass, GeV
     * @param lambdaWindow     largest distance from the Lambda mass, GeV
     * @param conversionMass   largest e+ e- mass, GeV
     * @param minimumRadius    of K_S and Lambda vertices, mm
     * @param conversionRadius smallest radius of conversions, mm
     * @param maximumChi2      of the vertex, one degree of freedom
     * @param pointingChi2     largest chi squared of the condition that it flies from the beam spot, two degrees of freedom
     * @param crossingDistance largest difference in z where the circles cross, mm
     */
    public record Cuts(
            double kShortWindow,
            double lambdaWindow,
            double conversionMass,
            double minimumRadius,
            double conversionRadius,
            double maximumChi2,
            double pointingChi2,
            double crossingDistance) {

        /** Checks that sizes are positive. */
        public Cuts {
            if (!(kShortWindow > 0 && lambdaWindow > 0 && conversionMass > 0)
                    || !(minimumRadius >= 0 && conversionRadius >= 0)
                    || !(maximumChi2 > 0 && pointingChi2 > 0 && crossingDistance > 0)) {
                throw new IllegalArgumentException(
                        "V0 cuts: windows, chi squared and distance must be positive, radii not" + " negative");
            }
        }

        /**
         * Assumed values: windows of five to six resolutions of Belle, radii that leave prompt tracks and the beam pipe's
         * inside out.
         */
        public static Cuts standard() {
            return new Cuts(0.012, 0.005, 0.03, 2, 12, 20, 30, 60);
        }

        private double window(V0.Kind kind) {
            return switch (kind) {
                case K_SHORT -> kShortWindow;
                case LAMBDA, ANTI_LAMBDA -> lambdaWindow;
                case CONVERSION -> conversionMass;
            };
        }

        private double radius(V0.Kind kind) {
            return kind == V0.Kind.CONVERSION ? conversionRadius : minimumRadius;
        }
    }

    private final Cuts cuts;
    private final double field;
    private final BeamSpot spot;
    private final VertexFit fit;
    private final CircleCrossings crossings = new CircleCrossings();
    private final VertexTrack one = new VertexTrack();
    private final VertexTrack two = new VertexTrack();

    /** A finder for a detector. */
    public V0Finder(DetectorCard card, Cuts cuts) {
        this.cuts = cuts;
        field = card.field();
        spot = BeamSpot.of(card);
        fit = new VertexFit(card);
    }

    /** The V0s of an event of a batch, best first; mostly none. */
    public List<V0> find(DetectedEvents events, int event) {
        List<V0> candidates = new ArrayList<>();
        for (int a = events.firstTrack(event); a < events.endTrack(event); a++) {
            for (int b = events.firstTrack(event); b < events.endTrack(event); b++) {
                if (events.charge()[a] > 0 && events.charge()[b] < 0 && isPossible(events, a, b)) {
                    V0 v0 = fitted(events, a, b);
                    if (v0 != null) {
                        candidates.add(v0);
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(this::distance));
        Set<Integer> used = new HashSet<>();
        List<V0> kept = new ArrayList<>();
        for (V0 v0 : candidates) {
            if (!used.contains(v0.positive()) && !used.contains(v0.negative())) {
                used.add(v0.positive());
                used.add(v0.negative());
                kept.add(v0);
            }
        }
        return kept;
    }

    private double distance(V0 v0) {
        return Math.abs(v0.mass() - v0.kind().mass()) / cuts.window(v0.kind());
    }

    /** Where the circles cross: near in z, and of a mass that may become right? */
    private boolean isPossible(DetectedEvents events, int a, int b) {
        one.read(events, a);
        two.read(events, b);
        int found = crossings.find(one, two);
        for (int i = 0; i < found; i++) {
            double x = crossings.points[2 * i];
            double y = crossings.points[2 * i + 1];
            double z1 = one.start(x, y);
            double z2 = two.start(x, y);
            if (!(Math.abs(z1 - z2) < cuts.crossingDistance())) {
                continue;
            }
            for (V0.Kind kind : V0.Kind.values()) {
                double[] masses = kind.trackMasses();
                double mass =
                        momentum(one, masses[0]).plus(momentum(two, masses[1])).mass();
                if (Math.abs(mass - kind.mass()) < WIDE * cuts.window(kind)) {
                    return true;
                }
            }
        }
        return false;
    }

    private FourVector momentum(VertexTrack track, double mass) {
        double pt = Constants.BENDING * Math.abs(field / track.direction[1]);
        return FourVector.ofMass(
                mass, pt * Math.cos(track.direction[0]), pt * Math.sin(track.direction[0]), pt * track.direction[2]);
    }

    private @Nullable V0 fitted(DetectedEvents events, int a, int b) {
        if (!(fit.fit(events, a, b) instanceof Vertex vertex) || !(vertex.chi2() < cuts.maximumChi2())) {
            return null;
        }
        V0 best = null;
        for (V0.Kind kind : V0.Kind.values()) {
            FourVector p = vertex.fourMomentum(kind.trackMasses());
            if (!(Math.abs(p.mass() - kind.mass()) < cuts.window(kind)) || !(vertex.radius() > cuts.radius(kind))) {
                continue;
            }
            V0 v0 = new V0(kind, a, b, vertex, DecayLength.of(spot, vertex, p), p.mass());
            if ((best == null || distance(v0) < distance(best)) && points(v0)) {
                best = v0;
            }
        }
        return best;
    }

    private boolean points(V0 v0) {
        return v0.flight().length() > 0
                && KinematicFit.fit(v0.vertex(), v0.kind().trackMasses(), new Constraint.Pointing(spot))
                        instanceof Vertex pointing
                && pointing.chi2() - v0.vertex().chi2() < cuts.pointingChi2();
    }
}
