package org.tauscope.kinematics;

import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * The rest frame that a tau would have with half the collision energy and a guessed direction: the approximation of
 * ARGUS (Z. Phys. C68 (1995) 25) and Belle II (PRL 130 (2023) 181803), whose guess is the direction opposite to the three
 * hadrons of the other tau. Another guess is the thrust axis.
 */
public final class PseudoRestFrame {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);

    private final double scale;
    private final double beta;

    /**
     * The frame.
     *
     * @param sqrtS collision energy, GeV, above twice the tau mass
     */
    public PseudoRestFrame(double sqrtS) {
        if (!(sqrtS > 2 * TAU) || !Double.isFinite(sqrtS)) {
            throw new IllegalArgumentException(
                    "pseudo-rest frame: sqrt(s) " + sqrtS + " GeV must be finite and above " + 2 * TAU + " GeV");
        }
        double gamma = sqrtS / (2 * TAU);
        beta = Math.sqrt(1 - 1 / (gamma * gamma));
        scale = 2 * gamma / TAU;
    }

    /**
     * x = 2 E / m_tau of a particle in that frame, 1 for a massless one at the end of its spectrum; the approximation
     * leads beyond. 0 for a direction of no length.
     *
     * @param nx     guessed direction of the tau in the c.m. frame, any length
     * @param ny     y component
     * @param nz     z component
     * @param px     momentum of the particle in the c.m. frame, GeV
     * @param py     GeV
     * @param pz     GeV
     * @param energy GeV
     */
    public double energyFraction(double nx, double ny, double nz, double px, double py, double pz, double energy) {
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        return length > 0 ? scale * (energy - beta * (nx * px + ny * py + nz * pz) / length) : 0;
    }
}
