package org.tauscope.searches.invisibleboson;

import java.util.List;

/** What is histogrammed; one or two columns of the harvest. */
enum Observable {
    /** Energy of the lepton in the pseudo-rest frame: tau against the three hadrons. */
    XL("xl"),
    /** The same with the tau along the thrust axis. */
    THRUST("thrust"),
    /** The same with the tau along the parent of the M2 solution. */
    M2("m2"),
    /** Ends of the range of invisible masses, in two dimensions. */
    MINMAX("minmax");

    private final String option;

    Observable(String option) {
        this.option = option;
    }

    /** Name on the command line and on the card. */
    String option() {
        return option;
    }

    /** Columns of the harvest that hold it. */
    List<String> columns() {
        return switch (this) {
            case XL -> List.of("x");
            case THRUST -> List.of("x_thrust");
            case M2 -> List.of("x_m2");
            case MINMAX -> List.of("m2_min", "m2_max");
        };
    }
}
