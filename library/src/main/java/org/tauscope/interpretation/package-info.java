/**
 * From counts to couplings, and how the answer stands next to what others have published.
 * In come limits on yields, model widths and the tables of published limits; out go excluded regions in the plane of
 * mass and coupling with their expected bands, each with its confidence level and hypothesis.
 * Start with {@link org.tauscope.interpretation.Contour} and {@link org.tauscope.interpretation.PublishedLimit}.
 */
@NullMarked
package org.tauscope.interpretation;

import org.jspecify.annotations.NullMarked;
