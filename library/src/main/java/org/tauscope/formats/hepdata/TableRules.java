package org.tauscope.formats.hepdata;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** What a document of {@code submission.yaml} must say about its table. */
final class TableRules {

    private static final int NAME = 64;
    private static final int LOCATION = 256;
    private static final int KEYWORD = 128;
    private static final List<String> REQUIRED = List.of("name", "description", "keywords", "data_file");
    private static final Set<String> KEYS = Set.of(
            "name",
            "location",
            "description",
            "keywords",
            "data_file",
            "data_schema",
            "data_license",
            "additional_resources",
            "table_doi",
            "related_to_table_dois");
    private static final List<String> KEYWORDS = List.of("cmenergies", "observables", "reactions", "phrases");
    private static final Pattern ENERGY_RANGE =
            Pattern.compile("\\d+\\.?\\d*-\\d+\\.?\\d*$", Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern TABLE_DOI = Pattern.compile(
            "^10\\.17182/hepdata\\.\\d+\\.v\\d+/t\\d+$", Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS);

    private TableRules() {}

    static void check(Place place, YamlValue document) {
        place.mapping(document, REQUIRED, KEYS).ifPresent(table -> {
            place.text(table, "name", NAME);
            place.text(table, "location", LOCATION);
            for (String key : List.of("description", "data_file", "data_schema", "table_doi")) {
                place.text(table, key, Integer.MAX_VALUE);
            }
            place.list(table, "keywords", TableRules::keyword);
            ResourceRules.licence(place, table, "data_license");
            ResourceRules.resources(place, table);
            Set<String> seen = new HashSet<>();
            place.list(table, "related_to_table_dois", (at, item) -> {
                at.text(item, KEYWORD);
                if (item instanceof YamlValue.Text doi) {
                    if (!TABLE_DOI.matcher(doi.text()).find()) {
                        at.expected(item, "a DOI of a table, 10.17182/hepdata.RECORD.vVERSION/tTABLE");
                    } else if (!seen.add(doi.text())) {
                        at.expected(item, "each table once");
                    }
                }
            });
        });
    }

    private static void keyword(Place at, YamlValue item) {
        at.mapping(item, List.of("name", "values"), Set.of("name", "values")).ifPresent(keyword -> {
            keyword.get("name").ifPresent(name -> {
                if (!(name instanceof YamlValue.Text word) || !KEYWORDS.contains(word.text())) {
                    at.at("name").expected(name, "one of " + KEYWORDS);
                }
            });
            at.list(keyword, "values", (place, value) -> {
                if (value instanceof YamlValue.Text) {
                    place.text(value, KEYWORD);
                } else if (!(value instanceof YamlValue.Numeric)) {
                    place.expected(value, "a text or a number");
                }
            });
            boolean energies = keyword.get("name")
                    .filter(name ->
                            name instanceof YamlValue.Text text && text.text().equals("cmenergies"))
                    .isPresent();
            if (energies && keyword.get("values").orElse(item) instanceof YamlValue.Sequence all) {
                int count = all.items().size();
                at.list(keyword, "values", (place, value) -> energy(place, value, count));
            }
        });
    }

    private static void energy(Place place, YamlValue value, int count) {
        if (!(value instanceof YamlValue.Text text)) {
            if (value instanceof YamlValue.Numeric number && number.integer() && Double.isInfinite(number.value())) {
                place.expected(value, "an energy in GeV");
            }
            return;
        }
        OptionalDouble number = PythonNumber.parse(text.text());
        boolean range = ENERGY_RANGE.matcher(text.text()).lookingAt();
        if (number.isEmpty() && !(range && count == 1)) {
            place.expected(value, "an energy in GeV: numbers, or one range such as 1.7-4.7");
        }
    }
}
