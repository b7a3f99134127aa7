package org.tauscope.formats.hepdata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a data file must hold: independent and dependent variables of one length, bins, values and their errors. */
final class DataRules {

    private static final List<String> VARIABLES = List.of("independent_variables", "dependent_variables");
    private static final List<String> HEADER_AND_VALUES = List.of("header", "values");
    private static final String NUMBER = "[+-]?\\d+(\\.\\d*)?([eE][+-]?\\d+)?";
    private static final Pattern RANGE =
            Pattern.compile(NUMBER + "\\s*-\\s*" + NUMBER + "$", Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS);

    private DataRules() {}

    static void check(Place place, YamlValue document) {
        if (document instanceof YamlValue.Mapping whole && whole.has("type")) {
            place.at("type").expected(document, "no key 'type': only HEPData's own tables can be judged");
            return;
        }
        place.mapping(document, VARIABLES, Set.copyOf(VARIABLES)).ifPresent(table -> {
            place.list(table, "independent_variables", DataRules::independent);
            place.list(table, "dependent_variables", DataRules::dependent);
            lengths(place, table);
        });
    }

    private static void lengths(Place place, YamlValue.Mapping table) {
        List<Integer> independent = lengths(table, "independent_variables");
        List<Integer> dependent = lengths(table, "dependent_variables");
        Set<Integer> distinct = new HashSet<>(independent);
        distinct.addAll(dependent);
        if (distinct.size() > 1) {
            place.refuse(
                    table,
                    "found lists of " + shortened(independent) + " independent and " + shortened(dependent)
                            + " dependent values, expected one length");
        }
        if (!independent.isEmpty() && dependent.isEmpty()) {
            place.refuse(table, "found no dependent variable, expected at least one beside the independent ones");
        }
    }

    private static String shortened(List<Integer> lengths) {
        return lengths.size() > 20 ? lengths.subList(0, 20) + "..." : lengths.toString();
    }

    private static List<Integer> lengths(YamlValue.Mapping table, String key) {
        List<Integer> lengths = new ArrayList<>();
        if (table.get(key).orElse(table) instanceof YamlValue.Sequence variables) {
            for (YamlValue variable : variables.items()) {
                if (variable instanceof YamlValue.Mapping one
                        && one.get("values").orElse(one) instanceof YamlValue.Sequence values) {
                    lengths.add(values.items().size());
                }
            }
        }
        return lengths;
    }

    private static void header(Place at, YamlValue.Mapping variable) {
        variable.get("header").ifPresent(value -> {
            Place place = at.at("header");
            place.mapping(value, List.of("name"), Set.of("name", "units")).ifPresent(header -> {
                place.text(header, "name", Integer.MAX_VALUE);
                place.text(header, "units", Integer.MAX_VALUE);
            });
        });
    }

    private static void independent(Place at, YamlValue item) {
        at.mapping(item, HEADER_AND_VALUES, Set.of("header", "values")).ifPresent(variable -> {
            header(at, variable);
            Set<String> underflows = new HashSet<>();
            Set<String> overflows = new HashSet<>();
            at.list(variable, "values", (place, value) -> bin(place, value, underflows, overflows));
            if (underflows.size() > 1 || overflows.size() > 1) {
                at.refuse(
                        item,
                        "found " + underflows.size() + " underflow and " + overflows.size()
                                + " overflow bins, expected at most one of each");
            }
        });
    }

    private static void bin(Place place, YamlValue item, Set<String> underflows, Set<String> overflows) {
        boolean edges = item instanceof YamlValue.Mapping one && (one.has("low") || one.has("high"));
        Optional<YamlValue.Mapping> found = edges
                ? place.mapping(item, List.of("low", "high"), Set.of("value", "low", "high"))
                : place.mapping(item, List.of("value"), Set.of("value"));
        if (found.isEmpty()) {
            return;
        }
        YamlValue.Mapping bin = found.get();
        if (edges) {
            for (String key : List.of("low", "high", "value")) {
                place.number(bin, key);
            }
            infinite(place, bin, underflows, overflows);
        } else {
            place.textOrNumber(bin, "value");
        }
        if (bin.get("value").orElse(bin) instanceof YamlValue.Text text
                && text.text().indexOf('-') >= 0
                && RANGE.matcher(text.text()).lookingAt()) {
            place.at("value").expected(text, "low and high for a range");
        }
    }

    private static void infinite(Place place, YamlValue.Mapping bin, Set<String> underflows, Set<String> overflows) {
        if (!(bin.get("low").orElse(bin) instanceof YamlValue.Numeric low)
                || !(bin.get("high").orElse(bin) instanceof YamlValue.Numeric high)
                || tooLarge(low)
                || tooLarge(high)) {
            return;
        }
        boolean below = Double.isInfinite(low.value());
        boolean above = Double.isInfinite(high.value());
        if (below && above) {
            place.refuse(bin, "found two infinite edges, expected at most one");
        } else if (below) {
            underflows.add(low.value() + String.format(Locale.ROOT, " %.4e", high.value()));
        } else if (above) {
            overflows.add(String.format(Locale.ROOT, "%.4e ", low.value()) + high.value());
        }
    }

    private static boolean tooLarge(YamlValue.Numeric number) {
        return number.integer() && Double.isInfinite(number.value());
    }

    private static void dependent(Place at, YamlValue item) {
        at.mapping(item, HEADER_AND_VALUES, Set.of("header", "qualifiers", "values"))
                .ifPresent(variable -> {
                    header(at, variable);
                    at.list(
                            variable,
                            "qualifiers",
                            (place, value) -> place.mapping(
                                            value, List.of("name", "value"), Set.of("name", "value", "units"))
                                    .ifPresent(qualifier -> {
                                        place.text(qualifier, "name", Integer.MAX_VALUE);
                                        place.textOrNumber(qualifier, "value");
                                        place.text(qualifier, "units", Integer.MAX_VALUE);
                                    }));
                    at.list(variable, "values", DataRules::value);
                });
    }

    private static void value(Place at, YamlValue item) {
        at.mapping(item, List.of("value"), Set.of("value", "errors")).ifPresent(value -> {
            at.textOrNumber(value, "value");
            int[] countAndZeros = {0, 0};
            at.list(value, "errors", (place, error) -> {
                countAndZeros[0]++;
                countAndZeros[1] += ErrorRules.isZero(place, error) ? 1 : 0;
            });
            if (countAndZeros[0] > 0 && countAndZeros[0] == countAndZeros[1]) {
                at.at("errors").refuse(item, "found only zero errors, expected one that is not, or none at all");
            }
        });
    }
}
