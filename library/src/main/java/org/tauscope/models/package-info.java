/**
 * New particles: what their couplings mean for widths, lifetimes, branching fractions, production and decay amplitudes.
 * In come a mass in GeV and a coupling; out go widths in GeV, decay lengths in mm, fractions and matrix elements.
 * Nothing here throws dice or knows an experiment; hadronic inputs stand in the cards beside the classes.
 * Start with {@link org.tauscope.models.HeavyNeutralLepton}.
 */
@NullMarked
package org.tauscope.models;

import org.jspecify.annotations.NullMarked;
