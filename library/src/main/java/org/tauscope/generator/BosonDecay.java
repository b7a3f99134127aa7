package org.tauscope.generator;

import org.tauscope.models.Boson;
import org.tauscope.particles.Pdg;

/** What a neutral boson decays to in a sample. */
public enum BosonDecay {
    /** e+ e-. */
    ELECTRONS("ee", Pdg.ELECTRON),
    /** mu+ mu-. */
    MUONS("mumu", Pdg.MUON),
    /** tau+ tau-, which decay in turn. */
    TAUS("tautau", Pdg.TAU),
    /** Two photons; not for a vector. */
    PHOTONS("gammagamma", Pdg.PHOTON),
    /** Neutrinos, written as those of the muon. */
    NEUTRINOS("nunu", Pdg.NU_MU),
    /** Nothing: X leaves unseen and stays in the record without daughters. */
    ESCAPE("invisible", 0);

    private final String label;
    private final int daughter;

    BosonDecay(String label, int daughter) {
        this.label = label;
        this.daughter = daughter;
    }

    /** The name that cards and commands use, e.g. {@code mumu}. */
    public String label() {
        return label;
    }

    /** PDG number of the daughter; 0 where there is none. */
    int daughter() {
        return daughter;
    }

    /** Branching fraction of this decay, in [0, 1]; 1 for a boson that escapes. */
    public double fraction(Boson boson) {
        return switch (this) {
            case ELECTRONS, MUONS, TAUS -> boson.fractionToLeptons(daughter);
            case PHOTONS -> boson.fractionToPhotons();
            case NEUTRINOS -> boson.fractionToNeutrinos();
            case ESCAPE -> 1;
        };
    }
}
