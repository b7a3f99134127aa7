package org.tauscope.searches.leptophilicscalar;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Everything that was simulated and falls into a region, before the trees.
 *
 * @param region      the region
 * @param backgrounds one entry per background sample, weights in expected events
 * @param signals     by simulated mass in GeV, weights per generated event
 */
record RegionData(Region region, List<Pairs> backgrounds, NavigableMap<Double, Pairs> signals) {

    /** Copies list and map. */
    RegionData {
        backgrounds = List.copyOf(backgrounds);
        signals = new TreeMap<>(signals);
        if (signals.isEmpty()) {
            throw new IllegalArgumentException("region " + region.name() + ": no simulated signal in "
                    + region.spectrum() + " GeV, expected at least one");
        }
    }
}
