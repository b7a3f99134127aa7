package org.tauscope.kinematics;

import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * Range of the invisible mass squared in tau -&gt; visible + invisible when the other tau went to visible + one neutrino:
 * M_min^2 and M_max^2 of E. De La Cruz-Burelo et al., arXiv:2007.08239. One object serves one thread.
 *
 * <p>In the c.m. frame both taus have E = sqrt(s)/2 and opposite momenta of known length p. A massless neutrino on the tag
 * side fixes the angle between its tau and its visible momentum b: 2 E E_b - 2 p |b| cos theta = m_tau^2 + m_b^2. The signal
 * tau lies on the cone of the same angle about -b; on it the invisible mass squared
 * m_tau^2 + m_a^2 - 2 E E_a + 2 p |a| cos(tau, a) is extreme where tau, a and b are in one plane:
 * cos(tau, a) = cos(phi +- theta), phi the angle between a and -b. Without radiation and resolution the true mass squared
 * lies between them, and one or the other is reached.
 */
public final class InvisibleMassRange {

    private static final double TAU_SQUARE = square(ParticleTable.standard().mass(Pdg.TAU));

    private final double energy;
    private final double momentum;

    private double cosTag;
    private double minSquared;
    private double maxSquared;

    /**
     * For a collision energy.
     *
     * @param sqrtS GeV, above twice the tau mass
     */
    public InvisibleMassRange(double sqrtS) {
        energy = sqrtS / 2;
        momentum = Math.sqrt(energy * energy - TAU_SQUARE);
        if (!(momentum > 0) || !Double.isFinite(momentum)) {
            throw new IllegalArgumentException("invisible mass range: sqrt(s) " + sqrtS + " GeV makes no tau pairs");
        }
    }

    /**
     * Finds the range.
     *
     * @param signal visible four-momentum of the signal side in the c.m. frame
     * @param tag    visible four-momentum of the tag side
     */
    public void compute(FourVector signal, FourVector tag) {
        compute(signal.px(), signal.py(), signal.pz(), signal.energy(), tag.px(), tag.py(), tag.pz(), tag.energy());
    }

    /**
     * Finds the range without allocation.
     *
     * @param ax momentum of the visible daughters of the signal tau in the c.m. frame, GeV
     * @param ay GeV
     * @param az GeV
     * @param ae their energy, GeV
     * @param bx momentum of the visible daughters of the tag tau in the c.m. frame, GeV
     * @param by GeV
     * @param bz GeV
     * @param be their energy, GeV
     */
    public void compute(double ax, double ay, double az, double ae, double bx, double by, double bz, double be) {
        double a2 = ax * ax + ay * ay + az * az;
        double b2 = bx * bx + by * by + bz * bz;
        double tagMass = be * be - b2;
        double tagMomentum = Math.sqrt(b2);
        cosTag = tagMomentum > 0 ? (2 * energy * be - TAU_SQUARE - tagMass) / (2 * momentum * tagMomentum) : 2;
        double cosCone = Math.clamp(cosTag, -1, 1);
        double product = Math.sqrt(a2) * tagMomentum;
        double cosSides = product > 0 ? Math.clamp(-(ax * bx + ay * by + az * bz) / product, -1, 1) : 1;
        double sines = Math.sqrt((1 - cosCone * cosCone) * (1 - cosSides * cosSides));
        double fixed = TAU_SQUARE + ae * ae - a2 - 2 * energy * ae;
        double scale = 2 * momentum * Math.sqrt(a2);
        minSquared = fixed + scale * (cosCone * cosSides - sines);
        maxSquared = fixed + scale * (cosCone * cosSides + sines);
    }

    /** Smallest invisible mass squared, GeV^2; may be negative. */
    public double minSquared() {
        return minSquared;
    }

    /** Largest invisible mass squared, GeV^2. */
    public double maxSquared() {
        return maxSquared;
    }

    /**
     * Cosine of the angle between tag tau and its visible daughters; outside of [-1, 1] where radiation or resolution
     * leave no cone, and then the nearest direction was taken.
     */
    public double cosTag() {
        return cosTag;
    }

    private static double square(double x) {
        return x * x;
    }
}
