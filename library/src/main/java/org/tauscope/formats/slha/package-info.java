/**
 * SUSY Les Houches Accord files (hep-ph/0311123, 0801.0045; QNUMBERS of 0712.3311), as generators and spectrum
 * calculators write them for any model. In comes a file; out go blocks, quantum numbers, masses, widths and branching
 * fractions per PDG number, or one line that names what is wrong. Start with {@link org.tauscope.formats.slha.SlhaFile}.
 */
@NullMarked
package org.tauscope.formats.slha;

import org.jspecify.annotations.NullMarked;
