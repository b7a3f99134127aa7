package org.tauscope.statistics;

/**
 * A two-sided profile-likelihood interval of one parameter (MINOS): where -2 ln of the likelihood ratio reaches the
 * wanted value.
 *
 * @param best       value at the minimum
 * @param lower      lower end
 * @param upper      upper end
 * @param lowerBound the lower end is the parameter's bound, the likelihood did not fall far enough before
 * @param upperBound likewise
 */
public record Interval(double best, double lower, double upper, boolean lowerBound, boolean upperBound) {}
