package org.tauscope.statistics;

/**
 * A fit that did not converge.
 *
 * @param reason            what stopped it
 * @param projectedGradient largest component of the gradient, in units of one standard deviation, of parameters that
 *                          may move
 * @param iterations        steps of the last attempt
 */
public record NoMinimum(String reason, double projectedGradient, int iterations) implements FitAnswer {}
