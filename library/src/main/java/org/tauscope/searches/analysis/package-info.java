/**
 * The analysis of anybody's ntuples by a card: inputs, observables, cuts, regions, templates, uncertainties of rates.
 * In come a card and the ntuples it names; out go cut-flows, templates, pyhf workspaces and limits as a result that is
 * written like that of any search. There is no simulation here: what the ntuples hold is taken as it is.
 * Start with {@link org.tauscope.searches.analysis.Analysis}.
 */
@NullMarked
package org.tauscope.searches.analysis;

import org.jspecify.annotations.NullMarked;
