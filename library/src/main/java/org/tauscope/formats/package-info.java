/**
 * Event files of other people and for other people: HepMC 2 and 3, Les Houches (LHE), Parquet; plain or gzipped.
 * In comes a file, recognised by its content, of any size and in any unit the format knows, or a batch to be written.
 * Out go events in GeV, mm and ns, one after the other into a batch, or a file that other programs accept; what cannot
 * be read ends in one line with file, line and event, and everything before it is kept. Start with
 * {@link org.tauscope.formats.EventFile}.
 */
@NullMarked
package org.tauscope.formats;

import org.jspecify.annotations.NullMarked;
