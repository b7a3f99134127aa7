package org.tauscope.generator;

import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * Currents of K pi pi, K K pi and eta pi pi0 by M. Finkemeier, E. Mirkes, Z. Phys. C69 (1996) 243 (hep-ph/9503474), and
 * R. Decker et al., Z. Phys. C58 (1993) 445, with the resonances that Pythia 8.3 quotes:
 * J = F1 (q2 - q3) + F2 (q3 - q1) + i F4 epsilon(q1, q2, q3), made transverse. The sign between the axial parts F1, F2 and
 * the vector part F4 shows in the polarimeter only, and is that of the source as read.
 */
final class KaonCurrent implements ThreeMesonCurrent {

    /** Mesons 1, 2, 3 in this order. */
    enum Mode {
        /** K- pi- pi+. */
        K_PI_PI,
        /** pi0 pi0 K-. */
        PI0_PI0_K,
        /** pi- K0 pi0. */
        PI_K0_PI0,
        /** K- pi- K+. */
        K_PI_K,
        /** K_S pi- K_S, or two K_L. */
        K_SHORT_PI_K_SHORT,
        /** K_S pi- K_L. */
        K_SHORT_PI_K_LONG,
        /** K- pi0 K0. */
        K_PI0_K0,
        /** pi- pi0 eta. */
        PI_PI0_ETA
    }

