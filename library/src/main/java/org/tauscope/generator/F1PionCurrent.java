package org.tauscope.generator;

import org.tauscope.cards.Card;

/**
 * The axial current of pi- f1(1285), f1 to a0 pi to eta pi pi, in P waves: J = F(f^2) [A(eta pi-) p+ + A(eta pi+) p-] x q with
 * q the pion beside the f1. Order of the mesons: pi- pi- pi+ eta.
 */
final class F1PionCurrent implements MesonCurrent {

    private final TabulatedAmplitude f1;
    private final TabulatedAmplitude a0;

    /** With the masses and widths of a section. */
    F1PionCurrent(Card card) {
        f1 = FivePionCurrent.resonance(card, "f1");
        a0 = FivePionCurrent.resonance(card, "a0");
    }

    @Override
    public void at(double q, DecayProducts mesons, int first, double[] axis, HadronicCurrent out) {
        for (int i = 0; i < 2; i++) {
            int beside = first + i;
            int minus = first + 1 - i;
            int plus = first + 2;
            int eta = first + 3;
            double f2 = mesons.massSquared(minus, plus, eta);
            double fr = f1.real(f2);
            double fi = f1.imaginary(f2);
            add(mesons, plus, beside, fr, fi, mesons.massSquared(eta, minus), out);
            add(mesons, minus, beside, fr, fi, mesons.massSquared(eta, plus), out);
        }
    }

    private void add(DecayProducts mesons, int pion, int beside, double fr, double fi, double a2, HadronicCurrent out) {
        double ar = a0.real(a2);
        double ai = a0.imaginary(a2);
        double x = mesons.py[pion] * mesons.pz[beside] - mesons.pz[pion] * mesons.py[beside];
        double y = mesons.pz[pion] * mesons.px[beside] - mesons.px[pion] * mesons.pz[beside];
        double z = mesons.px[pion] * mesons.py[beside] - mesons.py[pion] * mesons.px[beside];
        out.add(x, y, z, fr * ar - fi * ai, fr * ai + fi * ar);
    }
}
