package org.tauscope.generator;

import org.tauscope.kinematics.TwoBody;

/**
 * A vector resonance in two mesons with a P-wave running width sqrt(s) Gamma(s) = M Gamma (M / sqrt(s)) (p / p_M)^3.
 *
 * @param mass   M, GeV
 * @param width  Gamma, GeV
 * @param first  mass of the first meson, GeV
 * @param second mass of the second meson, GeV
 */
record Resonance(double mass, double width, double first, double second) {

    private double damping(double s) {
        return damping(1, s);
    }

    private double damping(int wave, double s) {
        double energy = Math.sqrt(s);
        double ratio = TwoBody.momentum(energy, first, second) / TwoBody.momentum(mass, first, second);
        return mass * width * mass / energy * Math.pow(ratio, 2 * wave + 1);
    }

    /** The same for a resonance that decays with orbital momentum 0, 1 or 2: (p / p_M) to the power 2 l + 1. */
    void addBreitWigner(int wave, double s, double factorReal, double factorImaginary, double[] sum) {
        add(mass * mass, mass * mass - s, damping(wave, s), factorReal, factorImaginary, sum);
    }

    /** Adds factor M^2 / (M^2 - s - i M Gamma(s)) to sum = (real, imaginary); J. Kuehn, A. Santamaria, Z. Phys. C48 (1990) 445. */
    void addBreitWigner(double s, double factorReal, double factorImaginary, double[] sum) {
        add(mass * mass, mass * mass - s, damping(s), factorReal, factorImaginary, sum);
    }

    /**
     * Adds factor times the amplitude of G. Gounaris and J. Sakurai, Phys. Rev. Lett. 21 (1968) 244, in the form of
     * Belle, Phys. Rev. D78 (2008) 072006, equations 12 to 15. Both mesons count with the mass of the first.
     */
    void addGounarisSakurai(double s, double factorReal, double factorImaginary, double[] sum) {
        double m2 = mass * mass;
        double k0 = TwoBody.momentum(mass, first, first);
        double k = TwoBody.momentum(Math.sqrt(s), first, first);
        double h0 = loop(mass, k0);
        double h = k > 0 ? loop(Math.sqrt(s), k) : 0;
        double slope = h0 * (1 / (8 * k0 * k0) - 1 / (2 * m2)) + 1 / (2 * Math.PI * m2);
        double shift = width * m2 / (k0 * k0 * k0) * (k * k * (h - h0) + (m2 - s) * k0 * k0 * slope);
        double d = 3 / Math.PI * first * first / (k0 * k0) * Math.log((mass + 2 * k0) / (2 * first))
                + mass / (2 * Math.PI * k0)
                - first * first * mass / (Math.PI * k0 * k0 * k0);
        add(m2 + d * mass * width, m2 - s + shift, damping(s), factorReal, factorImaginary, sum);
    }

    private double loop(double energy, double k) {
        return 2 / Math.PI * k / energy * Math.log((energy + 2 * k) / (2 * first));
    }

    /** Adds factor times numerator / (real - i damping). */
    private static void add(
            double numerator, double real, double damping, double factorReal, double factorImaginary, double[] sum) {
        double norm = numerator / (real * real + damping * damping);
        sum[0] += norm * (factorReal * real - factorImaginary * damping);
        sum[1] += norm * (factorReal * damping + factorImaginary * real);
    }
}
