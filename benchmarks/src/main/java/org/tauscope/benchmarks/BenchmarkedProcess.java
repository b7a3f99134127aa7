package org.tauscope.benchmarks;

import org.tauscope.cards.Card;
import org.tauscope.generator.ProcessCard;
import org.tauscope.generator.ProcessSample;

/** The processes whose speed is measured, as the cards of a user. */
public enum BenchmarkedProcess {
    /** Inclusive tau pairs, all radiation, full spin correlation. */
    TAU_PAIRS("process: tautau"),
    /** The same with photons off the beams only. */
    TAU_PAIRS_INITIAL_STATE("process: tautau\nradiation: {final_state: false, decays: false}"),
    /** The same without photons. */
    TAU_PAIRS_BORN("process: tautau\nradiation: off"),
    /** Undecayed taus. */
    STABLE_TAUS("process: tautau\ntaus: {stable: true}"),
    /** Muon pairs. */
    MUON_PAIRS("process: mumu"),
    /** tau -> pi N, the other tau inclusive. */
    PION_N("process: tau-pi-N\nparticle: {mass_GeV: 1, coupling: 1e-4}"),
    /** tau -> pi pi0 N. */
    RHO_N("process: tau-rho-N\nparticle: {mass_GeV: 0.5, coupling: 1e-4}"),
    /** tau -> e nu N. */
    ELECTRON_N("process: tau-e-nu-N\nparticle: {mass_GeV: 1, coupling: 1e-4}"),
    /** tau -> mu alpha of spin 0. */
    MUON_ALPHA("process: tau-mu-alpha\nparticle: {mass_GeV: 1}"),
    /** tau -> mu alpha of spin 1. */
    MUON_ALPHA_1("process: tau-mu-alpha1\nparticle: {mass_GeV: 1}"),
    /** tau tau phi, phi -> ee, flying. */
    TAU_SCALAR("process: tautau-scalar\nparticle: {mass_GeV: 0.1, coupling: 1, decay: ee}"),
    /** mu mu S, S -> tau tau. */
    MUON_SCALAR("process: mumu-scalar\nparticle: {mass_GeV: 5, coupling: 1, decay: tautau}"),
    /** mu mu Z', Z' -> tau tau. */
    MUON_VECTOR("process: mumu-vector\nparticle: {mass_GeV: 5, coupling: 1, decay: tautau}"),
    /** mu mu tau tau. */
    MUONS_TAUS("process: mumutautau"),
    /** mu mu mu mu. */
    FOUR_MUONS("process: mumumumu"),
    /** tau tau tau tau. */
    FOUR_TAUS("process: tautautautau");

    private final String card;

    BenchmarkedProcess(String card) {
        this.card = card;
    }

    /** Its sample at Belle II. */
    public ProcessSample sample() {
        return ProcessCard.prepare(Card.parse(name(), card), "belle2");
    }
}
