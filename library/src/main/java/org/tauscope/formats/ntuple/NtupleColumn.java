package org.tauscope.formats.ntuple;

import org.jspecify.annotations.Nullable;

/**
 * Values of a column for the entries of a block.
 *
 * @param numbers all values, one after the other; a missing value is NaN
 * @param offsets where the list of each entry begins, and the end of the last: one more than entries; null for a column
 *     with one value for each entry
 */
@SuppressWarnings("ArrayRecordComponent")
public record NtupleColumn(double[] numbers, int @Nullable [] offsets) {}
