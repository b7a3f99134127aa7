package org.tauscope.models;

import org.tauscope.particles.Constants;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * Neutral-current decay widths of a Dirac N that mixes with one neutrino whose charged lepton is too heavy to appear,
 * in GeV per unit of |V|^2. Masses in GeV; below threshold a width is 0.
 *
 * <p>Source: K. Bondarenko, A. Boyarsky, D. Gorbunov, O. Ruchayskiy, arXiv:1805.08567, as read in HNLCalc
 * (arXiv:2405.07330) and ALPINIST; nu pi pi from the isospin ratio of neutral to charged current.
 */
final class NeutralCurrentWidths {

    private static final ParticleTable PARTICLES = ParticleTable.standard();
    private static final double GF2 = Constants.FERMI * Constants.FERMI;
    private static final double S2 = Constants.SIN2_THETA_W;

    private NeutralCurrentWidths() {}

    /** N -> 3 nu, all flavours. */
    static double invisible(double mass) {
        return pointlike(mass);
    }

    /** N -> nu l+ l- for a charged lepton that N does not mix with. */
    static double leptonPair(double mass, double lepton) {
        return fermionPair(mass, lepton, -0.5, -1);
    }

    /** N -> nu f fbar through the Z: Dirac fermion of given mass, weak isospin of its left-handed part, and charge. */
    private static double fermionPair(double mass, double fermion, double isospin, double charge) {
        double x = fermion / mass;
        if (x >= 0.5) {
            return 0;
        }
        double left = isospin - charge * S2;
        double right = -charge * S2;
        double x2 = x * x;
        double x4 = x2 * x2;
        double x6 = x4 * x2;
        double root = Math.sqrt(1 - 4 * x2);
        double log = logarithm(x2);
        double f1 = (1 - 14 * x2 - 2 * x4 - 12 * x6) * root + 12 * x4 * (x4 - 1) * log;
        double f2 = 4 * (x2 * (2 + 10 * x2 - 12 * x4) * root + 6 * x4 * (1 - 2 * x2 + 2 * x4) * log);
        return pointlike(mass) * ((left * left + right * right) * f1 + left * right * f2);
    }

    /**
     * ln[(1 - 3x^2 - (1 - x^2) r) / (x^2 (1 + r))], r = sqrt(1 - 4x^2). Its numerator, a difference of nearly equal
     * numbers for small x, times 1 - 3x^2 + (1 - x^2) r is 4x^6 exactly; so it is taken as a quotient, stable for
     * electrons too.
     */
    private static double logarithm(double x2) {
        double root = Math.sqrt(1 - 4 * x2);
        return Math.log(4 * x2 * x2 / ((1 + root) * (1 - 3 * x2 + (1 - x2) * root)));
    }

    /** N -> nu P for a neutral pseudoscalar of given mass and decay constant (pion: 0.130 GeV). */
    static double pseudoscalar(double mass, double meson, double decayConstant) {
        if (mass <= meson) {
            return 0;
        }
        double x2 = meson * meson / (mass * mass);
        return GF2 * decayConstant * decayConstant * cube(mass) / (32 * Math.PI) * (1 - x2) * (1 - x2);
    }

    /** N -> nu omega. */
    static double omega(double mass, HadronicInputs inputs) {
        return vector(mass, PARTICLES.mass(Pdg.OMEGA), inputs.omega() * -2 * S2 / 3);
    }

    /** N -> nu phi. */
    static double phi(double mass, HadronicInputs inputs) {
        return vector(mass, PARTICLES.mass(Pdg.PHI), inputs.phi() * -Math.sqrt(2) * (0.5 - 2 * S2 / 3));
    }

    private static double vector(double mass, double meson, double coupling) {
        if (mass <= meson) {
            return 0;
        }
        double x2 = meson * meson / (mass * mass);
        return GF2 * coupling * coupling * cube(mass) / (32 * Math.PI) * (1 + 2 * x2) * (1 - x2) * (1 - x2);
    }

    /** N -> nu pi+ pi- through the isovector current, with the pion form factor: the rho at its finite width. */
    static double pionPair(double mass, HadronicInputs inputs) {
        double pion = PARTICLES.mass(Pdg.PI_PLUS);
        double m2 = mass * mass;
        double isovector = 1 - 2 * S2;
        double integral = Integral.over(4 * pion * pion, m2, s -> {
            double z = s / m2;
            double beta2 = 1 - 4 * pion * pion / s;
            return (1 - z)
                    * (1 - z)
                    * (1 + 2 * z)
                    * beta2
                    * Math.sqrt(beta2)
                    * inputs.formFactor().squared(s);
        });
        return GF2 * cube(mass) / (768 * cube(Math.PI)) * isovector * isovector * integral;
    }

    /**
     * N -> nu q qbar for u, d and s, with the threshold factor sqrt(1 - 4 m_K^2 / m^2) of s sbar and the correction
     * 1 + a + 5.2 a^2 + 26.4 a^3, a = alpha_s(m)/pi, that describes hadronic tau decays.
     */
    static double quarks(double mass, HadronicInputs inputs) {
        double kaon = PARTICLES.mass(Pdg.K_PLUS);
        double threshold = Math.sqrt(Math.max(0, 1 - 4 * kaon * kaon / (mass * mass)));
        double free = fermionPair(mass, inputs.up(), 0.5, 2.0 / 3)
                + fermionPair(mass, inputs.down(), -0.5, -1.0 / 3)
                + fermionPair(mass, inputs.strange(), -0.5, -1.0 / 3) * threshold;
        double a = strongCoupling(mass, inputs.strongCoupling()) / Math.PI;
        return 3 * free * (1 + a * (1 + a * (5.2 + a * 26.4)));
    }

    /** One-loop running with three flavours from the tau mass. */
    private static double strongCoupling(double mass, double atTau) {
        double tau = PARTICLES.mass(Pdg.TAU);
        return atTau / (1 + 9 / (4 * Math.PI) * atTau * 2 * Math.log(mass / tau));
    }

    private static double pointlike(double mass) {
        return GF2 * mass * mass * cube(mass) / (192 * cube(Math.PI));
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
