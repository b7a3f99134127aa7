package org.tauscope.reconstruction;

import java.util.Arrays;
import org.tauscope.detector.DetectorCard;
import org.tauscope.event.DetectedEvents;
import org.tauscope.reconstruction.VertexResult.NoVertex;
import org.tauscope.reconstruction.VertexResult.Reason;
import org.tauscope.reconstruction.VertexResult.Vertex;

/**
 * Fits a common vertex to two or more tracks with their full covariances, anywhere in the detector. One object serves
 * one thread.
 *
 * <p>Unknowns are the point and, per track, direction and curvature there (P. Billoir, S. Qian, NIM A311 (1992) 139),
 * found by Gauss-Newton steps, halved where they lead uphill. It starts from the points where the circles of the first two tracks cross in the transverse
 * plane, both of them: no assumption that the vertex is near the beam.
 *
 * <p>With two tracks both crossings may fit. The one wins that has the smaller chi squared plus a penalty for every
 * sensitive layer between the vertex and the innermost hit of a track, on either side: a hit that should be there and is
 * not, or is there and should not. The penalty is that of a missing hit, -2 ln(1 - hit efficiency).
 */
public final class VertexFit {

    private static final int ITERATIONS = 50;
    /** How often a step that leads uphill is halved. */
    private static final int HALVINGS = 12;
    /** Expected change of chi squared below which the fit has converged. */
    private static final double CONVERGED = 1e-6;
    /** Standard deviations within which two crossings are one wide maximum. */
    private static final double MERGED = 8;
    /** Chi squared by which a walk along the flight may be above the fit, for its steps. */
    private static final double UNSEEN = 9;
    /** Square of the thickness of the plane in which a fit along the flight is made, mm^2. */
    private static final double PLANE_VARIANCE = 1e-6;
    /** Distance from the origin in mm beyond which no detector is. */
    private static final double FAR = 1e5;

    private final double field;
    private final HitPenalty penalty;
    private final FlightProfile profile;
    private final CircleCrossings crossings = new CircleCrossings();

    private VertexTrack[] fitted = {new VertexTrack(), new VertexTrack()};
    private int count;
    private final double[] vertex = new double[3];
    private final double[] start = new double[3];
    private final double[] step = new double[3];
    private final double[] information = new double[6];
    private final double[] covariance = new double[6];
    private final double[] gradient = new double[3];
    private final SymmetricMatrix three = new SymmetricMatrix(3);
    private final JointCovariance joint = new JointCovariance();
    /** What is known of the vertex besides the tracks. */
    private boolean hasPrior;

    private final double[] pointPrior = new double[3];
    private final double[] informationPrior = new double[6];

    /**
     * A fit for the tracks of a detector.
     *
     * @param card gives the field and the layers
     */
    public VertexFit(DetectorCard card) {
        field = card.field();
        penalty = new HitPenalty(card);
        profile = new FlightProfile(penalty, fitted[0], fitted[1]);
    }

