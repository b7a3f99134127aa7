package org.tauscope.searches.leptophilicscalar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The columns of the harvest: what is kept of a selected pair. */
final class SelectedPairs {

    /** Columns besides the inputs of the trees; the proper decay length is 0 where phi does not fly. */
    private static final List<String> OWN =
            List.of("channel", "weight", "event", "mass_GeV", "is_true_pair", "proper_length_mm", "vertex_radius_mm");

    /** Columns of the harvest. */
    static final List<String> COLUMNS = columns();

    /** Place of the first input of the trees. */
    static final int FIRST_INPUT = OWN.size();

    /** Of somebody's events: mass of the particle that the pair comes from, by their record, GeV; 0 where there is none. */
    static final String TRUE_MASS = "true_mass_GeV";

    /** Columns of the harvest of somebody's events. */
    static final List<String> GIVEN =
            Stream.concat(COLUMNS.stream(), Stream.of(TRUE_MASS)).toList();

    private SelectedPairs() {}

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(OWN);
        columns.addAll(TreeInputs.NAMES);
        return List.copyOf(columns);
    }
}
