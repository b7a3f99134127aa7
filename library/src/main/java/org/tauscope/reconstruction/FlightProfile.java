package org.tauscope.reconstruction;

/**
 * Where along their flight two nearly parallel tracks come from. Reused.
 *
 * <p>Across the flight the vertex of two tracks is a linear problem, along it not: circles that touch have two crossings or
 * none, and a quadratic approximation of chi squared fails. So it is profiled: in a plane across the first track at path
 * length s both tracks have positions p and covariances C, D = p_1 - p_2, S = C_1 + C_2, and chi2(s) = D S^-1 D, exact for
 * helices up to first order in their errors. With the cost of the innermost hits and a flat prior in s, position and variance
 * are mean and variance of exp(-chi2/2) / sqrt(det S).
 */
final class FlightProfile {

    private static final int POINTS = 48;
    private static final int ZOOMS = 8;
    /** How far above its least value the logarithm of the density, times -2, is followed. */
    private static final double DEPTH = 16;
    /** A density that has not fallen by this, times -2, at the end of the range does not say where the vertex is. */
    private static final double UNDETERMINED = 4;
    /** Longest path from closest approach that is looked at, mm. */
    private static final double LONGEST = 1500;

    private final HitPenalty penalty;
    private final TrackInPlane one = new TrackInPlane();
    private final TrackInPlane two = new TrackInPlane();
    private final double[] normal = new double[3];
    private final double[] axis1 = new double[3];
    private final double[] axis2 = new double[3];
    private final double[] depth = new double[POINTS + 1];

    private VertexTrack a;
    private VertexTrack b;
    private double firstHitOfA;
    private double firstHitOfB;
    private double startOfB;

    /** Position of the last plane's best point, mm. */
    private final double[] best = new double[3];

    private double chi2;

    /** Mean position, mm. */
    final double[] point = new double[3];
    /** Direction across which the plane at the mean stands. */
    final double[] across = new double[3];
    /** Change of the position per path length of the first track. */
    final double[] slope = new double[3];
    /** Variance of the path length, mm^2. */
    double variance;
    /** Least chi squared along the flight. */
    double leastChi2;

    FlightProfile(HitPenalty penalty, VertexTrack a, VertexTrack b) {
        this.penalty = penalty;
        this.a = a;
        this.b = b;
    }

    /** Takes the tracks. */
    void set(VertexTrack first, VertexTrack second, double firstHitOfFirst, double firstHitOfSecond) {
        a = first;
        b = second;
        firstHitOfA = firstHitOfFirst;
        firstHitOfB = firstHitOfSecond;
    }

    /**
     * True where chi squared two standard deviations up and down the flight from a fitted vertex is not larger by four,
     * within one: the vertex fit's covariance is then no description of it.
     *
     * @param pathOfA  path length of the first track to the vertex, mm
     * @param pathOfB  of the second, mm
     * @param sigma    standard deviation of the former
     */
    boolean isBent(double pathOfA, double pathOfB, double sigma) {
        startOfB = pathOfB;
        if (!(2 * sigma < LONGEST)) {
            return true;
        }
        // The vertex lies off the plane through the measured track at the fitted path: look for the minimum near it.
        double middle = pathOfA;
        for (int attempt = 0; attempt < 2; attempt++) {
            double below = chi2At(middle - 2 * sigma);
            double here = chi2At(middle);
            double above = chi2At(middle + 2 * sigma);
            if (Math.abs(below - here - 4) < 1 && Math.abs(above - here - 4) < 1) {
                return false;
            }
            double curvature = below + above - 2 * here;
            double shift = (below - above) / curvature;
            if (!(curvature > 0 && Math.abs(shift) < 2)) {
                return true;
            }
            middle += shift * sigma;
        }
        return true;
    }

    private double chi2At(double s) {
        return evaluate(s) ? chi2 : Double.POSITIVE_INFINITY;
    }

