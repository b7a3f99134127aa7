package org.tauscope.formats.hepdata;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the first document may say about the record as a whole. Keys that nobody knows are allowed here. */
final class RecordRules {

    private RecordRules() {}

    static void check(Place place, YamlValue document) {
        place.mapping(document, List.of()).ifPresent(all -> {
            place.list(
                    all,
                    "record_ids",
                    (at, item) -> at.mapping(item, List.of("type", "id"), Set.of("type", "id"))
                            .ifPresent(id -> {
                                at.text(id, "type", Integer.MAX_VALUE);
                                at.textOrNumber(id, "id");
                            }));
            for (String key : List.of("preprintyear", "publicationyear", "dateupdated", "comment")) {
                place.text(all, key, Integer.MAX_VALUE);
            }
            place.list(
                    all,
                    "modifications",
                    (at, item) -> at.mapping(item, List.of("action", "who")).ifPresent(modification -> {
                        at.text(modification, "action", Integer.MAX_VALUE);
                        at.text(modification, "who", Integer.MAX_VALUE);
                    }));
            ResourceRules.resources(place, all);
            Set<Double> seen = new HashSet<>();
            place.list(all, "related_to_hepdata_records", (at, item) -> {
                if (!(item instanceof YamlValue.Numeric number)
                        || !(number.value() >= 1)
                        || (!number.integer() && number.value() != Math.rint(number.value()))
                        || (!number.integer() && Double.isInfinite(number.value()))) {
                    at.expected(item, "the number of a record, an integer from 1");
                } else if (!seen.add(number.value())) {
                    at.expected(item, "each record once");
                }
            });
        });
    }
}
