package org.tauscope.models;

import org.tauscope.cards.Card;
import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * The vector form factor of the pion, F(s) = [BW_rho(s) + beta BW_rho'(s)] / (1 + beta), with
 * BW(s) = M^2 / (M^2 - s - i sqrt(s) Gamma(s)) and Gamma(s) = Gamma (M^2/s) (p(s)/p(M^2))^3.
 * Source: J. H. Kuehn, A. Santamaria, Z. Phys. C48 (1990) 445; F(0) = 1 by construction.
 *
 * @param rhoMass       GeV
 * @param rhoWidth      GeV
 * @param rhoPrimeMass  GeV
 * @param rhoPrimeWidth GeV
 * @param rhoPrimeShare beta, dimensionless
 */
record PionFormFactor(
        double rhoMass, double rhoWidth, double rhoPrimeMass, double rhoPrimeWidth, double rhoPrimeShare) {

    private static final double PION = ParticleTable.standard().mass(Pdg.PI_PLUS);

    /** Reads the section {@code pion_form_factor} of a card. */
    static PionFormFactor of(Card card) {
        return new PionFormFactor(
                card.quantity("rho_mass", "GeV", 0.5, 1).value(),
                card.quantity("rho_width", "GeV", 0.01, 0.5).value(),
                card.quantity("rho_prime_mass", "GeV", 1, 2).value(),
                card.quantity("rho_prime_width", "GeV", 0.01, 1).value(),
                card.quantity("rho_prime_share", "1", -0.5, 0.5).value());
    }

    /** |F(s)|^2 for the squared mass s of the pair in GeV^2, above 4 m_pi^2. */
    double squared(double s) {
        double real = 0;
        double imaginary = 0;
        for (int pole = 0; pole < 2; pole++) {
            double mass = pole == 0 ? rhoMass : rhoPrimeMass;
            double share = pole == 0 ? 1 : rhoPrimeShare;
            double detuning = mass * mass - s;
            double damping = Math.sqrt(s) * width(s, mass, pole == 0 ? rhoWidth : rhoPrimeWidth);
            double norm = share * mass * mass / (detuning * detuning + damping * damping);
            real += norm * detuning;
            imaginary += norm * damping;
        }
        double total = 1 + rhoPrimeShare;
        return (real * real + imaginary * imaginary) / (total * total);
    }

    private static double width(double s, double mass, double onShell) {
        double ratio = TwoBody.momentum(Math.sqrt(s), PION, PION) / TwoBody.momentum(mass, PION, PION);
        return onShell * mass * mass / s * ratio * ratio * ratio;
    }
}
