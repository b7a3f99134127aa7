package org.tauscope.formats.hepdata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The documents of {@code submission.yaml}: possibly one about the record, then one per table. */
final class SubmissionDocuments {

    private SubmissionDocuments() {}

    /**
     * Judges the documents and returns those about tables.
     *
     * @param file name for messages
     */
    static List<YamlValue.Mapping> check(String file, List<YamlValue> documents, Findings findings) {
        List<YamlValue.Mapping> tables = new ArrayList<>();
        boolean any = false;
        Set<String> names = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (int i = 0; i < documents.size(); i++) {
            YamlValue document = documents.get(i);
            Place place = Place.root(findings, file, title(i));
            if (isEmpty(document)) {
                continue;
            }
            if (i == 0 && document instanceof YamlValue.Mapping record && !record.has("data_file")) {
                RecordRules.check(place, record);
                continue;
            }
            any = true;
            TableRules.check(place, document);
            if (document instanceof YamlValue.Mapping table) {
                tables.add(table);
                once(place, table, "name", names);
                once(place, table, "data_file", files);
            }
        }
        if (!any) {
            findings.problem(
                    file,
                    "found no document about a table (a first document without data_file is about"
                            + " the record), expected at least one");
        }
        return tables;
    }

    private static void once(Place place, YamlValue.Mapping table, String key, Set<String> seen) {
        if (table.get(key).orElse(table) instanceof YamlValue.Text text && !seen.add(text.text())) {
            place.at(key).expected(text, "each " + key + " once");
        }
    }

    /** Name of a document in messages, counted from 1. */
    static String title(int index) {
        return "document " + (index + 1);
    }

    static boolean isEmpty(YamlValue document) {
        return document instanceof YamlValue.Other other && other.shown().equals("nothing");
    }

    /** The text under a key of a document. */
    static Optional<String> text(YamlValue.Mapping document, String key) {
        return document.get(key).orElse(document) instanceof YamlValue.Text text
                ? Optional.of(text.text())
                : Optional.empty();
    }

    /** Locations of resources that are files beside the submission. */
    static Set<String> localResources(List<YamlValue> documents) {
        Set<String> locations = new LinkedHashSet<>();
        for (YamlValue document : documents) {
            if (document instanceof YamlValue.Mapping one
                    && one.get("additional_resources").orElse(one) instanceof YamlValue.Sequence resources) {
                for (YamlValue resource : resources.items()) {
                    if (resource instanceof YamlValue.Mapping entry) {
                        text(entry, "location")
                                .filter(place -> !place.startsWith("http"))
                                .ifPresent(locations::add);
                    }
                }
            }
        }
        return locations;
    }
}
