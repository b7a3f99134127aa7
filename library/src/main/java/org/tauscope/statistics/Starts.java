package org.tauscope.statistics;

/** From where fits start. */
public enum Starts {
    /** From the suggested point only, as pyhf does: may end in a local minimum. */
    SINGLE,
    /** Also where a cut along a parameter with a strongly bent effect shows another dip. */
    SEVERAL
}
