/**
 * Figures of publication quality: a small description of what to show, and one renderer for PNG, SVG and PDF.
 * In come histograms, contours, efficiency maps and published limits; recipes ({@code CouplingPlaneFigure} and its
 * neighbours) turn them into a {@code Figure}. Out go files whose bytes depend on the figure alone: no dates, no random
 * names, no fonts of the machine. Start with {@link org.tauscope.plots.Figure}, then
 * {@link org.tauscope.plots.CouplingPlaneFigure}.
 */
@NullMarked
package org.tauscope.plots;

import org.jspecify.annotations.NullMarked;
