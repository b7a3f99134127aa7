/**
 * Ntuples of anybody as blocks of columns: ROOT trees and ntuples, Parquet, CSV; the content of a file decides which.
 * In comes an address, {@code file:tree}; out go the named columns, block by block, so that memory does not grow with the
 * file. Numbers only, at most one list around them. Start with {@link org.tauscope.formats.ntuple.Ntuple}.
 */
@NullMarked
package org.tauscope.formats.ntuple;

import org.jspecify.annotations.NullMarked;
