package org.tauscope.statistics;

/** From where fits start. */
public enum Starts {
    /** From the suggested point only, as pyhf does: may end in a local minimum. */
    SINGLE,
    /** Also from both sides of every parameter whose effect is bent strongly enough to make several minima. */
    SEVERAL
}
