package org.tauscope.detector;

import org.tauscope.particles.Constants;

/**
 * The helix on which one charged particle flies, with its point of birth; reused from particle to particle.
 *
 * <p>Parameters and signs are those of {@code DetectedEvents}. A point of the helix is named by the transverse path
 * length s from the point of closest approach to the z axis: its azimuth of flight is phi0 - omega s.
 */
final class Flight {

    /** Transverse momentum in GeV below which nothing is followed. */
    private static final double LEAST_MOMENTUM = 1e-3;

    double d0;
    double phi0;
    double omega;
    double z0;
    double tanLambda;
    /** Path length s at which the particle is born; negative if it first approaches the axis. */
    double birth;
    /** GeV. */
    double momentum;
    /** Distance of the centre of the circle from the axis over its radius, 1 + omega d0: positive. */
    double centre;

    /**
     * Puts a particle on its helix.
     *
     * @param charge +1 or -1
     * @param field  along +z, tesla
     * @return false where it has too little transverse momentum or circles the axis itself: it is then not followed
     */
    boolean launch(int charge, double field, double px, double py, double pz, double x, double y, double z) {
        double pt = Math.sqrt(px * px + py * py);
        if (!(pt > LEAST_MOMENTUM)) {
            return false;
        }
        omega = charge * Constants.BENDING * field / pt;
        double radius = 1 / omega;
        double centreX = x + radius * py / pt;
        double centreY = y - radius * px / pt;
        double distance = Math.sqrt(centreX * centreX + centreY * centreY);
        centre = distance * Math.abs(omega);
        if (!(centre > 1e-9)) {
            return false;
        }
        double sign = Math.signum(omega);
        d0 = sign * distance - radius;
        phi0 = Math.atan2(sign * centreX, -sign * centreY);
        tanLambda = pz / pt;
        // The turning angle since closest approach, from the directions there and here.
        double sin = sign * (centreX * px + centreY * py) / (distance * pt);
        double cos = sign * (centreX * py - centreY * px) / (distance * pt);
        birth = angle(sin, cos) * radius;
        z0 = z - tanLambda * birth;
        momentum = Math.sqrt(pt * pt + pz * pz);
        return true;
    }

    /** The angle of a unit vector: a series to 1e-16 for what is born near its closest approach, as most particles are. */
    private static double angle(double sin, double cos) {
        if (cos > 0 && Math.abs(sin) < 0.02) {
            double q = sin * sin;
            return sin * (1 + q * (1.0 / 6 + q * (3.0 / 40 + q * (15.0 / 336 + q * (105.0 / 3456)))));
        }
        return Math.atan2(sin, cos);
    }

    /** Distance from the z axis at a path length, mm. */
    double rho(double s) {
        double chord = 2 * Math.sin(omega * s / 2) / omega;
        return Math.sqrt(d0 * d0 + centre * chord * chord);
    }

    /** Path length of the point farthest from the axis: half a turn. */
    double halfTurn() {
        return Math.PI / Math.abs(omega);
    }

    /**
     * Path length at which the particle leaves a closed cylinder, or {@link #halfTurn()} where it curls back before; not
     * above {@code birth} where it is born outside.
     */
    double exit(double radius, double zMin, double zMax) {
        double quarterSquare = omega * omega / (4 * centre) * (radius * radius - d0 * d0);
        double s =
                quarterSquare < 1 ? 2 / Math.abs(omega) * Math.asin(Math.sqrt(Math.max(0, quarterSquare))) : halfTurn();
        if (tanLambda > 0) {
            s = Math.min(s, (zMax - z0) / tanLambda);
        } else if (tanLambda < 0) {
            s = Math.min(s, (zMin - z0) / tanLambda);
        }
        return s;
    }

    /** Length of the flight from birth to a path length s, mm. */
    double lengthTo(double s) {
        return (s - birth) * Math.sqrt(1 + tanLambda * tanLambda);
    }

    double x(double s) {
        return d0 * Math.sin(phi0) + (Math.sin(phi0) - Math.sin(phi0 - omega * s)) / omega;
    }

    double y(double s) {
        return -d0 * Math.cos(phi0) + (Math.cos(phi0 - omega * s) - Math.cos(phi0)) / omega;
    }

    double z(double s) {
        return z0 + tanLambda * s;
    }

    double px(double s) {
        return momentum / Math.sqrt(1 + tanLambda * tanLambda) * Math.cos(phi0 - omega * s);
    }

    double py(double s) {
        return momentum / Math.sqrt(1 + tanLambda * tanLambda) * Math.sin(phi0 - omega * s);
    }

    double pz() {
        return momentum * tanLambda / Math.sqrt(1 + tanLambda * tanLambda);
    }
}
