package org.tauscope.reconstruction;

/** Where the circles of two tracks cross in the transverse plane; reused. */
final class CircleCrossings {

    /** x and y of the first, then of the second, mm. */
    final double[] points = new double[4];

    /**
     * Points where the circles of two tracks cross or, where they do not, the point between them; in the
     * transverse plane.
     *
     * @return how many: 2, 1, or 0 for circles about one centre
     */
    int find(VertexTrack one, VertexTrack other) {
        double r1 = 1 / Math.abs(one.measured[2]);
        double r2 = 1 / Math.abs(other.measured[2]);
        double x1 = centreX(one);
        double y1 = centreY(one);
        double dx = centreX(other) - x1;
        double dy = centreY(other) - y1;
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
            points[0] = x1 + along * ux - across * uy;
            points[1] = y1 + along * uy + across * ux;
            points[2] = x1 + along * ux + across * uy;
            points[3] = y1 + along * uy - across * ux;
            return 2;
        }
        // Apart, or one circle inside the other: half way between the two nearest points.
        double middle;
        if (d > r1 + r2) {
            middle = (r1 + d - r2) / 2;
        } else {
            middle = r1 > r2 ? (r1 + d + r2) / 2 : -(r1 + r2 - d) / 2;
        }
        points[0] = x1 + middle * ux;
        points[1] = y1 + middle * uy;
        return 1;
    }

    private static double centreX(VertexTrack track) {
        return (track.measured[0] + 1 / track.measured[2]) * Math.sin(track.measured[1]);
    }

    private static double centreY(VertexTrack track) {
        return -(track.measured[0] + 1 / track.measured[2]) * Math.cos(track.measured[1]);
    }
}
