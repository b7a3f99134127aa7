/**
 * A search for a narrow peak of unknown position: one test per mass hypothesis over a finely binned spectrum.
 * In come spectra, the form of the peak and its expected yield at each mass, and smooth backgrounds with linear coefficients.
 * Out go strengths, local p-values and limits per mass, and global p-values from up-crossings or toys.
 * Start with {@link org.tauscope.statistics.scan.MassScan}, then {@link org.tauscope.statistics.scan.ToyScans}.
 */
@NullMarked
package org.tauscope.statistics.scan;

import org.jspecify.annotations.NullMarked;
