/**
 * Belle's search for a dark leptophilic scalar in e+e- -> tau+ tau- phi, phi -> e+ e- or mu+ mu-.
 * In come masses and luminosity; out go limits on the cross section and on the coupling xi.
 * The numbers stand in {@code card.yaml}; {@link org.tauscope.searches.leptophilicscalar.LeptophilicScalarSearch} is the logic.
 * Start there.
 */
@NullMarked
package org.tauscope.searches.leptophilicscalar;

import org.jspecify.annotations.NullMarked;
