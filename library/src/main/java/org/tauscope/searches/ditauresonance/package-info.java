/**
 * Belle II's search for a resonance X in tau pairs beside a muon pair: e+e- -&gt; mu mu X, X -&gt; tau tau, a peak in the mass
 * that recoils against the muons. In come simulated signals (Z', scalar, axion-like particle) and backgrounds through the
 * Belle II card, out go spectra per range of recoil mass, limits on cross section times branching fraction and on couplings,
 * p-values. Start reading at {@code DitauResonanceSearch}.
 */
@NullMarked
package org.tauscope.searches.ditauresonance;

import org.jspecify.annotations.NullMarked;
