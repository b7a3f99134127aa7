package org.tauscope.searches.heavyneutrallepton;

import org.tauscope.models.HeavyNeutralLepton;
import org.tauscope.models.Nature;

/**
 * Signal and limit at one mass for one hypothesis.
 *
 * @param particle N at mixing 1
 * @param signal   expected events for any mixing
 * @param limit    excluded mixings
 */
record MassPoint(HeavyNeutralLepton particle, SignalYield signal, CouplingLimit limit) {

    /** Mass of N, GeV. */
    double mass() {
        return particle.mass();
    }

    /** Dirac or Majorana. */
    Nature nature() {
        return particle.nature();
    }

    /** Name of the hypothesis as outputs show it. */
    String hypothesis() {
        return hypothesis(nature());
    }

    /** Name of a hypothesis as outputs show it. */
    static String hypothesis(Nature nature) {
        return nature == Nature.DIRAC ? "Dirac" : "Majorana";
    }
}
