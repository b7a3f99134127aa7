/**
 * Known particles and constants of nature: names, numbers, masses, lifetimes, couplings.
 * In comes a PDG number; out goes what the Review of Particle Physics says about it.
 * Units everywhere: GeV, mm, c = 1.
 * Start with {@link org.tauscope.particles.ParticleTable}.
 */
@NullMarked
package org.tauscope.particles;

import org.jspecify.annotations.NullMarked;
