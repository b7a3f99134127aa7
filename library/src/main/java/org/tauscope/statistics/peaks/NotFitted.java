package org.tauscope.statistics.peaks;

/**
 * A fit without a minimum.
 *
 * @param outcome status, distance and gradient where it stopped
 */
public record NotFitted(BoundedNewton.Outcome outcome) implements FitResult {}
