package org.tauscope.searches.invisibleboson;

import org.tauscope.detector.ParticleClass;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/** The charged lepton beside alpha. */
enum Channel {
    ELECTRON("e", "e", Pdg.ELECTRON, ParticleClass.ELECTRON),
    MUON("mu", "\\mu", Pdg.MUON, ParticleClass.MUON);

    private final String label;
    private final String symbol;
    private final int pdg;
    private final ParticleClass requirement;

    Channel(String label, String symbol, int pdg, ParticleClass requirement) {
        this.label = label;
        this.symbol = symbol;
        this.pdg = pdg;
        this.requirement = requirement;
    }

    /** Name in tables, also the name of the decay tau -> l nu nu in the table of tau decays. */
    String label() {
        return label;
    }

    /** Name in figures, TeX. */
    String symbol() {
        return symbol;
    }

    /** PDG number. */
    int pdg() {
        return pdg;
    }

    /** What a track must pass to be taken for it. */
    ParticleClass requirement() {
        return requirement;
    }

    /** GeV. */
    double mass() {
        return ParticleTable.standard().mass(pdg);
    }

    /** As a number of a harvest. */
    double code() {
        return pdg;
    }
}
