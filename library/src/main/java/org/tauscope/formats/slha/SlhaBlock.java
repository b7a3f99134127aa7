package org.tauscope.formats.slha;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A block of numbers.
 *
 * @param name    in capitals
 * @param number  the number behind the name, as in {@code QNUMBERS 35}; empty for none
 * @param scale   Q in GeV where the block says so
 * @param entries texts by their indices, in the order of the file; a value without index has an empty list
 * @param line    line of the file, from 1
 */
public record SlhaBlock(
        String name, List<Integer> number, OptionalDouble scale, Map<List<Integer>, String> entries, int line) {

    /** Copies the entries. */
    public SlhaBlock {
        number = List.copyOf(number);
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The number at an index; empty where there is none, or where it is a text. */
    public OptionalDouble number(int index) {
        String text = entries.get(List.of(index));
        OptionalDouble none = OptionalDouble.empty();
        return text == null ? none : SlhaNumber.parse(text);
    }
}
