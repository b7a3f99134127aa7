package org.tauscope.generator;

/** Rotations of three-vectors as nine numbers, row by row. */
final class Rotation {

    private Rotation() {}

    /**
     * Brings one unit vector to another and turns by an angle about it.
     *
     * @param from  unit vector
     * @param to    unit vector
     * @param angle rad
     * @param out   receives the rotation
     */
    static void between(double[] from, double[] to, double angle, double[] out) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        // Right-handed basis (a, b, v) of a unit vector v: T. Duff et al., J. Comp. Graph. Tech. 6 (2017) 1.
        double fs = Math.copySign(1, from[2]);
        double fu = -1 / (fs + from[2]);
        double fv = from[0] * from[1] * fu;
        double fax = 1 + fs * from[0] * from[0] * fu;
        double fay = fs * fv;
        double faz = -fs * from[0];
        double fbx = fv;
        double fby = fs + from[1] * from[1] * fu;
        double fbz = -from[1];
        double ts = Math.copySign(1, to[2]);
        double tu = -1 / (ts + to[2]);
        double tv = to[0] * to[1] * tu;
        double tax = 1 + ts * to[0] * to[0] * tu;
        double tay = ts * tv;
        double taz = -ts * to[0];
        double tbx = tv;
        double tby = ts + to[1] * to[1] * tu;
        double tbz = -to[1];
        // Columns of the turned target basis.
        double ax = c * tax + s * tbx;
        double ay = c * tay + s * tby;
        double az = c * taz + s * tbz;
        double bx = -s * tax + c * tbx;
        double by = -s * tay + c * tby;
        double bz = -s * taz + c * tbz;
        out[0] = ax * fax + bx * fbx + to[0] * from[0];
        out[1] = ax * fay + bx * fby + to[0] * from[1];
        out[2] = ax * faz + bx * fbz + to[0] * from[2];
        out[3] = ay * fax + by * fbx + to[1] * from[0];
        out[4] = ay * fay + by * fby + to[1] * from[1];
        out[5] = ay * faz + by * fbz + to[1] * from[2];
        out[6] = az * fax + bz * fbx + to[2] * from[0];
        out[7] = az * fay + bz * fby + to[2] * from[1];
        out[8] = az * faz + bz * fbz + to[2] * from[2];
    }

    /**
     * Draws the cosine c of an angle from the density (1 + slope c) / 2.
     *
     * @param slope in [-1, 1]
     * @param u     uniform random number
     */
    static double cosine(double slope, double u) {
        double product = 4 * u + slope - 2;
        return Math.clamp(product / (1 + Math.sqrt(Math.max(0, 1 + slope * product))), -1, 1);
    }

    /**
     * Writes a unit vector across an axis.
     *
     * @param x     unit vector of the axis
     * @param y     the same
     * @param z     the same
     * @param angle azimuth about the axis, rad
     * @param out   receives the vector
     */
    static void across(double x, double y, double z, double angle, double[] out) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double sign = Math.copySign(1, z);
        double u = -1 / (sign + z);
        double v = x * y * u;
        out[0] = c * (1 + sign * x * x * u) + s * v;
        out[1] = c * sign * v + s * (sign + y * y * u);
        out[2] = -c * sign * x - s * y;
    }

    /**
     * Writes the unit vector at a given angle to an axis.
     *
     * @param x      unit vector of the axis
     * @param y      the same
     * @param z      the same
     * @param cosine of the angle
     * @param angle  azimuth about the axis, rad
     * @param out    receives the vector
     */
    static void aim(double x, double y, double z, double cosine, double angle, double[] out) {
        double sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
        across(x, y, z, angle, out);
        out[0] = sine * out[0] + cosine * x;
        out[1] = sine * out[1] + cosine * y;
        out[2] = sine * out[2] + cosine * z;
    }
}
