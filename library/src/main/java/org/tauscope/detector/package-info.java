/**
 * A fast simulation of a detector at a tau factory that knows how displaced tracks are found and measured.
 * In come generated events, a detector card and named random numbers.
 * Out go detected events: tracks with the covariance that their own hits give, photons, identification probabilities.
 * Start with {@link org.tauscope.detector.DetectorSimulation}; a new detector is one card like {@code belle.yaml}.
 */
@NullMarked
package org.tauscope.detector;

import org.jspecify.annotations.NullMarked;
