/**
 * The Belle search for a heavy neutral lepton: tau -&gt; pi N with a displaced N -&gt; mu mu nu vertex.
 * In come tau pairs, with and without N; out goes the excluded region of mass and |V_tauN|^2.
 * The numbers stand in {@code card.yaml}, the logic here.
 * Start with {@link org.tauscope.searches.heavyneutrallepton.HeavyNeutralLeptonSearch}.
 */
@NullMarked
package org.tauscope.searches.heavyneutrallepton;

import org.jspecify.annotations.NullMarked;
