package org.tauscope.interpretation;

/**
 * A point in the plane of mass and squared coupling.
 *
 * @param mass GeV, positive
 * @param v2   |V|^2, positive
 */
public record CouplingPoint(double mass, double v2) {

    /** Refuses points that a logarithmic plane does not hold. */
    public CouplingPoint {
        if (!(mass > 0) || !Double.isFinite(mass) || !(v2 > 0) || !Double.isFinite(v2)) {
            throw new IllegalArgumentException("point of a coupling plane: found mass " + mass + " GeV and |V|^2 " + v2
                    + ", expected positive finite numbers");
        }
    }
}
