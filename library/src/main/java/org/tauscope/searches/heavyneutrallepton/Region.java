package org.tauscope.searches.heavyneutrallepton;

import java.util.List;

/** Where a candidate falls by the mass of its displaced vertex under the pion hypothesis. */
enum Region {
    /** Below the K0 window: light N. */
    SRL(0),
    /** The K0 window, where K0 -> pi pi lies: control. */
    K0_WINDOW(1),
    /** Above the K0 window: heavy N. */
    SRH(2);

    /** The regions in which a signal is searched, in the order of the statistical model. */
    static final List<Region> SIGNAL = List.of(SRL, SRH);

    private final int code;

    Region(int code) {
        this.code = code;
    }

    /** Number that stands for the region in a column. */
    int code() {
        return code;
    }
}
