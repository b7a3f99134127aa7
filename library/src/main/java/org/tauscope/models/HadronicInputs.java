package org.tauscope.models;

import java.util.List;
import org.tauscope.cards.Card;
import org.tauscope.cards.Quantity;

/**
 * What hadrons contribute to the widths of a heavy neutral lepton, read from {@code heavy-neutral-lepton.yaml}.
 *
 * @param eta             decay constant of the eta, GeV, in the normalisation in which the pion has 0.130
 * @param etaPrime        decay constant of the eta', GeV
 * @param omega           decay constant of the omega, GeV
 * @param phi             decay constant of the phi, GeV
 * @param formFactor      of the pion
 * @param tauToPi         measured branching fraction of tau -> pi nu
 * @param tauToKaon       measured branching fraction of tau -> K nu
 * @param tauToPiPi       measured branching fraction of tau -> pi pi0 nu
 * @param up              mass of the up quark, GeV
 * @param down            mass of the down quark, GeV
 * @param strange         mass of the strange quark, GeV
 * @param strongCoupling  alpha_s at the tau mass
 * @param transitionBegin mass at which quarks begin to replace mesons, GeV
 * @param transitionEnd   mass at which quarks have replaced mesons, GeV
 * @param quantities      the same numbers with unit and source
 */
record HadronicInputs(
        double eta,
        double etaPrime,
        double omega,
        double phi,
        PionFormFactor formFactor,
        double tauToPi,
        double tauToKaon,
        double tauToPiPi,
        double up,
        double down,
        double strange,
        double strongCoupling,
        double transitionBegin,
        double transitionEnd,
        List<Quantity> quantities) {

    private static final HadronicInputs STANDARD = of(Card.resource(HadronicInputs.class, "heavy-neutral-lepton.yaml"));

    /** Copies the list and checks the order of the transition. */
    HadronicInputs {
        quantities = List.copyOf(quantities);
        if (!(transitionEnd > transitionBegin)) {
            throw new IllegalArgumentException("quarks: transition_end " + transitionEnd
                    + " GeV must be above transition_begin " + transitionBegin + " GeV");
        }
    }

    /** The inputs that ship with the library. */
    static HadronicInputs standard() {
        return STANDARD;
    }

    /** Reads and checks a card. */
    static HadronicInputs of(Card card) {
        Card constants = card.section("decay_constants");
        Card measured = card.section("measured_branching_fractions");
        Card quarks = card.section("quarks");
        double eta = constants.quantity("eta", "GeV", 0, 1).value();
        double etaPrime = constants.quantity("eta_prime", "GeV", 0, 1).value();
        double omega = constants.quantity("omega", "GeV", 0, 1).value();
        double phi = constants.quantity("phi", "GeV", 0, 1).value();
        PionFormFactor formFactor = PionFormFactor.of(card.section("pion_form_factor"));
        double tauToPi = measured.quantity("tau_to_pi", "1", 0.01, 1).value();
        double tauToKaon = measured.quantity("tau_to_kaon", "1", 0.0001, 1).value();
        double tauToPiPi = measured.quantity("tau_to_pi_pi0", "1", 0.01, 1).value();
        double up = quarks.quantity("up_mass", "GeV", 0, 0.4).value();
        double down = quarks.quantity("down_mass", "GeV", 0, 0.4).value();
        double strange = quarks.quantity("strange_mass", "GeV", 0, 0.4).value();
        double strongCoupling =
                quarks.quantity("alpha_s_at_m_tau", "1", 0.1, 0.5).value();
        double begin = quarks.quantity("transition_begin", "GeV", 0.9, 1.7).value();
        double end = quarks.quantity("transition_end", "GeV", 0.9, 1.7).value();
        card.requireAllRead();
        return new HadronicInputs(
                eta,
                etaPrime,
                omega,
                phi,
                formFactor,
                tauToPi,
                tauToKaon,
                tauToPiPi,
                up,
                down,
                strange,
                strongCoupling,
                begin,
                end,
                card.quantities());
    }

    /** Share of quarks, in [0, 1], in the hadronic width of a lepton of given mass in GeV; mesons have the rest. */
    double quarkShare(double mass) {
        return Math.clamp((mass - transitionBegin) / (transitionEnd - transitionBegin), 0, 1);
    }
}
