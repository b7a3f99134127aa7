package org.tauscope.models;

/** Whether a neutral fermion differs from its antiparticle. */
public enum Nature {
    /** N and its antiparticle are two particles; lepton number is conserved. */
    DIRAC(1),
    /** N is its own antiparticle; it decays through both charge-conjugate sets of channels. */
    MAJORANA(2);

    private final int widthFactor;

    Nature(int widthFactor) {
        this.widthFactor = widthFactor;
    }

    /** Every neutral-current width relative to the Dirac one: 1 or 2. */
    public int widthFactor() {
        return widthFactor;
    }
}
