package org.tauscope.generator;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.cards.Card;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * The current of three pions through the a1 as fitted by CLEO to pi- 2pi0 (D. Asner et al., PRD 61 (2000) 012002): rho pi in
 * S and D wave, rho(1370) pi in S and D wave, f2 pi, sigma pi, f0(1370) pi. Isospin gives pi- pi- pi+ from it.
 *
 * <p>With pions 1 and 2 alike and V(i; jk) = (qj - qk) the polarisation of a vector that decays to j and k, the terms are
 * S: V; D: q_i times V.q_i; scalars: q_i; f2: V V.q_i without trace; q_i the pion beside the resonance. Rho in the pairs
 * (1,3) and (2,3); the others in the same pairs for pi- pi- pi+, in (1,2) with the opposite sign for pi- 2pi0.
 */
final class ThreePionCurrent implements ThreeMesonCurrent {

    private final boolean neutralPair;
    private final double m1;
    private final double m3;
    private final double a1Mass;
    private final TabulatedAmplitude rho;
    private final TabulatedAmplitude rhoD;
    private final TabulatedAmplitude scalar;
    private final TabulatedAmplitude tensor;

    /**
     * Of pi- pi- pi+ or of 2pi0 pi-.
     *
     * @param card        the section with masses, widths and couplings
     * @param neutralPair whether the two alike are pi0
     */
    ThreePionCurrent(Card card, boolean neutralPair) {
        this.neutralPair = neutralPair;
        ParticleTable particles = ParticleTable.standard();
        m1 = particles.mass(neutralPair ? Pdg.PI_ZERO : Pdg.PI_PLUS);
        m3 = particles.mass(Pdg.PI_PLUS);
        a1Mass = card.quantity("a1_mass", "GeV", 1, 2).value();
        double high = Math.pow(particles.mass(Pdg.TAU) - m1, 2);
        rho = amplitude(card, "rho_s_wave", 1, m1, m3, high);
        rhoD = amplitude(card, "rho_d_wave", 1, m1, m3, high);
        double other = neutralPair ? m1 : m3;
        scalar = amplitude(card, "scalars", 0, m1, other, high);
        tensor = amplitude(card, "tensor", 2, m1, other, high);
    }

    private static TabulatedAmplitude amplitude(
            Card card, String key, int wave, double first, double second, double high) {
        List<Resonance> resonances = new ArrayList<>();
        List<double[]> shares = new ArrayList<>();
        for (Card entry : card.sections(key)) {
            resonances.add(new Resonance(
                    entry.quantity("mass", "GeV", 0.1, 3).value(),
                    entry.quantity("width", "GeV", 0.001, 2).value(),
                    first,
                    second));
            double share = entry.quantity("share", "1", 0, 5).value();
            double phase = Math.PI * entry.quantity("phase", "pi", -2, 2).value();
            shares.add(new double[] {share * Math.cos(phase), share * Math.sin(phase)});
        }
        return new TabulatedAmplitude((first + second) * (first + second), high, (s, sum) -> {
            for (int i = 0; i < resonances.size(); i++) {
                resonances.get(i).addBreitWigner(wave, s, shares.get(i)[0], shares.get(i)[1], sum);
            }
        });
    }

    @Override
    public void at(double q2, double s1, double s2, double s3, double[] out) {
        out[4] = 0;
        out[5] = 0;
        // The pair of the second and third beside the first, and the other way round.
        double d1 = (s2 - s3 - m3 * m3 + m1 * m1) / 3;
        double d2 = (s1 - s3 - m3 * m3 + m1 * m1) / 3;
        double mixed1Re = rho.real(s1);
        double mixed1Im = rho.imaginary(s1);
        double mixed2Re = rho.real(s2);
        double mixed2Im = rho.imaginary(s2);
        double own1Re = 3 * d1 * rhoD.real(s1);
        double own1Im = 3 * d1 * rhoD.imaginary(s1);
        double own2Re = 3 * d2 * rhoD.real(s2);
        double own2Im = 3 * d2 * rhoD.imaginary(s2);
        if (!neutralPair) {
            double trace1 = trace(q2, s1);
            double trace2 = trace(q2, s2);
            double t1 = tensor.real(s1);
            double u1 = tensor.imaginary(s1);
            double t2 = tensor.real(s2);
            double u2 = tensor.imaginary(s2);
            mixed1Re += 0.5 * (s2 - s3) * t1;
            mixed1Im += 0.5 * (s2 - s3) * u1;
            mixed2Re += 0.5 * (s1 - s3) * t2;
            mixed2Im += 0.5 * (s1 - s3) * u2;
            own1Re += 2 * scalar.real(s1) + trace1 * t1;
            own1Im += 2 * scalar.imaginary(s1) + trace1 * u1;
            own2Re += 2 * scalar.real(s2) + trace2 * t2;
            own2Im += 2 * scalar.imaginary(s2) + trace2 * u2;
        }
        // Beside the first stands (q2 - q3) = q1 + 2 q2.
        out[0] = mixed1Re + 2 * mixed2Re + own1Re;
        out[1] = mixed1Im + 2 * mixed2Im + own1Im;
        out[2] = 2 * mixed1Re + mixed2Re + own2Re;
        out[3] = 2 * mixed1Im + mixed2Im + own2Im;
        if (neutralPair) {
            double trace = trace(q2, s3);
            double bothRe = 2 * scalar.real(s3) + trace * tensor.real(s3);
            double bothIm = 2 * scalar.imaginary(s3) + trace * tensor.imaginary(s3);
            double oddRe = 0.5 * (s1 - s2) * tensor.real(s3);
            double oddIm = 0.5 * (s1 - s2) * tensor.imaginary(s3);
            out[0] += bothRe - oddRe;
            out[1] += bothIm - oddIm;
            out[2] += bothRe + oddRe;
            out[3] += bothIm + oddIm;
        }
    }

    /** The part of f2 that makes it traceless. */
    private double trace(double q2, double s) {
        return (4 * m1 * m1 - s) * (q2 + s - m3 * m3) / (6 * s);
    }

    @Override
    public double propagatorSquared(double q2) {
        double real = a1Mass * a1Mass - q2;
        double imaginary = a1Width(q2);
        return 1 / (real * real + imaginary * imaginary);
    }

    /** Mass times running width of the a1, GeV^2: CLEO's three channels, as quoted by Pythia 8.3 and Herwig 7. */
    private static double a1Width(double s) {
        double charged =
                threePions(s, 0.1753, 5.80900, 3.00980, 4.5792, -13.91400, 27.67900, -13.39300, 3.19240, -0.10487);
        double neutral =
                threePions(s, 0.1676, 6.28450, 2.95950, 4.33550, -15.41100, 32.08800, -17.66600, 4.93550, -0.37498);
        double sum = 0.894 + 0.496;
        double difference = 0.894 - 0.496;
        double kaons = s > sum * sum ? 0.5 * Math.sqrt((s - sum * sum) * (s - difference * difference)) / s : 0;
        return 0.2384 * 0.2384 / 1.0252088 * (charged + neutral + 4.7621 * 4.7621 * kaons);
    }

    private static double threePions(double s, double threshold, double a, double b, double c, double... polynomial) {
        double x = s - threshold;
        if (x <= 0) {
            return 0;
        }
        if (s < 0.823) {
            return a * x * x * x * (1 - b * x + c * x * x);
        }
        double sum = 0;
        for (int power = polynomial.length - 1; power >= 0; power--) {
            sum = sum * s + polynomial[power];
        }
        return sum;
    }
}
