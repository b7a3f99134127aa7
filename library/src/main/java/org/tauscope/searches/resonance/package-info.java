/**
 * What the searches for a narrow resonance in a mass spectrum share: a classifier of candidates with its report, peaks and
 * efficiencies from simulated signals, smooth background expectations from simulated samples, and the scan over masses.
 * In come candidates of simulated classes with their weights; out go scores, limits, local and global p-values, exhibits.
 * Start with {@link org.tauscope.searches.resonance.CandidateClassifier}, then
 * {@link org.tauscope.searches.resonance.SignalShape}, {@link org.tauscope.searches.resonance.ChannelSpectrum} and
 * {@link org.tauscope.searches.resonance.ResonanceScan}.
 */
@NullMarked
package org.tauscope.searches.resonance;

import org.jspecify.annotations.NullMarked;
