package org.tauscope.detector;

/**
 * A cylinder about the z axis that measures, scatters, or both.
 *
 * @param kind         what the cylinder measures
 * @param radius       mm
 * @param zMin         end of the cylinder, mm
 * @param zMax         end of the cylinder, mm
 * @param resolution   standard deviation of the measurement, mm: of the azimuthal position on the cylinder for silicon, of
 *                     the distance to the wire for a drift chamber; 0 for passive material
 * @param zResolution  standard deviation of the second measurement of silicon, along z, mm; 0 otherwise
 * @param stereoAngle  angle between wire and z axis, rad; 0 unless the layer is a stereo layer
 * @param hitEfficiency probability of a hit, in [0, 1]
 * @param thickness    material at normal incidence in radiation lengths
 */
public record Layer(
        Kind kind,
        double radius,
        double zMin,
        double zMax,
        double resolution,
        double zResolution,
        double stereoAngle,
        double hitEfficiency,
        double thickness) {

    /** What a cylinder measures. */
    public enum Kind {
        /** Nothing: it only scatters. */
        PASSIVE,
        /** Azimuth and z. */
        SILICON,
        /** The distance to a wire along z. */
        AXIAL,
        /** The distance to an inclined wire. */
        STEREO
    }

    /** Checks sizes, resolutions and efficiency. */
    public Layer {
        if (!(radius > 0) || !(zMin < zMax)) {
            throw new IllegalArgumentException("layer at radius " + radius + " mm from z = " + zMin + " to " + zMax
                    + " mm: radius must be positive and zMin below zMax");
        }
        boolean measures = kind != Kind.PASSIVE;
        boolean two = kind == Kind.SILICON;
        if (!(measures ? resolution > 0 : resolution == 0) || !(two ? zResolution > 0 : zResolution == 0)) {
            throw new IllegalArgumentException("layer at radius " + radius + " mm: resolutions " + resolution + " and "
                    + zResolution + " mm must be positive where " + kind + " measures and 0 elsewhere");
        }
        if (!(kind == Kind.STEREO ? stereoAngle != 0 : stereoAngle == 0) || !(Math.abs(stereoAngle) < 0.5)) {
            throw new IllegalArgumentException("layer at radius " + radius + " mm: stereo angle " + stereoAngle
                    + " rad must be within 0.5, and not 0 for stereo layers only");
        }
        if (!(hitEfficiency >= 0 && hitEfficiency <= 1) || !(thickness >= 0 && thickness < 1)) {
            throw new IllegalArgumentException("layer at radius " + radius + " mm: hit efficiency " + hitEfficiency
                    + " must be in [0, 1] and thickness " + thickness + " X0 in [0, 1)");
        }
    }

    /** A cylinder that only scatters and ends nowhere near the detector. */
    static Layer passive(double radius, double thickness) {
        return new Layer(Kind.PASSIVE, radius, -1e5, 1e5, 0, 0, 0, 0, thickness);
    }
}
