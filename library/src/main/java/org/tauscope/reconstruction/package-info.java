/**
 * From measured tracks to vertices, masses and sides of an event; sees detected events only, never the truth.
 * In come tracks with covariances from {@code DetectedEvents} and the field and beams of the detector card.
 * Out go vertices with covariance, momenta at them, and masses, each with a status the caller must look at.
 * Start with {@link org.tauscope.reconstruction.CentreOfMassEvent} for whole events, {@link org.tauscope.reconstruction.VertexFit} for vertices.
 */
@NullMarked
package org.tauscope.reconstruction;

import org.jspecify.annotations.NullMarked;
