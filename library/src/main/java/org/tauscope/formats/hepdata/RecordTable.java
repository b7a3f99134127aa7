package org.tauscope.formats.hepdata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of a record.
 *
 * @param name        at most 64 characters, unique in the record
 * @param description one or more sentences
 * @param keywords    by cmenergies, observables, reactions, phrases
 * @param independent columns that say where
 * @param dependent   columns that say how much
 * @param resources   figures and their thumbnails
 */
public record RecordTable(
        String name,
        String description,
        Map<String, List<String>> keywords,
        List<Column> independent,
        List<Column> dependent,
        List<Resource> resources) {

    /** Copies the lists. */
    public RecordTable {
        keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
        independent = List.copyOf(independent);
        dependent = List.copyOf(dependent);
        resources = List.copyOf(resources);
    }
}
