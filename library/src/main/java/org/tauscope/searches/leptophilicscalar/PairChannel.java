package org.tauscope.searches.leptophilicscalar;

import org.tauscope.generator.BosonDecay;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/** What phi decays to. */
enum PairChannel {
    /** e+ e-, below two muon masses. */
    ELECTRONS(0, "ee", "$e^+e^-$", Pdg.ELECTRON, BosonDecay.ELECTRONS),
    /** mu+ mu-, above. */
    MUONS(1, "mumu", "$\\mu^+\\mu^-$", Pdg.MUON, BosonDecay.MUONS);

    /** Twice the muon mass, GeV: where one channel ends and the other begins. */
    static final double THRESHOLD = 2 * ParticleTable.standard().mass(Pdg.MUON);

    private final int code;
    private final String label;
    private final String symbol;
    private final int pdg;
    private final BosonDecay decay;

    PairChannel(int code, String label, String symbol, int pdg, BosonDecay decay) {
        this.code = code;
        this.label = label;
        this.symbol = symbol;
        this.pdg = pdg;
        this.decay = decay;
    }

    /** The channel in which a mass is searched for. */
    static PairChannel of(double mass) {
        return mass < THRESHOLD ? ELECTRONS : MUONS;
    }

    /** Number in the harvest. */
    int code() {
        return code;
    }

    /** Name in tables and files. */
    String label() {
        return label;
    }

    /** The pair, TeX. */
    String symbol() {
        return symbol;
    }

    /** The pair within a formula, TeX. */
    String plainSymbol() {
        return symbol.substring(1, symbol.length() - 1);
    }

    /** PDG number of the lepton. */
    int pdg() {
        return pdg;
    }

    /** Mass of the lepton, GeV. */
    double leptonMass() {
        return ParticleTable.standard().mass(pdg);
    }

    /** The decay of phi. */
    BosonDecay decay() {
        return decay;
    }
}
