/**
 * What the searches for a resonance share: candidates as columns, a classifier of them with its report.
 * In come candidates of simulated classes; out go scores, exhibits, tables and model files.
 * Start with {@link org.tauscope.searches.resonance.CandidateClassifier}.
 */
@NullMarked
package org.tauscope.searches.resonance;

import org.jspecify.annotations.NullMarked;
