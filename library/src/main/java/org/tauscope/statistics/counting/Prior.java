package org.tauscope.statistics.counting;

/** Prior density of a signal strength from 0 to infinity. */
public enum Prior {
    /** Every strength alike. */
    FLAT,
    /** Proportional to 1 / sqrt(strength): Jeffreys' rule for a Poisson mean without background. */
    INVERSE_ROOT
}
