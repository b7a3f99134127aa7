package org.tauscope.searches.leptophilicscalar;

import java.util.ArrayList;
import java.util.List;

/** The columns of the harvest: what is kept of a selected pair. */
final class SelectedPairs {

    /** Columns besides the inputs of the trees; the proper decay length is 0 where phi does not fly. */
    private static final List<String> OWN =
            List.of("channel", "weight", "event", "mass_GeV", "is_true_pair", "proper_length_mm", "vertex_radius_mm");

    /** Columns of the harvest. */
    static final List<String> COLUMNS = columns();

    /** Place of the first input of the trees. */
    static final int FIRST_INPUT = OWN.size();

    private SelectedPairs() {}

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(OWN);
        columns.addAll(TreeInputs.NAMES);
        return List.copyOf(columns);
    }
}
