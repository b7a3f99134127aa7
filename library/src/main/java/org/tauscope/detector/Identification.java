package org.tauscope.detector;

import org.tauscope.cards.Card;
import org.tauscope.particles.Pdg;

/** Probabilities that a track passes one identification requirement, against momentum, per true particle. */
final class Identification {

    private final double thetaMin;
    private final double thetaMax;
    private final InterpolatedTable electron;
    private final InterpolatedTable muon;
    private final InterpolatedTable pion;
    private final InterpolatedTable kaon;
    private final InterpolatedTable proton;

    private Identification(Card card) {
        thetaMin = Math.toRadians(card.quantity("theta_min", "deg", 0, 90).value());
        thetaMax = Math.toRadians(card.quantity("theta_max", "deg", 90, 180).value());
        Columns table = new Columns(card.section("table"), "momentum_GeV");
        double[] momentum = table.increasing("momentum_GeV", 0, 100);
        electron = InterpolatedTable.withThreshold(momentum, table.numbers("electron", 0, 1));
        muon = InterpolatedTable.withThreshold(momentum, table.numbers("muon", 0, 1));
        pion = InterpolatedTable.withThreshold(momentum, table.numbers("pion", 0, 1));
        kaon = InterpolatedTable.withThreshold(momentum, table.numbers("kaon", 0, 1));
        proton = InterpolatedTable.withThreshold(momentum, table.numbers("proton", 0, 1));
    }

    static Identification of(Card card) {
        return new Identification(card);
    }

    /**
     * Probability to pass.
     *
     * @param pdg      PDG number of the true particle, of either sign; 0 probability for all but e, mu, pi, K, p
     * @param momentum GeV
     * @param theta    polar angle in the laboratory at which it enters the calorimeter, seen from the origin, rad
     */
    double probability(int pdg, double momentum, double theta) {
        if (!(theta >= thetaMin && theta <= thetaMax)) {
            return 0;
        }
        return switch (Math.abs(pdg)) {
            case Pdg.ELECTRON -> electron.at(momentum);
            case Pdg.MUON -> muon.at(momentum);
            case Pdg.PI_PLUS -> pion.at(momentum);
            case Pdg.K_PLUS -> kaon.at(momentum);
            case Pdg.PROTON -> proton.at(momentum);
            default -> 0;
        };
    }
}