    /**
     * Fits tracks of a batch.
     *
     * @param tracks indices of two or more tracks
     */
    public VertexResult fit(DetectedEvents events, int... tracks) {
        hasPrior = false;
        if (tracks.length < 2) {
            throw new IllegalArgumentException("vertex fit: " + tracks.length + " tracks, expected 2 or more");
        }
        if (!load(events, tracks)) {
            return new NoVertex(Reason.SINGULAR_COVARIANCE);
        }
        int candidates = crossings.find(fitted[0], fitted[1]);
        VertexResult best = new NoVertex(Reason.PARALLEL);
        double bestScore = Double.POSITIVE_INFINITY;
        double pathOfFirst = 0;
        double pathOfSecond = 0;
        double sigma = Double.POSITIVE_INFINITY;
        double otherPath = Double.POSITIVE_INFINITY;
        for (int candidate = 0; candidate < candidates; candidate++) {
            VertexResult result = fitFrom(crossings.points[2 * candidate], crossings.points[2 * candidate + 1]);
            if (result instanceof Vertex found) {
                double score = found.chi2();
                for (int k = 0; k < count; k++) {
                    score += penalty.of(
                            fitted[k].path(),
                            Math.abs(fitted[k].measured[0]),
                            found.radius(),
                            events.firstHitRadius()[tracks[k]]);
                }
                double path = fitted[0].path();
                if (score >= bestScore) {
                    otherPath = path;
                } else {
                    otherPath = best instanceof Vertex ? pathOfFirst : otherPath;
                    bestScore = score;
                    best = result;
                    pathOfFirst = path;
                    pathOfSecond = fitted[1].path();
                    sigma = sigmaOfPath(found);
                }
            } else if (bestScore == Double.POSITIVE_INFINITY) {
                best = result;
            }
        }
        if (count > 2 || candidates == 0) {
            return best;
        }
        profile.set(fitted[0], fitted[1], events.firstHitRadius()[tracks[0]], events.firstHitRadius()[tracks[1]]);
        if (!(sigma < Double.POSITIVE_INFINITY)) {
            fitted[0].start(crossings.points[0], crossings.points[1]);
            pathOfFirst = fitted[0].startPath;
            fitted[1].start(crossings.points[0], crossings.points[1]);
            pathOfSecond = fitted[1].startPath;
        } else {
            double apart = Math.abs(otherPath - pathOfFirst);
            boolean twoOfOne = apart > 0.5 * sigma && apart < MERGED * sigma;
            if (!twoOfOne && !profile.isBent(pathOfFirst, pathOfSecond, sigma)) {
                return best;
            }
        }
        VertexResult averaged = alongFlight(pathOfFirst, pathOfSecond, Math.clamp(MERGED * sigma, 0.1, 400));
        // A walk that missed the fitted minimum says nothing.
        boolean missed = best instanceof Vertex found && !(profile.leastChi2 < found.chi2() + UNSEEN);
        return missed ? best : averaged;
    }

    /**
     * Fits one or more prompt tracks of a batch to the place where the beams meet.
     *
     * @param spot   where collisions happen, with their spread
     * @param tracks indices of one or more tracks
     */
    public VertexResult fitAt(BeamSpot spot, DetectedEvents events, int... tracks) {
        if (tracks.length < 1) {
            throw new IllegalArgumentException("vertex fit: no tracks, expected 1 or more");
        }
        if (!load(events, tracks)) {
            return new NoVertex(Reason.SINGULAR_COVARIANCE);
        }
        hasPrior = true;
        for (int i = 0; i < 3; i++) {
            pointPrior[i] = spot.position(i);
        }
        for (int i = 0; i < 6; i++) {
            informationPrior[i] = spot.information(i);
        }
        for (int k = 0; k < count; k++) {
            fitted[k].start(spot.position(0), spot.position(1));
        }
        return iterate(spot.position(0), spot.position(1), spot.position(2));
    }

    private boolean load(DetectedEvents events, int... tracks) {
        count = tracks.length;
        if (fitted.length < count) {
            VertexTrack[] more = Arrays.copyOf(fitted, count);
            for (int k = fitted.length; k < count; k++) {
                more[k] = new VertexTrack();
            }
            fitted = more;
        }
        for (int k = 0; k < count; k++) {
            if (!fitted[k].load(events, tracks[k])) {
                return false;
            }
        }
        return true;
    }

    /** Two tracks whose place along the flight is not described by a covariance: average, then fit in the plane there. */
    private VertexResult alongFlight(double pathOfFirst, double pathOfSecond, double width) {
        if (!profile.average(pathOfFirst, pathOfSecond, width)) {
            return new NoVertex(Reason.PARALLEL);
        }
        hasPrior = true;
        for (int i = 0; i < 3; i++) {
            pointPrior[i] = profile.point[i];
            for (int j = 0; j <= i; j++) {
                informationPrior[i * (i + 1) / 2 + j] = profile.across[i] * profile.across[j] / PLANE_VARIANCE;
            }
        }
        fitted[0].start(profile.point[0], profile.point[1]);
        fitted[1].start(profile.point[0], profile.point[1]);
        VertexResult inPlane = iterate(profile.point[0], profile.point[1], profile.point[2]);
        hasPrior = false;
        return inPlane instanceof Vertex vertex
                ? joint.spread(vertex, profile.slope, profile.variance, profile.leastChi2, fitted, field)
                : inPlane;
    }

