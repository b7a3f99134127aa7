package org.tauscope.formats.hepdata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One variable of a table.
 *
 * @param name       header
 * @param unit       unit in the header; empty where it is a pure number or a text
 * @param values     one text per row: a number, or a word; {@code -} where there is nothing
 * @param errors     one symmetric error per row in the same unit; empty list where there are none, an empty text or zero
 *                   where a row has none
 * @param qualifiers what holds for the whole column, by name; a unit may follow the number after a blank
 */
public record Column(
        String name, String unit, List<String> values, List<String> errors, Map<String, String> qualifiers) {

    /** Copies the lists and asks for as many errors as values, or none. */
    public Column {
        values = List.copyOf(values);
        errors = List.copyOf(errors);
        qualifiers = Collections.unmodifiableMap(new LinkedHashMap<>(qualifiers));
        if (!errors.isEmpty() && errors.size() != values.size()) {
            throw new IllegalArgumentException(
                    "column " + name + ": found " + errors.size() + " errors, expected none or " + values.size());
        }
    }
}
