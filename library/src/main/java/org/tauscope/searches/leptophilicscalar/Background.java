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
 * @param forcedConversions share of events in which one photon is made to convert, in [0, 1)
 */
record Background(
        String name,
        String label,
        EventClass eventClass,
        long events,
        DoubleSupplier crossSection,
        Supplier<EventGenerator> generator,
        double forcedConversions) {

    /** One whose photons convert as they like. */
    Background(
            String name,
            String label,
            EventClass eventClass,
            long events,
            DoubleSupplier crossSection,
            Supplier<EventGenerator> generator) {
        this(name, label, eventClass, events, crossSection, generator, 0);
    }
}
