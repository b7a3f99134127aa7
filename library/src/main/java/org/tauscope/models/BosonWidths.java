package org.tauscope.models;

import org.tauscope.particles.Constants;

/**
 * Partial widths of a boson, leading order, as functions of couplings and masses in GeV.
 *
 * <p>Charged leptons with beta^2 = 1 - 4 m_l^2/m^2: scalar g^2 m beta^3 / 8 pi, pseudoscalar g^2 m beta / 8 pi, vector
 * g^2 m (1 + 2 m_l^2/m^2) beta / 12 pi. Photons by one loop of each lepton: alpha^2 m^3 / (256 pi^3) |sum (g/m_l) A|^2
 * with t = m^2 / 4 m_l^2 and A = 2 [t + (t - 1) f] / t^2 for a scalar, 2 f / t for a pseudoscalar and 2 (1 - f / t) for
 * an axion-like particle, f = arcsin^2 sqrt(t) or its continuation (J. Gunion et al., The Higgs Hunter's Guide, section
 * 2.3; M. Bauer, M. Neubert, A. Thamm, arXiv:1708.00443). A vector does not decay to two photons.
 */
final class BosonWidths {

    private BosonWidths() {}

    /** Width to a pair of charged leptons, GeV; 0 below threshold. */
    static double leptons(Boson.Kind kind, double coupling, double mass, double leptonMass) {
        double ratio = leptonMass * leptonMass / (mass * mass);
        double beta2 = 1 - 4 * ratio;
        if (!(beta2 > 0)) {
            return 0;
        }
        double beta = Math.sqrt(beta2);
        double scale = coupling * coupling * mass / Math.PI;
        return switch (kind) {
            case SCALAR -> scale / 8 * beta * beta2;
            case PSEUDOSCALAR, AXION_LIKE -> scale / 8 * beta;
            case VECTOR -> scale / 12 * (1 + 2 * ratio) * beta;
        };
    }

    /** Width to one flavour of neutrinos, GeV: left-handed ones for a vector, massless Dirac ones otherwise. */
    static double neutrinos(Boson.Kind kind, double coupling, double mass) {
        double full = leptons(kind, coupling, mass, 0);
        return kind == Boson.Kind.VECTOR ? full / 2 : full;
    }

    /**
     * Width to two photons, GeV.
     *
     * @param couplings   to the charged leptons
     * @param leptonMasses of the same leptons, GeV
     */
    static double photons(Boson.Kind kind, double[] couplings, double mass, double[] leptonMasses) {
        if (kind == Boson.Kind.VECTOR) {
            return 0;
        }
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < couplings.length; i++) {
            double t = mass * mass / (4 * leptonMasses[i] * leptonMasses[i]);
            double scale = couplings[i] / leptonMasses[i];
            double loopReal;
            double loopImaginary;
            if (t <= 1) {
                double arc = Math.asin(Math.sqrt(t));
                loopReal = arc * arc;
                loopImaginary = 0;
            } else {
                double root = Math.sqrt(1 - 1 / t);
                double logarithm = Math.log((1 + root) / (1 - root));
                loopReal = (Math.PI * Math.PI - logarithm * logarithm) / 4;
                loopImaginary = Math.PI * logarithm / 2;
            }
            real += scale * amplitude(kind, t, loopReal, 1);
            imaginary += scale * amplitude(kind, t, loopImaginary, 0);
        }
        double alpha = Constants.ALPHA;
        return alpha
                * alpha
                * mass
                * mass
                * mass
                / (256 * Math.PI * Math.PI * Math.PI)
                * (real * real + imaginary * imaginary);
    }

    /** One part of A, real (with {@code one} = 1) or imaginary (0), from the same part of f. */
    private static double amplitude(Boson.Kind kind, double t, double f, int one) {
        return switch (kind) {
            // Below t = 1e-4 the two terms cancel: 4/3 (1 + 7 t / 30) from the series of the arcsine.
            case SCALAR -> t < 1e-4 ? one * 4.0 / 3 * (1 + 7 * t / 30) : 2 * (one * t + (t - 1) * f) / (t * t);
            case PSEUDOSCALAR -> 2 * f / t;
            case AXION_LIKE -> 2 * (one - f / t);
            case VECTOR -> 0;
        };
    }
}
