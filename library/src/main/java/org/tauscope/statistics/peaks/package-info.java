/**
 * A peak on a smooth background, fitted event by event or in fine bins, by extended maximum likelihood.
 * In come masses (or any other variable) and a sum of components: a Gaussian, double-sided Crystal Ball or Voigt peak,
 * polynomials, an exponential, an ARGUS shape, or the user's own {@link org.tauscope.statistics.peaks.Shape}.
 * Out go yields with their convergence, covariance, profile likelihood, intervals and upper limits.
 * Start with {@link org.tauscope.statistics.peaks.PeakModel} and {@link org.tauscope.statistics.peaks.YieldProfile}.
 */
@NullMarked
package org.tauscope.statistics.peaks;

import org.jspecify.annotations.NullMarked;
