/**
 * Boosted decision trees: they learn from simulation to tell a signal from several backgrounds.
 * In comes a {@link org.tauscope.selection.trees.TrainingTable} of candidates with class, weight and fold key; out go the
 * probabilities of the classes for any candidate, and what is needed to believe them: importance, ROC, comparison of
 * training and test, mass spectra before and after a cut.
 * A candidate is always scored by trees that have not seen it; training gives the same bytes on any number of threads.
 * Start with {@link org.tauscope.selection.trees.FoldedClassifier}.
 */
@NullMarked
package org.tauscope.selection.trees;

import org.jspecify.annotations.NullMarked;
