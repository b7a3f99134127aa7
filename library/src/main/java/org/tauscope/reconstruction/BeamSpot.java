package org.tauscope.reconstruction;

import org.tauscope.detector.DetectorCard;
import org.tauscope.kinematics.Beams;

/** Where collisions happen: a point and independent spreads along x, y and z, all in mm. */
public record BeamSpot(double x, double y, double z, double sigmaX, double sigmaY, double sigmaZ) {

    /** Checks that the point is finite and the spreads are positive. */
    public BeamSpot {
        if (!Double.isFinite(x + y + z)
                || !(sigmaX > 0 && sigmaY > 0 && sigmaZ > 0)
                || !Double.isFinite(sigmaX + sigmaY + sigmaZ)) {
            throw new IllegalArgumentException("beam spot: (" + x + ", " + y + ", " + z + ") mm must be finite and "
                    + sigmaX + ", " + sigmaY + ", " + sigmaZ + " mm positive");
        }
    }

    /** That of a detector card, about the origin; spreads below a micrometre are taken as one. */
    public static BeamSpot of(DetectorCard card) {
        Beams beams = card.beams();
        return new BeamSpot(
                0, 0, 0, Math.max(1e-3, beams.spotX()), Math.max(1e-3, beams.spotY()), Math.max(1e-3, beams.spotZ()));
    }

    /** Coordinate 0 to 2 of the point, mm. */
    double position(int axis) {
        return axis == 0 ? x : axis == 1 ? y : z;
    }

    /** Variance along an axis, mm^2. */
    double variance(int axis) {
        double sigma = axis == 0 ? sigmaX : axis == 1 ? sigmaY : sigmaZ;
        return sigma * sigma;
    }

    /** Element of the lower triangle of the inverse covariance, 1/mm^2. */
    double information(int element) {
        return element == 0 ? 1 / variance(0) : element == 2 ? 1 / variance(1) : element == 5 ? 1 / variance(2) : 0;
    }
}
