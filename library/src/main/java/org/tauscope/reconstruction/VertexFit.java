package org.tauscope.reconstruction;

import java.util.Arrays;
import java.util.List;
import org.tauscope.detector.DetectorCard;
import org.tauscope.detector.Layer;
import org.tauscope.event.DetectedEvents;
import org.tauscope.particles.Constants;
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
    /** Distance from the origin in mm beyond which no detector is. */
    private static final double FAR = 1e5;

    private final double field;
    /** Radii of the layers that measure, from the inside out, mm. */
    private final double[] layerRadius;
    /** Chi squared that a missing hit on one of them costs. */
    private final double[] layerPenalty;

    private VertexTrack[] fitted = {new VertexTrack(), new VertexTrack()};
    private int count;
    private final double[] seeds = new double[4];
    private final double[] vertex = new double[3];
    private final double[] start = new double[3];
    private final double[] step = new double[3];
    private final double[] information = new double[6];
    private final double[] covariance = new double[6];
    private final double[] gradient = new double[3];
    private final SymmetricMatrix three = new SymmetricMatrix(3);

    /**
     * A fit for the tracks of a detector.
     *
     * @param card gives the field and the layers
     */
    public VertexFit(DetectorCard card) {
        field = card.field();
        List<Layer> sensitive = card.layers().stream()
                .filter(layer -> layer.kind() != Layer.Kind.PASSIVE)
                .toList();
        layerRadius = sensitive.stream().mapToDouble(Layer::radius).toArray();
        layerPenalty = sensitive.stream()
                .mapToDouble(layer -> -2 * Math.log(Math.max(1e-3, 1 - layer.hitEfficiency())))
                .toArray();
    }

    /**
     * Fits tracks of a batch.
     *
     * @param tracks indices of two or more tracks
     */
    public VertexResult fit(DetectedEvents events, int... tracks) {
        if (tracks.length < 2) {
            throw new IllegalArgumentException("vertex fit: " + tracks.length + " tracks, expected 2 or more");
        }
        count = tracks.length;
        if (fitted.length < count) {
            fitted = new VertexTrack[count];
            for (int k = 0; k < count; k++) {
                fitted[k] = new VertexTrack();
            }
        }
        for (int k = 0; k < count; k++) {
            if (!fitted[k].load(events, tracks[k])) {
                return new NoVertex(Reason.SINGULAR_COVARIANCE);
            }
        }
        int candidates = findSeeds();
        VertexResult best = new NoVertex(Reason.PARALLEL);
        double bestScore = Double.POSITIVE_INFINITY;
        for (int candidate = 0; candidate < candidates; candidate++) {
            VertexResult result = fitFrom(seeds[2 * candidate], seeds[2 * candidate + 1]);
            if (result instanceof Vertex found) {
                double score = found.chi2();
                for (int k = 0; k < count; k++) {
                    score += hitPenalty(fitted[k], found.radius(), events.firstHitRadius()[tracks[k]]);
                }
                if (score < bestScore) {
                    bestScore = score;
                    best = result;
                }
            } else if (bestScore == Double.POSITIVE_INFINITY) {
                best = result;
            }
        }
        return best;
    }

    /** What it costs that the innermost hit is not where a track born at the vertex should have it. */
    private double hitPenalty(VertexTrack track, double vertexRadius, double firstHit) {
        if (track.path() > 0) {
            return layersBetween(Math.min(vertexRadius, firstHit), Math.max(vertexRadius, firstHit));
        }
        // Born flying inwards: it crosses the layers down to closest approach, and again up to its first hit.
        double closest = Math.abs(track.measured[0]);
        return layersBetween(closest, vertexRadius) + layersBetween(closest, firstHit);
    }

    private double layersBetween(double low, double high) {
        double penalty = 0;
        for (int i = 0; i < layerRadius.length; i++) {
            if (layerRadius[i] > low && layerRadius[i] < high) {
                penalty += layerPenalty[i];
            }
        }
        return penalty;
    }

    private VertexResult fitFrom(double x, double y) {
        double z = 0;
        for (int k = 0; k < count; k++) {
            z += fitted[k].start(x, y) / count;
        }
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
        return chi2;
    }

    /** Finds the Gauss-Newton step; returns by how much it is expected to lower chi squared. */
    private double solve() {
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                int triangle = i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
                sum += covariance[triangle] * gradient[j];
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
        double[] momenta = new double[3 * count];
        for (int k = 0; k < count; k++) {
            double[] direction = fitted[k].direction;
            double pt = Constants.BENDING * Math.abs(field / direction[1]);
            momenta[3 * k] = pt * Math.cos(direction[0]);
            momenta[3 * k + 1] = pt * Math.sin(direction[0]);
            momenta[3 * k + 2] = pt * direction[2];
        }
        return new Vertex(vertex.clone(), covariance.clone(), momenta, Math.max(0, chi2), 2 * count - 3);
    }

    /**
     * Points where the circles of the first two tracks cross or, where they do not, the point between them; in the
     * transverse plane.
     *
     * @return how many: 2, 1, or 0 for circles about one centre
     */
    private int findSeeds() {
        double r1 = 1 / Math.abs(fitted[0].measured[2]);
        double r2 = 1 / Math.abs(fitted[1].measured[2]);
        double x1 = centreX(fitted[0]);
        double y1 = centreY(fitted[0]);
        double dx = centreX(fitted[1]) - x1;
        double dy = centreY(fitted[1]) - y1;
        double d = Math.hypot(dx, dy);
        if (!(d > 1e-9 * (r1 + r2))) {
            return 0;
        }
        double ux = dx / d;
        double uy = dy / d;
        double along = (d * d + r1 * r1 - r2 * r2) / (2 * d);
        double square = (r1 - along) * (r1 + along);
        if (square > 0) {
            double across = Math.sqrt(square);
            seeds[0] = x1 + along * ux - across * uy;
            seeds[1] = y1 + along * uy + across * ux;
            seeds[2] = x1 + along * ux + across * uy;
            seeds[3] = y1 + along * uy - across * ux;
            return 2;
        }
        // Apart, or one circle inside the other: half way between the two nearest points.
        double middle;
        if (d > r1 + r2) {
            middle = (r1 + d - r2) / 2;
        } else {
            middle = r1 > r2 ? (r1 + d + r2) / 2 : -(r1 + r2 - d) / 2;
        }
        seeds[0] = x1 + middle * ux;
        seeds[1] = y1 + middle * uy;
        return 1;
    }

    private static double centreX(VertexTrack track) {
        return (track.measured[0] + 1 / track.measured[2]) * Math.sin(track.measured[1]);
    }

    private static double centreY(VertexTrack track) {
        return -(track.measured[0] + 1 / track.measured[2]) * Math.cos(track.measured[1]);
    }
}
