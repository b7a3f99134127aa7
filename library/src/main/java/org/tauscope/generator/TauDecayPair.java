package org.tauscope.generator;

/**
 * What the taus of a process may decay to, by their charge.
 *
 * @param minus of negative taus
 * @param plus  of positive taus (the charge conjugates)
 */
public record TauDecayPair(TauDecay minus, TauDecay plus) {

    /** Everything for both. */
    public static TauDecayPair inclusive() {
        return new TauDecayPair(TauDecay.inclusive(), TauDecay.inclusive());
    }

    /** Both taus stay as they are. */
    public static TauDecayPair stable() {
        return new TauDecayPair(TauDecay.stable(), TauDecay.stable());
    }

    /** Share of pairs that decay like this, in [0, 1]. */
    public double probability() {
        return minus.probability() * plus.probability();
    }
}
