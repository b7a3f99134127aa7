package org.tauscope.kinematics;

/**
 * A four-vector (px, py, pz, energy) in GeV with metric (-, -, -, +). For readable code; hot loops run over columns.
 *
 * @param px     x component of the momentum, GeV
 * @param py     y component of the momentum, GeV
 * @param pz     z component of the momentum, GeV
 * @param energy GeV
 */
public record FourVector(double px, double py, double pz, double energy) {

    /** The four-vector of a particle of given mass and momentum, GeV. */
    public static FourVector ofMass(double mass, double px, double py, double pz) {
        return new FourVector(px, py, pz, Math.sqrt(mass * mass + px * px + py * py + pz * pz));
    }

    /** Sum of two four-vectors. */
    public FourVector plus(FourVector other) {
        return new FourVector(px + other.px, py + other.py, pz + other.pz, energy + other.energy);
    }

    /** Difference of two four-vectors. */
    public FourVector minus(FourVector other) {
        return new FourVector(px - other.px, py - other.py, pz - other.pz, energy - other.energy);
    }

    /** Minkowski product, GeV^2. */
    public double dot(FourVector other) {
        return energy * other.energy - px * other.px - py * other.py - pz * other.pz;
    }

    /** Invariant mass squared, GeV^2; negative for space-like vectors. */
    public double massSquared() {
        return dot(this);
    }

    /** Invariant mass, GeV; 0 where rounding makes the square negative. */
    public double mass() {
        return Math.sqrt(Math.max(0, massSquared()));
    }

    /** Magnitude of the momentum, GeV. */
    public double momentum() {
        return Math.sqrt(px * px + py * py + pz * pz);
    }

    /** Transverse momentum, GeV. */
    public double pt() {
        return Math.hypot(px, py);
    }

    /** Scalar product of the momenta, GeV^2. */
    public double dotMomentum(FourVector other) {
        return px * other.px + py * other.py + pz * other.pz;
    }

    /** Cosine of the angle between two momenta, in [-1, 1]; 0 where one vanishes. */
    public double cosAngle(FourVector other) {
        double product = momentum() * other.momentum();
        return product > 0 ? Math.clamp(dotMomentum(other) / product, -1, 1) : 0;
    }

    /**
     * This vector, given in the rest frame of {@code parent}, seen from the frame in which {@code parent} is given.
     *
     * @param parent a time-like four-vector
     */
    public FourVector boostedFromRestFrameOf(FourVector parent) {
        return boosted(parent.px, parent.py, parent.pz, parent.energy);
    }

    /**
     * This vector seen from the rest frame of {@code parent}; both given in the same frame.
     *
     * @param parent a time-like four-vector
     */
    public FourVector inRestFrameOf(FourVector parent) {
        return boosted(-parent.px, -parent.py, -parent.pz, parent.energy);
    }

    private FourVector boosted(double bx, double by, double bz, double e) {
        double m = Math.sqrt(e * e - bx * bx - by * by - bz * bz);
        double along = px * bx + py * by + pz * bz;
        double newEnergy = (energy * e + along) / m;
        double factor = (newEnergy + energy) / (e + m);
        return new FourVector(px + factor * bx, py + factor * by, pz + factor * bz, newEnergy);
    }
}
