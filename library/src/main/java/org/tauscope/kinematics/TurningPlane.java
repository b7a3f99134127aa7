package org.tauscope.kinematics;

import java.util.Arrays;

/**
 * Turns a plane half around about one momentum and offers the signed sum of all momenta between any two encounters; for
 * {@link Thrust} of many momenta. Scratch space of one thread.
 */
final class TurningPlane {

    private double[] side = new double[0];
    /** Angles of encounter as bits, the last of them replaced by the index of who is met. */
    private long[] encounter = new long[0];

    /** Offers all sums for planes that contain momentum i. */
    void turn(double[] px, double[] py, double[] pz, int n, int i, Thrust thrust) {
        double length = Math.sqrt(px[i] * px[i] + py[i] * py[i] + pz[i] * pz[i]);
        if (!(length > 0)) {
            return;
        }
        if (side.length < n) {
            side = new double[2 * n];
            encounter = new long[2 * n];
        }
        double ax = px[i] / length;
        double ay = py[i] / length;
        double az = pz[i] / length;
        // Two unit vectors u and v perpendicular to the momentum; the normal of the plane turns from u to v to -u.
        boolean steep = Math.abs(az) > 0.7;
        double scale = 1 / (steep ? Math.hypot(ay, az) : Math.hypot(ax, ay));
        double ux = steep ? 0 : -ay * scale;
        double uy = steep ? -az * scale : ax * scale;
        double uz = steep ? ay * scale : 0;
        double vx = ay * uz - az * uy;
        double vy = az * ux - ax * uz;
        double vz = ax * uy - ay * ux;
        long indexBits = Long.highestOneBit(n) * 2 - 1;
        double x = 0;
        double y = 0;
        double z = 0;
        int count = 0;
        for (int k = 0; k < n; k++) {
            if (k == i) {
                continue;
            }
            double u = px[k] * ux + py[k] * uy + pz[k] * uz;
            double v = px[k] * vx + py[k] * vy + pz[k] * vz;
            side[k] = u > 0 || (u == 0 && v > 0) ? 1 : -1;
            x += side[k] * px[k];
            y += side[k] * py[k];
            z += side[k] * pz[k];
            // u cos + v sin = 0 at the encounter, an angle in (0, pi].
            double angle = side[k] > 0 ? Math.atan2(u, -v) : Math.atan2(-u, v);
            encounter[count++] = (Double.doubleToRawLongBits(angle) & ~indexBits) | k;
        }
        Arrays.sort(encounter, 0, count);
        offer(px, py, pz, i, x, y, z, thrust);
        for (int step = 0; step < count; step++) {
            int k = (int) (encounter[step] & indexBits);
            x -= 2 * side[k] * px[k];
            y -= 2 * side[k] * py[k];
            z -= 2 * side[k] * pz[k];
            offer(px, py, pz, i, x, y, z, thrust);
        }
    }

    private static void offer(
            double[] px, double[] py, double[] pz, int i, double x, double y, double z, Thrust thrust) {
        double sign = x * px[i] + y * py[i] + z * pz[i] >= 0 ? 1 : -1;
        thrust.keepBest(x + sign * px[i], y + sign * py[i], z + sign * pz[i]);
    }
}
