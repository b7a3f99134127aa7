package org.tauscope.reconstruction;

/**
 * A measured helix where it crosses a plane: position and covariance of the crossing in the plane; reused. First order in
 * the errors of the five parameters.
 */
final class TrackInPlane {

    private static final int ITERATIONS = 8;

    /** Transverse path length from closest approach to the axis, mm. */
    double path;
    /** Point, mm. */
    final double[] point = new double[3];
    /** Direction of flight per transverse path length: (cos phi, sin phi, tan lambda). */
    final double[] tangent = new double[3];
    /** Covariance in the plane, mm^2: along the first axis, mixed, along the second. */
    double c11;

    double c12;
    double c22;

    private final double[] byParameters = new double[15];
    private final double[] first = new double[5];
    private final double[] second = new double[5];

    /** Goes to a path length. */
    void goTo(VertexTrack track, double s) {
        double[] q = track.measured;
        double phi = q[1] - q[2] * s;
        double sin0 = Math.sin(q[1]);
        double cos0 = Math.cos(q[1]);
        double sin = Math.sin(phi);
        double cos = Math.cos(phi);
        path = s;
        point[0] = q[0] * sin0 + (sin0 - sin) / q[2];
        point[1] = -q[0] * cos0 + (cos - cos0) / q[2];
        point[2] = q[3] + q[4] * s;
        tangent[0] = cos;
        tangent[1] = sin;
        tangent[2] = q[4];
        byParameters[0] = sin0;
        byParameters[1] = q[0] * cos0 + (cos0 - cos) / q[2];
        byParameters[2] = (s * cos - (sin0 - sin) / q[2]) / q[2];
        byParameters[5] = -cos0;
        byParameters[6] = q[0] * sin0 + (sin0 - sin) / q[2];
        byParameters[7] = (s * sin - (cos - cos0) / q[2]) / q[2];
        byParameters[13] = 1;
        byParameters[14] = s;
    }

    /** Goes to the crossing with a plane, from the path length at hand; false where that is not found. */
    boolean goToPlane(VertexTrack track, double[] origin, double[] normal) {
        for (int i = 0; i < ITERATIONS; i++) {
            goTo(track, path);
            double height = 0;
            double along = 0;
            for (int k = 0; k < 3; k++) {
                height += normal[k] * (point[k] - origin[k]);
                along += normal[k] * tangent[k];
            }
            if (!(Math.abs(along) > 0.1)) {
                return false;
            }
            if (Math.abs(height) < 1e-7) {
                return true;
            }
            path -= height / along;
        }
        return false;
    }

    /** Projects the covariance of the track, along its direction, on a plane with these unit axes. */
    void project(VertexTrack track, double[] normal, double[] axis1, double[] axis2) {
        double along = 0;
        double t1 = 0;
        double t2 = 0;
        for (int k = 0; k < 3; k++) {
            along += normal[k] * tangent[k];
            t1 += axis1[k] * tangent[k];
            t2 += axis2[k] * tangent[k];
        }
        for (int p = 0; p < 5; p++) {
            double height = 0;
            double d1 = 0;
            double d2 = 0;
            for (int k = 0; k < 3; k++) {
                height += normal[k] * byParameters[5 * k + p];
                d1 += axis1[k] * byParameters[5 * k + p];
                d2 += axis2[k] * byParameters[5 * k + p];
            }
            first[p] = d1 - t1 * height / along;
            second[p] = d2 - t2 * height / along;
        }
        c11 = 0;
        c12 = 0;
        c22 = 0;
        for (int i = 0; i < 5; i++) {
            double w1 = 0;
            double w2 = 0;
            for (int j = 0; j < 5; j++) {
                double c = track.covariance[i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i];
                w1 += c * first[j];
                w2 += c * second[j];
            }
            c11 += first[i] * w1;
            c12 += first[i] * w2;
            c22 += second[i] * w2;
        }
    }
}
