/**
 * Belle II's search for an invisible boson alpha in tau -&gt; l alpha, l = e or mu, against tau -&gt; l nu nu: three hadrons
 * tag one tau, the lepton's energy in an estimate of the other tau's rest frame tells the two-body decay. In come tau
 * pairs through the Belle II card, out go templates, workspaces, limits on R = B(l alpha)/B(l nu nu), on B and on the
 * couplings. Start reading at {@code InvisibleBosonSearch}.
 */
@NullMarked
package org.tauscope.searches.invisibleboson;

import org.jspecify.annotations.NullMarked;
