package org.tauscope.searches.leptophilicscalar;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.tauscope.generator.EventGenerator;

/**
 * A background to be simulated.
 *
 * @param name         part of the random numbers, e.g. {@code mumutautau}
 * @param label        TeX
 * @param eventClass   what the trees take it for
 * @param events       number of events to generate
 * @param crossSection nb, decays included; may take seconds
 * @param generator    makes its events
 */
record Background(
        String name,
        String label,
        EventClass eventClass,
        long events,
        DoubleSupplier crossSection,
        Supplier<EventGenerator> generator) {}
