package org.tauscope.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.tauscope.particles.Pdg;

/**
 * A current of several mesons of which two make a rho or a K*, everything else in S waves: V = sum R(s)(qi - qj), made
 * transverse to qi + qj. Beside an omega or phi of polarisation e it is e x V: a vector or axial current whose two particles
 * of spin 1 stand in an S wave, as a1 to omega rho. A model for rare modes of which no amplitude analysis exists (assumed).
 */
final class PairCurrent implements MesonCurrent {

    private final List<int[]> pairs = new ArrayList<>();
    private final TabulatedAmplitude resonance;
    private final DoubleUnaryOperator strength;
    private final int vector;

    /**
     * Of these mesons.
     *
     * @param resonance amplitude of the pair
     * @param kaon       whether the pair is a kaon and a pion, not two pions
     * @param products  PDG numbers as from a negative tau; an omega or phi stands last
     */
    PairCurrent(TabulatedAmplitude resonance, boolean kaon, DoubleUnaryOperator strength, int... products) {
        this.resonance = resonance;
        this.strength = strength;
        int last = products[products.length - 1];
        vector = last == Pdg.OMEGA || last == Pdg.PHI ? products.length - 1 : -1;
        for (int i = 0; i < products.length; i++) {
            for (int j = 0; j < products.length; j++) {
                boolean two =
                        kaon ? isKaon(products[i]) && isPion(products[j]) : isPion(products[i]) && isPion(products[j]);
                int charge = charge(products[i]) + charge(products[j]);
                if (two && Math.abs(charge) < 2 && (kaon || charge(products[i]) < charge(products[j]))) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("pair current: no two of the mesons can make the resonance");
        }
    }

    private static boolean isPion(int pdg) {
        return Math.abs(pdg) == Pdg.PI_PLUS || pdg == Pdg.PI_ZERO;
    }

    private static boolean isKaon(int pdg) {
        return Math.abs(pdg) == Pdg.K_PLUS || pdg == Pdg.K_SHORT || pdg == Pdg.K_LONG;
    }

    private static int charge(int pdg) {
        return Math.abs(pdg) == Pdg.PI_PLUS || Math.abs(pdg) == Pdg.K_PLUS ? Integer.signum(pdg) : 0;
    }

    @Override
    public void at(double q, DecayProducts mesons, int first, double[] axis, HadronicCurrent out) {
        for (int[] pair : pairs) {
            int i = first + pair[0];
            int j = first + pair[1];
            double s = mesons.massSquared(i, j);
            double tilt = (mesons.mass[i] * mesons.mass[i] - mesons.mass[j] * mesons.mass[j]) / s;
            out.add(
                    (1 - tilt) * mesons.px[i] - (1 + tilt) * mesons.px[j],
                    (1 - tilt) * mesons.py[i] - (1 + tilt) * mesons.py[j],
                    (1 - tilt) * mesons.pz[i] - (1 + tilt) * mesons.pz[j],
                    resonance.real(s),
                    resonance.imaginary(s));
        }
        if (vector >= 0) {
            VectorMesonCurrent.boost(mesons, first + vector, axis, mesons.to);
            out.cross(mesons.to[0], mesons.to[1], mesons.to[2]);
        }
    }

    @Override
    public double propagatorSquared(double q2) {
        return strength.applyAsDouble(q2);
    }
}
