package org.tauscope.generator;

import org.tauscope.cards.Card;
import org.tauscope.cards.CardException;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/** The currents of many mesons by their names in the table of tau decays. */
final class ManyMesonCurrents {

    private final Card fourPions;
    private final Card fivePions;
    private final Card pairs;
    private final Card f1;
    private final PiecewisePower omegaPion;
    private final TabulatedAmplitude a1;
    private final TabulatedAmplitude rho;
    private final TabulatedAmplitude kStar;
    private final TabulatedAmplitude k1;

    /** With the parameters of a card of currents. */
    ManyMesonCurrents(Card card) {
        fourPions = card.section("four_pions");
        fivePions = card.section("five_pions");
        omegaPion = new PiecewisePower(card.section("omega_pion"));
        pairs = card.section("pairs");
        f1 = card.section("f1_pion");
        a1 = FivePionCurrent.resonance(fivePions, "a1");
        rho = FivePionCurrent.resonance(pairs, "rho");
        kStar = FivePionCurrent.resonance(pairs, "k_star");
        k1 = FivePionCurrent.resonance(pairs, "k1");
    }

    /**
     * The current of a row.
     *
     * @param name     column {@code current}
     * @param products PDG numbers of the mesons
     */
    MesonCurrent named(String name, int... products) {
        return switch (name) {
            case "four_pions" -> new FourPionCurrent(fourPions, products[0] == Pdg.PI_ZERO);
            case "five_pions" -> new FivePionCurrent(fivePions, products);
            case "omega_pion" -> new VectorMesonCurrent(VectorMesonCurrent.Wave.P, q2 -> q2 * square(omegaPion.at(q2)));
            case "kaon_vector" -> new VectorMesonCurrent(VectorMesonCurrent.Wave.S, k1::squared);
            case "pion_photon_a1" -> new VectorMesonCurrent(VectorMesonCurrent.Wave.PHOTON, q2 -> photon(q2, a1));
            case "pion_photon_rho" -> new VectorMesonCurrent(VectorMesonCurrent.Wave.PHOTON, q2 -> photon(q2, rho));
            case "omega_rho" -> new PairCurrent(rho, false, a1::squared, products);
            case "rho_pairs" -> new PairCurrent(rho, false, q2 -> 1, products);
            case "k_star_pairs" -> new PairCurrent(kStar, true, q2 -> 1, products);
            case "f1_pion" -> new F1PionCurrent(f1);
            default ->
                throw new CardException("tau-decays.csv: column current: found '" + name
                        + "', expected leptonic, meson, two_pions, kaon_pion, kaon_eta, three_pions, kaons, four_pions,"
                        + " five_pions, omega_pion, omega_rho, kaon_vector, pion_photon_a1, pion_photon_rho, rho_pairs,"
                        + " k_star_pairs, f1_pion or phase_space");
        };
    }

    /** Both currents of a photon and a pion are of first order in the photon's momentum: |J|^2 goes as (Q^2 - m^2)^2. */
    private static double photon(double q2, TabulatedAmplitude resonance) {
        double pion = ParticleTable.standard().mass(Pdg.PI_PLUS);
        return square(q2 - pion * pion) * resonance.squared(q2);
    }

    private static double square(double x) {
        return x * x;
    }
}
