package org.tauscope.formats.hepdata;

import java.util.ArrayList;
import java.util.List;

/** A table of a single-file submission: its data stand in its own document instead of in a data file. */
final class SingleFile {

    private static final List<String> VARIABLES = List.of("independent_variables", "dependent_variables");

    private SingleFile() {}

    /** Judges the data of a document and returns what remains: the document as {@code submission.yaml} would hold it. */
    static YamlValue split(String file, int index, YamlValue document, Findings findings) {
        if (!(document instanceof YamlValue.Mapping table) || !table.has("name")) {
            return document;
        }
        List<String> keys = new ArrayList<>();
        List<YamlValue> values = new ArrayList<>();
        List<String> dataKeys = new ArrayList<>();
        List<YamlValue> dataValues = new ArrayList<>();
        for (int i = 0; i < table.keys().size(); i++) {
            boolean data = VARIABLES.contains(table.keys().get(i));
            (data ? dataKeys : keys).add(table.keys().get(i));
            (data ? dataValues : values).add(table.values().get(i));
        }
        Place place = Place.root(findings, file, SubmissionDocuments.title(index));
        DataRules.check(place, new YamlValue.Mapping(dataKeys, dataValues, table.line()));
        keys.add("data_file");
        values.add(table.get("name").orElseThrow());
        return new YamlValue.Mapping(keys, values, table.line());
    }
}
