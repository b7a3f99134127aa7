package org.tauscope.reconstruction;

import org.tauscope.kinematics.FourVector;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * The two masses that a long-lived N may have in tau -&gt; pi N, N -&gt; visible + one massless neutrino, when its
 * direction of flight is measured.
 *
 * <p>With V the visible momentum, n the direction of flight and the tau on its mass shell, energy E and momentum p of N
 * obey 2 E (E_pi + E_V) = m_tau^2 - m_pi^2 + m_V^2 + 2 p n.(p_pi + p_V) and
 * E^2 - p^2 + m_V^2 - 2 E E_V + 2 p n.p_V = 0: a quadratic equation in p with two solutions.
 *
 * @param minus        the smaller mass, GeV
 * @param plus         the larger mass, GeV
 * @param momentumOfMinus momentum of N that belongs to the smaller mass, GeV, along its direction of flight
 * @param momentumOfPlus  momentum of N that belongs to the larger mass, GeV
 * @param discriminant of the quadratic equation over that of its first coefficient squared, GeV^2; resolution can make
 *                     it negative, and it is then taken as 0: both masses agree
 */
public record TwoFoldMass(
        double minus, double plus, double momentumOfMinus, double momentumOfPlus, double discriminant) {

    private static final double TAU_MASS = ParticleTable.standard().mass(Pdg.TAU);

    /**
     * Solves for the masses.
     *
     * @param pion    four-momentum of the prompt pion, GeV
     * @param visible four-momentum of all charged daughters of N, GeV
     * @param nx      direction of flight of N, any length but 0
     * @param ny      direction of flight of N
     * @param nz      direction of flight of N
     */
    public static TwoFoldMass of(FourVector pion, FourVector visible, double nx, double ny, double nz) {
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        if (!(length > 0) || !Double.isFinite(length)) {
            throw new IllegalArgumentException(
                    "two-fold mass: direction (" + nx + ", " + ny + ", " + nz + ") must be finite and not 0");
        }
        double mV2 = visible.massSquared();
        double along = (nx * visible.px() + ny * visible.py() + nz * visible.pz()) / length;
        double alongPion = (nx * pion.px() + ny * pion.py() + nz * pion.pz()) / length;
        double energy = pion.energy() + visible.energy();
        // E = alpha + beta p
        double alpha = (TAU_MASS * TAU_MASS - pion.massSquared() + mV2) / (2 * energy);
        double beta = (alongPion + along) / energy;
        // a p^2 + 2 b p + c = 0 with a < 0, as |beta| < 1
        double a = beta * beta - 1;
        double b = alpha * beta - beta * visible.energy() + along;
        double c = alpha * alpha + mV2 - 2 * alpha * visible.energy();
        double d = b * b - a * c;
        double root = Math.sqrt(Math.max(0, d));
        double q = -(b + Math.copySign(root, b));
        double first = q / a;
        double second = q == 0 ? 0 : c / q;
        double m1 = mass(alpha, beta, first);
        if (root == 0) {
            return new TwoFoldMass(m1, m1, first, first, d / (a * a));
        }
        double m2 = mass(alpha, beta, second);
        return m1 < m2
                ? new TwoFoldMass(m1, m2, first, second, d / (a * a))
                : new TwoFoldMass(m2, m1, second, first, d / (a * a));
    }

    /** True where resolution left no solution and the nearest one was taken. */
    public boolean clamped() {
        return discriminant < 0;
    }

    /** Mass of N from its momentum; 0 where the momentum exceeds the energy. */
    private static double mass(double alpha, double beta, double p) {
        double e = alpha + beta * p;
        return Math.sqrt(Math.max(0, (e - p) * (e + p)));
    }
}
