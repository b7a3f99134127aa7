/**
 * The searches, one sub-package each: which samples, which candidates, which cuts and regions, which statistical model.
 * In comes a request (masses, luminosity); out go limits, contours, cut-flows, efficiencies and a workspace.
 * An analysis is a Java class for logic and a card for numbers; {@link org.tauscope.searches.Searches#all()} lists them.
 * Start with {@link org.tauscope.searches.Search}.
 */
@NullMarked
package org.tauscope.searches;

import org.jspecify.annotations.NullMarked;
