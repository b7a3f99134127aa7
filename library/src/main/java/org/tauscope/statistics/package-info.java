/**
 * Statistical inference with counts and histograms: HistFactory models, fits, test statistics, CLs, toys and intervals.
 * In come counting models, pyhf or HS3 documents and observed counts; no physics is known here.
 * Out go fits with their convergence, p-values, limits, intervals and tables.
 * Start with {@link org.tauscope.statistics.ExactCounting} for a few events and with the workspace for histograms.
 */
@NullMarked
package org.tauscope.statistics;

import org.jspecify.annotations.NullMarked;
