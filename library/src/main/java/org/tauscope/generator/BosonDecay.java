package org.tauscope.generator;

import org.tauscope.models.Boson;
import org.tauscope.particles.Pdg;

/** What a neutral boson decays to in a sample. */
public enum BosonDecay {
    /** e+ e-. */
    ELECTRONS(Pdg.ELECTRON),
    /** mu+ mu-. */
    MUONS(Pdg.MUON),
    /** tau+ tau-, which decay in turn. */
    TAUS(Pdg.TAU),
    /** Two photons; not for a vector. */
    PHOTONS(Pdg.PHOTON),
    /** Neutrinos, written as those of the muon. */
    NEUTRINOS(Pdg.NU_MU),
    /** Nothing: X leaves unseen and stays in the record without daughters. */
    ESCAPE(0);

    private final int daughter;

    BosonDecay(int daughter) {
        this.daughter = daughter;
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
