/**
 * Measurements of speed, each as a ratio to a named peer or to the previous commit.
 * In come workspaces and seeds; out go times per operation.
 * Nothing here is part of the default build.
 * Start with {@link org.tauscope.benchmarks.StatisticsBesidePyhf}.
 */
@NullMarked
package org.tauscope.benchmarks;

import org.jspecify.annotations.NullMarked;
