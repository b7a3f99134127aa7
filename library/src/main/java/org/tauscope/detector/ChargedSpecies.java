package org.tauscope.detector;

import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;

/** The charged particles that fly far enough to leave a track, with their numbers at hand for the hot loop. */
enum ChargedSpecies {
    ELECTRON(Pdg.ELECTRON),
    MUON(Pdg.MUON),
    PION(Pdg.PI_PLUS),
    KAON(Pdg.K_PLUS),
    PROTON(Pdg.PROTON);

    /** GeV. */
    final double mass;
    /** Proper decay length in mm; infinite where decays are not simulated: all but pions and kaons. */
    final double ctau;
    /** Charge of the particle with the positive number. */
    private final int charge;

    ChargedSpecies(int pdg) {
        ParticleTable table = ParticleTable.standard();
        mass = table.mass(pdg);
        ctau = pdg == Pdg.PI_PLUS || pdg == Pdg.K_PLUS ? table.ctau(pdg) : Double.POSITIVE_INFINITY;
        charge = table.charge(pdg);
    }

    /** True where a PDG number of either sign belongs to one of the species. */
    static boolean contains(int pdg) {
        return switch (Math.abs(pdg)) {
            case Pdg.ELECTRON, Pdg.MUON, Pdg.PI_PLUS, Pdg.K_PLUS, Pdg.PROTON -> true;
            default -> false;
        };
    }

    /** The species of a PDG number of either sign. */
    static ChargedSpecies of(int pdg) {
        return switch (Math.abs(pdg)) {
            case Pdg.ELECTRON -> ELECTRON;
            case Pdg.MUON -> MUON;
            case Pdg.PI_PLUS -> PION;
            case Pdg.K_PLUS -> KAON;
            case Pdg.PROTON -> PROTON;
            default -> throw new IllegalArgumentException("PDG number " + pdg + " leaves no track here");
        };
    }

    /** Charge of the particle with a PDG number of this species. */
    int charge(int pdg) {
        return pdg > 0 ? charge : -charge;
    }
}