    private static final double PION = 0.13957;
    private static final double KAON = 0.49765;
    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);
    /** Decay constant f of the vector part, GeV. */
    private static final double DECAY_CONSTANT = 0.0942;

    private static final TabulatedAmplitude RHO = running(PION, PION, 0.773, 0.145, 1, 1.370, 0.510, -0.145);
    private static final TabulatedAmplitude RHO_VECTOR =
            running(PION, PION, 0.773, 0.145, 1, 1.500, 0.220, -6.5 / 26, 1.750, 0.120, -1.0 / 26);
    private static final TabulatedAmplitude K_STAR = running(PION, KAON, 0.892, 0.050, 1, 1.412, 0.227, -0.135);
    private static final TabulatedAmplitude K_STAR_VECTOR =
            running(PION, KAON, 0.892, 0.050, 1, 1.412, 0.227, -6.5 / 26, 1.714, 0.323, -1.0 / 26);
    private static final TabulatedAmplitude K1_TO_K_STAR = fixed(1.270, 0.090, 0.33, 1.402, 0.174, 1);
    private static final TabulatedAmplitude K1_TO_RHO = fixed(1.270, 0.090, 1);
    private static final TabulatedAmplitude OMEGA = fixed(0.782, 0.00843, 1, 1.020, 0.00443, 0.05);
    private static final TabulatedAmplitude A1 = new TabulatedAmplitude(0, TAU * TAU, KaonCurrent::addA1);

    private final Mode mode;

    /** Of one mode. */
    KaonCurrent(Mode mode) {
        this.mode = mode;
    }

    /** Normalised sum of resonances (mass, width, share) with P-wave running widths. */
    private static TabulatedAmplitude running(double first, double second, double... resonances) {
        return new TabulatedAmplitude(0, TAU * TAU, (s, sum) -> {
            double energy = Math.sqrt(Math.max(s, 1e-6));
            for (int i = 0; i < resonances.length; i += 3) {
                double mass = resonances[i];
                double ratio = TwoBody.momentum(energy, first, second) / TwoBody.momentum(mass, first, second);
                addPole(s, mass, resonances[i + 1] * mass / energy * ratio * ratio * ratio, share(i, resonances), sum);
            }
        });
    }

    /** Normalised sum of resonances (mass, width, share) of fixed width. */
    private static TabulatedAmplitude fixed(double... resonances) {
        return new TabulatedAmplitude(0, TAU * TAU, (s, sum) -> {
            for (int i = 0; i < resonances.length; i += 3) {
                addPole(s, resonances[i], resonances[i + 1], share(i, resonances), sum);
            }
        });
    }

    private static double share(int resonance, double[] resonances) {
        double total = 0;
        for (int i = 2; i < resonances.length; i += 3) {
            total += resonances[i];
        }
        return resonances[resonance + 2] / total;
    }

    private static void addPole(double s, double mass, double width, double share, double[] sum) {
        double real = mass * mass - s;
        double damping = mass * width;
        double norm = share * mass * mass / (real * real + damping * damping);
        sum[0] += norm * real;
        sum[1] += norm * damping;
    }

    /** The a1 of J. Kuehn and A. Santamaria, Z. Phys. C48 (1990) 445. */
    private static void addA1(double s, double[] sum) {
        double mass = 1.251;
        addPole(s, mass, 0.475 * a1Width(s) / a1Width(mass * mass), 1, sum);
    }

    private static double a1Width(double s) {
        double rho = 0.773;
        if (s > (rho + PION) * (rho + PION)) {
            return s * (1.623 + 10.38 / s - 9.32 / (s * s) + 0.65 / (s * s * s));
        }
        double x = s - 9 * PION * PION;
        return x > 0 ? 4.1 * x * x * x * (1 - 3.3 * x + 5.8 * x * x) : 0;
    }

    @Override
    public void at(double q2, double s1, double s2, double s3, double[] out) {
        // F1, F2, F4 as pairs of real and imaginary parts.
        for (int i = 0; i < 6; i++) {
            out[i] = 0;
        }
        double root = Math.sqrt(2) - 1;
        switch (mode) {
            case K_PI_PI -> {
                add(1, K1_TO_RHO, q2, RHO, s1, 0, out);
                add(1, K1_TO_K_STAR, q2, K_STAR, s2, 2, out);
                add(-1, K_STAR_VECTOR, q2, RHO, s1, 4, out);
                add(-1, K_STAR_VECTOR, q2, K_STAR, s2, 4, out);
            }
            case PI0_PI0_K -> {
                add(1, K1_TO_K_STAR, q2, K_STAR, s1, 0, out);
                add(1, K1_TO_K_STAR, q2, K_STAR, s2, 2, out);
                add(1, K_STAR_VECTOR, q2, K_STAR, s1, 4, out);
                add(-1, K_STAR_VECTOR, q2, K_STAR, s2, 4, out);
            }
            case PI_K0_PI0 -> {
                add(1, K1_TO_K_STAR, q2, K_STAR, s1, 0, out);
                add(-1, K1_TO_K_STAR, q2, K_STAR, s3, 0, out);
                add(2, K1_TO_RHO, q2, RHO, s2, 2, out);
                add(1, K1_TO_K_STAR, q2, K_STAR, s3, 2, out);
                add(2, K_STAR_VECTOR, q2, RHO, s2, 4, out);
                add(1, K_STAR_VECTOR, q2, K_STAR, s1, 4, out);
                add(1, K_STAR_VECTOR, q2, K_STAR, s3, 4, out);
            }
            case K_PI_K -> {
                add(0.5, A1, q2, K_STAR, s1, 0, out);
                add(0.5, A1, q2, RHO, s2, 2, out);
                add(root * Math.sqrt(2), RHO_VECTOR, q2, OMEGA, s2, 4, out);
                add(root, RHO_VECTOR, q2, K_STAR, s1, 4, out);
            }
            case K_SHORT_PI_K_SHORT -> {
                add(-0.5, A1, q2, K_STAR, s1, 0, out);
                add(-0.5, A1, q2, K_STAR, s3, 0, out);
                add(0.5, A1, q2, K_STAR, s3, 2, out);
                add(root, RHO_VECTOR, q2, K_STAR, s1, 4, out);
                add(-root, RHO_VECTOR, q2, K_STAR, s3, 4, out);
            }
            case K_SHORT_PI_K_LONG -> {
                add(0.5, A1, q2, K_STAR, s1, 0, out);
                add(-0.5, A1, q2, K_STAR, s3, 0, out);
                add(1, A1, q2, RHO, s2, 2, out);
                add(0.5, A1, q2, K_STAR, s3, 2, out);
                add(-root * 2 * Math.sqrt(2), RHO_VECTOR, q2, OMEGA, s2, 4, out);
                add(-root, RHO_VECTOR, q2, K_STAR, s1, 4, out);
                add(-root, RHO_VECTOR, q2, K_STAR, s3, 4, out);
            }
            case K_PI0_K0 -> {
                add(0.5, A1, q2, K_STAR, s1, 0, out);
                add(-0.5, A1, q2, K_STAR, s3, 0, out);
                add(1, A1, q2, RHO, s2, 2, out);
                add(0.5, A1, q2, K_STAR, s3, 2, out);
                add(-root, RHO_VECTOR, q2, K_STAR, s3, 4, out);
                add(root, RHO_VECTOR, q2, K_STAR, s1, 4, out);
            }
            case PI_PI0_ETA -> add(2, RHO_VECTOR, q2, RHO, s3, 4, out);
        }
        double f1Re = -out[0] / 3;
        double f1Im = -out[1] / 3;
        double f2Re = out[2] / 3;
        double f2Im = out[3] / 3;
        double vector = Math.sqrt(q2) / (8 * Math.PI * Math.PI * DECAY_CONSTANT * DECAY_CONSTANT);
        // -F2 q1 + F1 q2 + (F2 - F1) q3 with q3 = -(q1 + q2).
        out[0] = f1Re - 2 * f2Re;
        out[1] = f1Im - 2 * f2Im;
        out[2] = 2 * f1Re - f2Re;
        out[3] = 2 * f1Im - f2Im;
        out[4] *= vector;
        out[5] *= vector;
    }

    /** Adds factor times one amplitude at Q^2 times another at s. */
    private static void add(
            double factor,
            TabulatedAmplitude whole,
            double q2,
            TabulatedAmplitude pair,
            double s,
            int slot,
            double[] out) {
        double a = whole.real(q2);
        double b = whole.imaginary(q2);
        double c = pair.real(s);
        double d = pair.imaginary(s);
        out[slot] += factor * (a * c - b * d);
        out[slot + 1] += factor * (a * d + b * c);
    }

    @Override
    public double propagatorSquared(double q2) {
        return 1;
    }
}
