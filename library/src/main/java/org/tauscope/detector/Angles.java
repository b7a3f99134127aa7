package org.tauscope.detector;

/** Azimuths in the range that {@code Math.atan2} uses. */
final class Angles {

    private Angles() {}

    /** The same azimuth in [-pi, pi], rad; fast for what is at most one turn away. */
    static double wrapped(double azimuth) {
        if (azimuth >= -Math.PI && azimuth <= Math.PI) {
            return azimuth;
        }
        return Math.IEEEremainder(azimuth, 2 * Math.PI);
    }
}