    /** Standard deviation of the transverse path length of the first track to a vertex, mm. */
    private double sigmaOfPath(Vertex vertex) {
        double phi = fitted[0].direction[0];
        double[] t = {Math.cos(phi), Math.sin(phi), fitted[0].direction[2]};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sum += t[i] * t[j] * vertex.covariance(i, j);
            }
        }
        return Math.sqrt(sum) / (1 + t[2] * t[2]);
    }

    private VertexResult fitFrom(double x, double y) {
        double z = 0;
        for (int k = 0; k < count; k++) {
            z += fitted[k].start(x, y) / count;
        }
        return iterate(x, y, z);
    }

    private VertexResult iterate(double x, double y, double z) {
        vertex[0] = x;
        vertex[1] = y;
        vertex[2] = z;
        double chi2 = linearise();
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            if (!three.invert(information, 0, covariance)) {
                return new NoVertex(Reason.PARALLEL);
            }
            double gain = solve();
            if (gain < CONVERGED) {
                move(1);
                return result(chi2 - gain);
            }
            double next = moveDownhill(chi2);
            if (!(next <= chi2) || !(Math.abs(vertex[0] + vertex[1] + vertex[2]) < FAR)) {
                return new NoVertex(Reason.NOT_CONVERGED);
            }
            chi2 = next;
        }
        return new NoVertex(Reason.NOT_CONVERGED);
    }

    /** Makes the step, or the first of its halves, quarters ... that lowers chi squared; returns that. */
    private double moveDownhill(double chi2) {
        double fraction = 1;
        double next = Double.NaN;
        for (int halving = 0; halving < HALVINGS && !(next <= chi2); halving++) {
            move(fraction);
            next = linearise();
            fraction /= 2;
        }
        return next;
    }

    private double linearise() {
        double chi2 = 0;
        Arrays.fill(information, 0);
        Arrays.fill(gradient, 0);
        for (int k = 0; k < count; k++) {
            VertexTrack track = fitted[k];
            chi2 += track.linearise(vertex);
            for (int i = 0; i < 6; i++) {
                information[i] += track.pointBlock[i];
            }
            for (int i = 0; i < 3; i++) {
                gradient[i] += track.pointGradient[i];
            }
        }
        return hasPrior ? chi2 + addPrior() : chi2;
    }

    private double addPrior() {
        double chi2 = 0;
        for (int i = 0; i < 3; i++) {
            double pull = 0;
            for (int j = 0; j < 3; j++) {
                pull += informationPrior[triangle(i, j)] * (pointPrior[j] - vertex[j]);
            }
            gradient[i] += pull;
            chi2 += pull * (pointPrior[i] - vertex[i]);
        }
        for (int i = 0; i < 6; i++) {
            information[i] += informationPrior[i];
        }
        return chi2;
    }

    /** Finds the Gauss-Newton step; returns by how much it is expected to lower chi squared. */
    private double solve() {
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += covariance[triangle(i, j)] * gradient[j];
            }
            step[i] = sum;
            start[i] = vertex[i];
        }
        double gain = step[0] * gradient[0] + step[1] * gradient[1] + step[2] * gradient[2];
        for (int k = 0; k < count; k++) {
            gain += fitted[k].solve(step);
        }
        return gain;
    }

    private void move(double fraction) {
        for (int i = 0; i < 3; i++) {
            vertex[i] = start[i] + fraction * step[i];
        }
        for (int k = 0; k < count; k++) {
            fitted[k].move(fraction);
        }
    }

    private Vertex result(double chi2) {
        int measurements = 2 * count + (hasPrior ? 3 : 0);
        return joint.vertex(vertex, covariance, fitted, count, field, Math.max(0, chi2), measurements - 3);
    }

    private static int triangle(int i, int j) {
        return i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
    }
}
