package org.tauscope.detector;

import java.util.List;
import java.util.Locale;

/** The classes that identification tells apart; a detector card has one requirement for each. */
public enum ParticleClass {
    /** Electron. */
    ELECTRON(0),
    /** Muon. */
    MUON(1),
    /** Charged pion. */
    PION(2),
    /** Charged kaon. */
    KAON(3),
    /** Proton. */
    PROTON(4);

    /** All classes in the order of the cards. */
    static final List<ParticleClass> ALL = List.of(values());

    /** Column of the class in tables, from 0. */
    final int column;

    ParticleClass(int column) {
        this.column = column;
    }

    /** The name that cards use: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of a true particle. */
    static ParticleClass of(ChargedSpecies species) {
        return switch (species) {
            case ELECTRON -> ELECTRON;
            case MUON -> MUON;
            case PION -> PION;
            case KAON -> KAON;
            case PROTON -> PROTON;
        };
    }
}
