/**
 * From colliding beams to particles: e+e- processes, radiation, tau spin correlations, decays and their matrix elements.
 * In come beams, a choice of decays and a random stream; out go generated events in the laboratory.
 * Event number n depends on its number, seed and sample name only, so threads and order do not matter.
 * Start with {@link org.tauscope.generator.TauPairGenerator}.
 */
@NullMarked
package org.tauscope.generator;

import org.jspecify.annotations.NullMarked;
