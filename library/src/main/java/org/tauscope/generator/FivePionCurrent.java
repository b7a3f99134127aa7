package org.tauscope.generator;

import org.tauscope.cards.Card;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/**
 * The axial current of five pions without omega, by J. Kuehn, Z. Was, Acta Phys. Polon. B39 (2008) 147 (hep-ph/0602162): an
 * a1 that decays to a1 sigma, that a1 to rho pi.
 *
 * <p>J = A(Q^2) sum A(a^2) S(q4 + q5) {R(q1 + q3)[q3 - q1 + a (q2.(q1 - q3))/a^2] + R(q2 + q3)[q3 - q2 + a (q1.(q2 - q3))/a^2]},
 * a = q1 + q2 + q3, all resonances with fixed widths, made transverse to Q. Order of the mesons: as in the table of terms.
 */
final class FivePionCurrent implements MesonCurrent {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);

    /** pi- pi- pi- pi+ pi+. */
    private static final int[][] FIVE_CHARGED = {
        {0, 1, 3, 4, 2}, {2, 1, 3, 4, 0}, {0, 2, 3, 4, 1}, {0, 1, 4, 3, 2}, {2, 1, 4, 3, 0}, {0, 2, 4, 3, 1}
    };

    /** pi- pi- pi+ pi0 pi0. */
    private static final int[][] THREE_CHARGED = {{0, 1, 2, 3, 4}, {3, 4, 0, 2, 1}, {3, 4, 1, 2, 0}};

    /** pi0 pi0 pi0 pi0 pi-. */
    private static final int[][] ONE_CHARGED = {
        {0, 1, 4, 2, 3}, {0, 2, 4, 1, 3}, {0, 3, 4, 1, 2}, {1, 2, 4, 0, 3}, {1, 3, 4, 0, 2}, {2, 3, 4, 0, 1}
    };

    private final int[][] terms;
    private final TabulatedAmplitude a1;
    private final TabulatedAmplitude rho;
    private final TabulatedAmplitude sigma;

    /**
     * Of five pions.
     *
     * @param card     the section with masses and widths
     * @param products PDG numbers as from a negative tau: one of the three orders above
     */
    FivePionCurrent(Card card, int... products) {
        int neutral = 0;
        for (int product : products) {
            neutral += product == Pdg.PI_ZERO ? 1 : 0;
        }
        terms = neutral == 0 ? FIVE_CHARGED : neutral == 2 ? THREE_CHARGED : ONE_CHARGED;
        a1 = resonance(card, "a1");
        rho = resonance(card, "rho");
        sigma = resonance(card, "sigma");
    }

    static TabulatedAmplitude resonance(Card card, String name) {
        return TabulatedAmplitude.breitWigner(
                card.quantity(name + "_mass", "GeV", 0.3, 2).value(),
                card.quantity(name + "_width", "GeV", 0.001, 1).value(),
                TAU * TAU);
    }

    @Override
    public void at(double q, DecayProducts mesons, int first, double[] axis, HadronicCurrent out) {
        for (int[] term : terms) {
            int one = first + term[0];
            int two = first + term[1];
            int three = first + term[2];
            double a2 = mesons.massSquared(one, two, three);
            double s2 = mesons.massSquared(first + term[3], first + term[4]);
            double ar = a1.real(a2);
            double ai = a1.imaginary(a2);
            double sr = sigma.real(s2);
            double si = sigma.imaginary(s2);
            double re = ar * sr - ai * si;
            double im = ar * si + ai * sr;
            add(mesons, one, three, two, a2, re, im, out);
            add(mesons, two, three, one, a2, re, im, out);
        }
    }

    /** The rho of pions i and j beside pion k. */
    private void add(
            DecayProducts mesons,
            int i,
            int j,
            int k,
            double a2,
            double factorRe,
            double factorIm,
            HadronicCurrent out) {
        double rho2 = mesons.massSquared(i, j);
        double rr = rho.real(rho2);
        double ri = rho.imaginary(rho2);
        double re = factorRe * rr - factorIm * ri;
        double im = factorRe * ri + factorIm * rr;
        double along = (mesons.product(k, i) - mesons.product(k, j)) / a2;
        double x = mesons.px[j] - mesons.px[i] + along * (mesons.px[i] + mesons.px[j] + mesons.px[k]);
        double y = mesons.py[j] - mesons.py[i] + along * (mesons.py[i] + mesons.py[j] + mesons.py[k]);
        double z = mesons.pz[j] - mesons.pz[i] + along * (mesons.pz[i] + mesons.pz[j] + mesons.pz[k]);
        out.add(x, y, z, re, im);
    }

    @Override
    public double propagatorSquared(double q2) {
        return a1.squared(q2);
    }
}
