package org.tauscope.searches.leptophilicscalar;

import java.util.List;

/** Classes of events that the trees tell apart. */
enum EventClass {
    /** tau tau phi. */
    SIGNAL("signal", "$\\tau\\tau\\phi$"),
    /** Tau pairs with fakes, Dalitz pairs, conversions. */
    TAU_PAIRS("tau tau", "$\\tau\\tau$"),
    /** Quark pairs. */
    QUARKS("q qbar", "$q\\bar q$"),
    /** Four leptons, lepton pairs and charmonium: all leptons are real. */
    LEPTONS("leptons", "$4\\ell$, $\\ell\\ell\\gamma$, $\\psi(2S)$");

    /** All but the signal. */
    static final List<EventClass> BACKGROUNDS = List.of(TAU_PAIRS, QUARKS, LEPTONS);

    private final String label;
    private final String symbol;

    EventClass(String label, String symbol) {
        this.label = label;
        this.symbol = symbol;
    }

    /** Name in figures, TeX. */
    String symbol() {
        return symbol;
    }

    /** Name in tables. */
    String label() {
        return label;
    }
}
