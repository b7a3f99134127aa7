package org.tauscope.selection;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * One named requirement on a candidate.
 *
 * @param name            what is required, in words
 * @param passProbability probability in [0, 1] that the candidate passes; 0 or 1 for a plain cut, in between where the
 *                        detector tells an identification probability instead of a decision
 * @param <C>             the candidate
 */
public record Cut<C>(String name, ToDoubleFunction<C> passProbability) {

    /** A plain cut: a candidate passes or not. */
    public static <C> Cut<C> of(String name, Predicate<C> passes) {
        return new Cut<>(name, candidate -> passes.test(candidate) ? 1 : 0);
    }

    /** A cut that weights: the candidate passes with a probability. */
    public static <C> Cut<C> weighting(String name, ToDoubleFunction<C> passProbability) {
        return new Cut<>(name, passProbability);
    }
}
