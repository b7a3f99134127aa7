package org.tauscope.formats.ntuple;

import java.util.Map;

/**
 * Some consecutive entries of an ntuple.
 *
 * @param first   number of the first entry in its file, from 0
 * @param entries how many
 * @param columns by name
 */
public record NtupleBlock(long first, int entries, Map<String, NtupleColumn> columns) {

    /** Copies the map. */
    public NtupleBlock {
        columns = Map.copyOf(columns);
    }
}
