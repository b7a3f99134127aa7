package org.tauscope.reconstruction;

import org.tauscope.event.DetectedEvents;
import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.Constants;

/**
 * The helix of a track about the z axis; parameters and signs as in {@link DetectedEvents}.
 *
 * <p>A point on it is named by the transverse path length s in mm from the point of closest approach to the z axis: the
 * azimuth of flight there is phi0 - omega s, and omega s is the turning angle.
 *
 * @param d0        signed transverse distance of closest approach to the axis, mm
 * @param phi0      direction of flight there, rad
 * @param omega     charge over radius, 1/mm; not 0
 * @param z0        z there, mm
 * @param tanLambda pz/pT
 */
public record Helix(double d0, double phi0, double omega, double z0, double tanLambda) {

    /** Checks that the parameters are finite and that the helix bends. */
    public Helix {
        if (!Double.isFinite(d0 + phi0 + z0 + tanLambda) || !Double.isFinite(1 / omega)) {
            throw new IllegalArgumentException("helix: d0 " + d0 + " mm, phi0 " + phi0 + " rad, omega " + omega
                    + " 1/mm, z0 " + z0 + " mm, tanLambda " + tanLambda + " must be finite and omega not 0");
        }
    }

    /** The measured helix of a track. */
    public static Helix of(DetectedEvents events, int track) {
        return new Helix(
                events.d0()[track],
                events.phi0()[track],
                events.omega()[track],
                events.z0()[track],
                events.tanLambda()[track]);
    }

    /**
     * The helix of a particle through a point.
     *
     * @param charge   +1 or -1
     * @param field    along +z, tesla
     * @param momentum GeV, with transverse momentum
     * @param x        mm
     * @param y        mm
     * @param z        mm
     */
    public static Helix through(int charge, double field, FourVector momentum, double x, double y, double z) {
        double omega = charge * Constants.BENDING * field / momentum.pt();
        HelixAtPoint at = new HelixAtPoint();
        double tanLambda = momentum.pz() / momentum.pt();
        at.set(x, y, z, Math.atan2(momentum.py(), momentum.px()), omega, tanLambda);
        return new Helix(at.d0, at.phi0, omega, at.z0, tanLambda);
    }

    /** x at a path length, mm. */
    public double x(double s) {
        return d0 * Math.sin(phi0) + (Math.sin(phi0) - Math.sin(phi0 - omega * s)) / omega;
    }

    /** y at a path length, mm. */
    public double y(double s) {
        return -d0 * Math.cos(phi0) + (Math.cos(phi0 - omega * s) - Math.cos(phi0)) / omega;
    }

    /** z at a path length, mm. */
    public double z(double s) {
        return z0 + tanLambda * s;
    }

    /** Path length, within half a turn, of the point closest in the transverse plane to a line along z, mm. */
    public double pathTo(double x, double y) {
        double towardsX = x - centreX();
        double towardsY = y - centreY();
        double side = Math.signum(omega);
        // Azimuth of flight where the radius vector points to the line.
        double phi = Math.atan2(side * -towardsX, side * towardsY);
        return Math.IEEEremainder(phi0 - phi, 2 * Math.PI) / omega;
    }

    /** Transverse momentum in a field along z, GeV. */
    public double pt(double field) {
        return Constants.BENDING * Math.abs(field / omega);
    }

    /**
     * Four-momentum at a path length.
     *
     * @param field along z, tesla
     * @param mass  hypothesis, GeV
     * @param s     path length, mm
     */
    public FourVector momentum(double field, double mass, double s) {
        double pt = pt(field);
        double phi = phi0 - omega * s;
        return FourVector.ofMass(mass, pt * Math.cos(phi), pt * Math.sin(phi), pt * tanLambda);
    }

    /** x of the axis of the helix, mm. */
    public double centreX() {
        return (d0 + 1 / omega) * Math.sin(phi0);
    }

    /** y of the axis of the helix, mm. */
    public double centreY() {
        return -(d0 + 1 / omega) * Math.cos(phi0);
    }
}
