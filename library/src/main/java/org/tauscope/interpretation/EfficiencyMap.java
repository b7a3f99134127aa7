package org.tauscope.interpretation;

import java.util.List;

/**
 * Efficiency over mass and coupling.
 *
 * @param name       what it is the efficiency of, e.g. {@code SRH}
 * @param hypothesis particle hypothesis
 * @param masses     GeV, rising
 * @param couplings  |V|^2, rising
 * @param values     one row per coupling, one value per mass, in [0, 1]
 */
public record EfficiencyMap(
        String name, String hypothesis, List<Double> masses, List<Double> couplings, List<List<Double>> values) {

    /** Checks that the map is complete. */
    public EfficiencyMap {
        masses = List.copyOf(masses);
        couplings = List.copyOf(couplings);
        values = values.stream().map(List::copyOf).toList();
        int columns = masses.size();
        if (values.size() != couplings.size() || values.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException(
                    "efficiency map " + name + ": expected " + couplings.size() + " rows of " + columns + " values");
        }
    }
}
