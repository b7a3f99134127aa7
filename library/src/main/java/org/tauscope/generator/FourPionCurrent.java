package org.tauscope.generator;

import java.util.Arrays;
import org.tauscope.cards.Card;
import org.tauscope.kinematics.TwoBody;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * The vector current of four pions without omega, by A. Bondar et al., Comput. Phys. Commun. 146 (2002) 139
 * (hep-ph/0201149): a1 pi with a1 to rho pi and to sigma pi, fitted to e+e- annihilation to four pions at Novosibirsk.
 *
 * <p>With Q = q1 + a, a = q2 + q3 + q4 the a1 and q3 + q4 = r the rho or sigma:
 * t1 = A(a) R(r) {(Q.a)[(q3.a) q4 - (q4.a) q3] + [(Q.q4)(q1.q3) - (Q.q3)(q1.q4)] a},
 * t2 = A(a) S(r) a^2 {(Q.a) q2 - (Q.q2) a}; both are transverse to Q. Order of the mesons: pi- pi- pi+ pi0, or pi0 pi0 pi0 pi-.
 */
final class FourPionCurrent implements MesonCurrent {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);
    private static final double PION = ParticleTable.standard().mass(Pdg.PI_PLUS);

    /** Bachelor, second, third and fourth pion of each t1 and of each t2, and its sign. */
    private static final int[][] RHO_CHARGED = {
        {0, 2, 1, 3}, {1, 2, 0, 3}, {0, 1, 2, 3}, {1, 0, 2, 3}, {3, 1, 0, 2}, {3, 0, 1, 2}
    };

    private static final int[][] SIGMA_CHARGED = {{3, 1, 0, 2, 1}, {3, 0, 1, 2, 1}, {0, 3, 1, 2, -1}, {1, 3, 0, 2, -1}};

    private static final int[][] RHO_NEUTRAL = {
        {1, 2, 3, 0}, {1, 0, 3, 2}, {2, 1, 3, 0}, {2, 0, 3, 1}, {0, 1, 3, 2}, {0, 2, 3, 1}
    };

    private static final int[][] SIGMA_NEUTRAL = {
        {1, 3, 2, 0, 1}, {2, 3, 1, 0, 1}, {0, 3, 2, 1, 1}, {3, 1, 2, 0, -1}, {3, 2, 1, 0, -1}, {3, 0, 2, 1, -1}
    };

    private final int[][] rhoTerms;
    private final int[][] sigmaTerms;
    private final TabulatedAmplitude a1;
    private final TabulatedAmplitude rho;
    private final TabulatedAmplitude sigma;
    private final PiecewisePower strength;

    /**
     * Of three charged pions and a pi0, or of three pi0 and a charged pion.
     *
     * @param card        the section with masses, widths and couplings
     * @param neutralThree whether three are pi0
     */
    FourPionCurrent(Card card, boolean neutralThree) {
        rhoTerms = neutralThree ? RHO_NEUTRAL : RHO_CHARGED;
        sigmaTerms = neutralThree ? SIGMA_NEUTRAL : SIGMA_CHARGED;
        double rhoMass = card.quantity("rho_mass", "GeV", 0.7, 0.8).value();
        double rhoWidth = card.quantity("rho_width", "GeV", 0.1, 0.2).value();
        double sigmaMass = card.quantity("sigma_mass", "GeV", 0.4, 1).value();
        double sigmaWidth = card.quantity("sigma_width", "GeV", 0.1, 1).value();
        double share = card.quantity("sigma_share", "1", 0, 5).value();
        double phase = card.quantity("sigma_phase", "rad", -3.2, 3.2).value();
        double a1Mass = card.quantity("a1_mass", "GeV", 1, 1.5).value();
        double cutOff = card.quantity("a1_cut_off", "GeV^2", 0.5, 5).value();
        double pair = neutralThree ? ParticleTable.standard().mass(Pdg.PI_ZERO) : PION;
        double high = TAU * TAU;
        Resonance resonance = new Resonance(rhoMass, rhoWidth, PION, PION);
        rho = new TabulatedAmplitude(4 * PION * PION, high, (s, sum) -> resonance.addGounarisSakurai(s, 1, 0, sum));
        sigma = new TabulatedAmplitude(4 * pair * pair, high, (s, sum) -> {
            double momenta = TwoBody.momentum(Math.sqrt(s), pair, pair)
                    / Math.sqrt(s)
                    / (TwoBody.momentum(sigmaMass, pair, pair) / sigmaMass);
            double real = s - sigmaMass * sigmaMass;
            double imaginary = sigmaMass * sigmaWidth * momenta;
            double norm = share * sigmaMass * sigmaMass / (real * real + imaginary * imaginary);
            sum[0] += norm * (real * Math.cos(phase) + imaginary * Math.sin(phase));
            sum[1] += norm * (real * Math.sin(phase) - imaginary * Math.cos(phase));
        });
        a1 = new TabulatedAmplitude(9 * pair * pair, high, (s, sum) -> {
            double real = s - a1Mass * a1Mass;
            double imaginary = Math.sqrt(s) * a1Width(s);
            double form = (1 + a1Mass * a1Mass / cutOff) / (1 + s / cutOff);
            double norm = form * form * a1Mass * a1Mass / (real * real + imaginary * imaginary);
            sum[0] += norm * real;
            sum[1] -= norm * imaginary;
        });
        strength = new PiecewisePower(card.section(neutralThree ? "strength_one_prong" : "strength_three_prong"));
    }

    /** Running width of the a1 in GeV, as fitted by the authors. */
    private static double a1Width(double s) {
        double x = s - 0.16960;
        if (x < 0) {
            return 0;
        }
        return s < 0.83425
                ? 0.003052 * x * x * x * (1 + 151.088 * x + 174.495 * x * x)
                : 2.60817 - 2.47790 * s + 0.66539 * s * s - 0.0678183 * s * s * s + 1.66577 * (s - 1.23701) / s;
    }

    @Override
    public void at(double q, DecayProducts mesons, int first, double[] axis, HadronicCurrent out) {
        double[] dot = mesons.products;
        double[] c = mesons.coefficients;
        Arrays.fill(c, 0, 8, 0);
        for (int i = 0; i < 4; i++) {
            for (int j = i; j < 4; j++) {
                int a = first + i;
                int b = first + j;
                dot[5 * i + j] = mesons.energy[a] * mesons.energy[b]
                        - mesons.px[a] * mesons.px[b]
                        - mesons.py[a] * mesons.py[b]
                        - mesons.pz[a] * mesons.pz[b];
                dot[5 * j + i] = dot[5 * i + j];
            }
        }
        double[] propagators = mesons.formFactors;
        for (int i = 0; i < 4; i++) {
            double a2 = massSquared(q, mesons, first + i);
            propagators[2 * i] = a1.real(a2);
            propagators[2 * i + 1] = a1.imaginary(a2);
        }
        for (int[] term : rhoTerms) {
            addRho(term, q, mesons, first);
        }
        for (int[] term : sigmaTerms) {
            addSigma(term, q, mesons, first);
        }
        for (int i = 0; i < 4; i++) {
            int a = first + i;
            out.realX += c[2 * i] * mesons.px[a];
            out.realY += c[2 * i] * mesons.py[a];
            out.realZ += c[2 * i] * mesons.pz[a];
            out.imaginaryX += c[2 * i + 1] * mesons.px[a];
            out.imaginaryY += c[2 * i + 1] * mesons.py[a];
            out.imaginaryZ += c[2 * i + 1] * mesons.pz[a];
        }
    }

    private void addRho(int[] term, double q, DecayProducts mesons, int first) {
        double[] dot = mesons.products;
        int one = term[0];
        int two = term[1];
        int three = term[2];
        int four = term[3];
        double r2 = pair(dot, three, four);
        double ar = mesons.formFactors[2 * one];
        double ai = mesons.formFactors[2 * one + 1];
        double rr = rho.real(r2);
        double ri = rho.imaginary(r2);
        double re = ar * rr - ai * ri;
        double im = ar * ri + ai * rr;
        double qa = q * (q - mesons.energy[first + one]);
        double threeA = dot[5 * three + two] + dot[5 * three + three] + dot[5 * three + four];
        double fourA = dot[5 * four + two] + dot[5 * four + three] + dot[5 * four + four];
        double all = q
                * (mesons.energy[first + four] * dot[5 * one + three]
                        - mesons.energy[first + three] * dot[5 * one + four]);
        // The a1 as a whole is minus the bachelor in this frame.
        add(mesons.coefficients, one, -all, re, im);
        add(mesons.coefficients, four, qa * threeA, re, im);
        add(mesons.coefficients, three, -qa * fourA, re, im);
    }

    private void addSigma(int[] term, double q, DecayProducts mesons, int first) {
        double[] dot = mesons.products;
        int one = term[0];
        int two = term[1];
        double a2 = massSquared(q, mesons, first + one);
        double r2 = pair(dot, term[2], term[3]);
        double ar = mesons.formFactors[2 * one];
        double ai = mesons.formFactors[2 * one + 1];
        double sr = sigma.real(r2);
        double si = sigma.imaginary(r2);
        double re = term[4] * a2 * (ar * sr - ai * si);
        double im = term[4] * a2 * (ar * si + ai * sr);
        double qa = q * (q - mesons.energy[first + one]);
        add(mesons.coefficients, two, qa, re, im);
        add(mesons.coefficients, one, q * mesons.energy[first + two], re, im);
    }

    private static void add(double[] coefficients, int meson, double factor, double re, double im) {
        coefficients[2 * meson] += factor * re;
        coefficients[2 * meson + 1] += factor * im;
    }

    /** Squared mass of everything but one. */
    private static double massSquared(double q, DecayProducts mesons, int without) {
        return q * q + mesons.mass[without] * mesons.mass[without] - 2 * q * mesons.energy[without];
    }

    private static double pair(double[] dot, int i, int j) {
        return dot[5 * i + i] + dot[5 * j + j] + 2 * dot[5 * i + j];
    }

    @Override
    public double propagatorSquared(double q2) {
        double factor = strength.at(q2);
        return factor * factor;
    }

    @Override
    public int[][] rhoOrders() {
        int[][] orders = new int[rhoTerms.length][];
        for (int i = 0; i < orders.length; i++) {
            int[] term = rhoTerms[i];
            orders[i] = new int[] {term[2], term[3], term[1], term[0]};
        }
        return orders;
    }
}