    /**
     * Averages along the flight.
     *
     * @param pathOfA where to start, path length of the first track, mm
     * @param pathOfB the same of the second
     * @param width   first guess of the range, mm
     * @return false where the density stays flat to the end of the range, or there is none
     */
    boolean average(double pathOfA, double pathOfB, double width) {
        startOfB = pathOfB;
        leastChi2 = Double.POSITIVE_INFINITY;
        double limit = Math.min(LONGEST, Math.PI / Math.abs(a.measured[2]));
        double low = Math.max(-limit, pathOfA - width);
        double high = Math.min(limit, pathOfA + width);
        for (int zoom = 0; zoom < ZOOMS && low < high; zoom++) {
            int least = scan(low, high);
            if (least < 0) {
                return false;
            }
            // Beyond a dip the density may come back: the outermost points count.
            int from = least;
            for (int i = 0; i < from; i++) {
                from = depth[i] < depth[least] + DEPTH ? i : from;
            }
            int to = least;
            for (int i = POINTS; i > to; i--) {
                to = depth[i] < depth[least] + DEPTH ? i : to;
            }
            double step = (high - low) / POINTS;
            boolean openBelow = from == 0 && low > -limit;
            boolean openAbove = to == POINTS && high < limit;
            if (openBelow || openAbove) {
                double range = high - low;
                low = openBelow ? Math.max(-limit, low - range) : low;
                high = openAbove ? Math.min(limit, high + range) : high;
            } else if (to - from < POINTS / 3 && zoom < ZOOMS - 1) {
                double oldLow = low;
                low = Math.max(-limit, oldLow + (from - 1) * step);
                high = Math.min(limit, oldLow + (to + 1) * step);
            } else {
                boolean ends = depth[0] > depth[least] + UNDETERMINED && depth[POINTS] > depth[least] + UNDETERMINED;
                return ends && moments(low, step, least);
            }
        }
        return false;
    }

    /** Fills the grid; returns where the density is largest, -1 where it exists nowhere. */
    private int scan(double low, double high) {
        int least = -1;
        leastChi2 = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= POINTS; i++) {
            depth[i] = Double.POSITIVE_INFINITY;
            if (evaluate(low + i * (high - low) / POINTS)) {
                depth[i] = chi2 + Math.log(determinant()) + hits();
                if (least < 0 || depth[i] < depth[least]) {
                    least = i;
                    leastChi2 = chi2;
                }
            }
        }
        return least;
    }

    private boolean moments(double low, double step, int least) {
        double sum = 0;
        double mean = 0;
        double square = 0;
        for (int i = 0; i <= POINTS; i++) {
            double density = Math.exp(-0.5 * (depth[i] - depth[least]));
            double s = i - least;
            sum += density;
            mean += density * s;
            square += density * s * s;
        }
        mean /= sum;
        variance = step * step * (square / sum - mean * mean);
        double s = low + (least + mean) * step;
        double reach = Math.max(1e-3, 0.1 * Math.sqrt(variance));
        if (!evaluate(s + reach)) {
            return false;
        }
        System.arraycopy(best, 0, slope, 0, 3);
        if (!evaluate(s - reach)) {
            return false;
        }
        for (int k = 0; k < 3; k++) {
            slope[k] = (slope[k] - best[k]) / (2 * reach);
        }
        if (!evaluate(s)) {
            return false;
        }
        System.arraycopy(best, 0, point, 0, 3);
        System.arraycopy(normal, 0, across, 0, 3);
        return true;
    }

    /** Both tracks in the plane across the first at a path length: chi squared and best common point. */
    private boolean evaluate(double s) {
        one.goTo(a, s);
        double length = Math.sqrt(1 + one.tangent[2] * one.tangent[2]);
        for (int k = 0; k < 3; k++) {
            normal[k] = one.tangent[k] / length;
        }
        axis1[0] = -one.tangent[1];
        axis1[1] = one.tangent[0];
        axis1[2] = 0;
        axis2[0] = -normal[2] * one.tangent[0];
        axis2[1] = -normal[2] * one.tangent[1];
        axis2[2] = 1 / length;
        two.path = startOfB;
        if (!two.goToPlane(b, one.point, normal)) {
            return false;
        }
        startOfB = two.path;
        one.project(a, normal, axis1, axis2);
        two.project(b, normal, axis1, axis2);
        double d1 = 0;
        double d2 = 0;
        for (int k = 0; k < 3; k++) {
            d1 += axis1[k] * (two.point[k] - one.point[k]);
            d2 += axis2[k] * (two.point[k] - one.point[k]);
        }
        double determinant = determinant();
        double s11 = one.c11 + two.c11;
        double s12 = one.c12 + two.c12;
        double s22 = one.c22 + two.c22;
        if (!(determinant > 1e-12 * s11 * s22)) {
            return false;
        }
        double w1 = (s22 * d1 - s12 * d2) / determinant;
        double w2 = (s11 * d2 - s12 * d1) / determinant;
        chi2 = d1 * w1 + d2 * w2;
        double m1 = one.c11 * w1 + one.c12 * w2;
        double m2 = one.c12 * w1 + one.c22 * w2;
        for (int k = 0; k < 3; k++) {
            best[k] = one.point[k] + m1 * axis1[k] + m2 * axis2[k];
        }
        return true;
    }

    private double determinant() {
        double s12 = one.c12 + two.c12;
        return (one.c11 + two.c11) * (one.c22 + two.c22) - s12 * s12;
    }

    private double hits() {
        double radius = Math.hypot(best[0], best[1]);
        return penalty.of(one.path, Math.abs(a.measured[0]), radius, firstHitOfA)
                + penalty.of(two.path, Math.abs(b.measured[0]), radius, firstHitOfB);
    }
}
