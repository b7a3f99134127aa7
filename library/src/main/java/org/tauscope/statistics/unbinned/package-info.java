/**
 * Extended unbinned fits of a peak on a smooth background.
 * In come the values of events in a range, a peak shape and a background shape.
 * Out go yields, shape parameters and the significance of the peak.
 * Start with {@link org.tauscope.statistics.unbinned.PeakFit}.
 */
@NullMarked
package org.tauscope.statistics.unbinned;

import org.jspecify.annotations.NullMarked;
