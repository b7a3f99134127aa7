/**
 * From limits on yields to couplings: lifetime reweighting, excluded intervals and contours, published limits.
 * In come selected events with their proper decay lengths and confidence levels; out go regions of coupling and mass.
 * Every limit carries confidence level and hypothesis.
 * Start with {@link org.tauscope.interpretation.ProperLengthSample}.
 */
@NullMarked
package org.tauscope.interpretation;

import org.jspecify.annotations.NullMarked;
