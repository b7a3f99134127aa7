package org.tauscope.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tauscope.cards.Table;
import org.tauscope.formats.hepdata.Column;

/**
 * Turns a table of a run into tables of a HEPData record. Columns that name a point (mass, coupling, decay length) or
 * hold words are independent, all others dependent; a column {@code x_error} becomes the error of {@code x}; the ending
 * of a name is its unit. A column of words beside a numeric point splits the table: one table per word.
 *
 * @param independent columns that say where
 * @param dependent   columns that say how much
 * @param split       words that this table was split by, by column; empty where it was not
 */
record RunTables(List<Column> independent, List<Column> dependent, Map<String, String> split) {

    private static final Set<String> POINTS =
            Set.of("mass_GeV", "V2", "ctau_mm", "bin_low", "bin_high", "low", "high", "lifetime_mm", "x");
    private static final Set<String> WORDS = Set.of("cl", "spin");
    private static final String ERROR = "_error";
    private static final int MOST_PARTS = 60;
    private static final Map<String, String> UNITS = Map.of(
            "GeV", "GeV", "MeV", "MeV", "mm", "mm", "cm", "cm", "fb", "fb", "nb", "nb", "pb", "pb", "percent", "%");
    private static final Map<String, String> BANDS = Map.of(
            "expected_m2", "expected, -2 sigma",
            "expected_m1", "expected, -1 sigma",
            "expected_p1", "expected, +1 sigma",
            "expected_p2", "expected, +2 sigma",
            "V2", "|V|^2");

    /**
     * The tables of a run's table.
     *
     * @param qualifiers what holds for every dependent column
     */
    static List<RunTables> of(Table table, Map<String, String> qualifiers) {
        List<String> points = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> amounts = new ArrayList<>();
        for (String column : table.columns()) {
            if (POINTS.contains(column)) {
                points.add(column);
            } else if (WORDS.contains(column) || !isNumeric(table, column)) {
                words.add(column);
            } else {
                amounts.add(column);
            }
        }
        Map<List<String>, List<Integer>> parts = new LinkedHashMap<>();
        boolean splitting = !points.isEmpty();
        for (int row = 0; row < table.size(); row++) {
            List<String> key = splitting ? texts(table, row, words) : List.of();
            parts.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        if (parts.size() > MOST_PARTS) {
            splitting = false;
            List<Integer> all =
                    parts.values().stream().flatMap(List::stream).sorted().toList();
            parts.clear();
            parts.put(List.of(), all);
        }
        List<RunTables> tables = new ArrayList<>();
        for (Map.Entry<List<String>, List<Integer>> part : parts.entrySet()) {
            Map<String, String> split = new LinkedHashMap<>();
            for (int i = 0; i < part.getKey().size(); i++) {
                split.put(words.get(i), part.getKey().get(i));
            }
            List<String> where = new ArrayList<>(splitting ? List.of() : words);
            where.addAll(points);
            tables.add(part(table, part.getValue(), where, amounts, split, qualifiers));
        }
        return tables;
    }

    private static RunTables part(
            Table table,
            List<Integer> rows,
            List<String> where,
            List<String> amounts,
            Map<String, String> split,
            Map<String, String> qualifiers) {
        Map<String, String> all = new LinkedHashMap<>(qualifiers);
        split.forEach((name, word) -> {
            if (name.equals("cl")) {
                all.put("CL", percent(word));
            } else if (!word.isEmpty()) {
                all.put(name, word);
            }
        });
        List<Column> independent = where.stream()
                .map(column -> column(table, rows, column, List.of(), Map.of()))
                .toList();
        List<Column> dependent = new ArrayList<>();
        for (String column : amounts) {
            boolean isError =
                    column.endsWith(ERROR) && amounts.contains(column.substring(0, column.length() - ERROR.length()));
            if (!isError) {
                List<String> errors = amounts.contains(column + ERROR)
                        ? rows.stream()
                                .map(row -> table.text(row, column + ERROR))
                                .toList()
                        : List.of();
                dependent.add(column(table, rows, column, errors, all));
            }
        }
        return new RunTables(independent, List.copyOf(dependent), split);
    }

    private static Column column(
            Table table, List<Integer> rows, String column, List<String> errors, Map<String, String> qualifiers) {
        List<String> values = rows.stream()
                .map(row -> table.text(row, column))
                .map(text -> text.isEmpty() ? "-" : text)
                .toList();
        int ending = column.lastIndexOf('_');
        String unit = ending < 0 ? "" : UNITS.getOrDefault(column.substring(ending + 1), "");
        String name = unit.isEmpty() ? column : column.substring(0, ending);
        return new Column(BANDS.getOrDefault(name, name.replace('_', ' ')), unit, values, errors, qualifiers);
    }

    private static List<String> texts(Table table, int row, List<String> columns) {
        return columns.stream().map(column -> table.text(row, column)).toList();
    }

    /** True where every row has a number or nothing, and some row has a number. */
    private static boolean isNumeric(Table table, String column) {
        Set<String> distinct = new LinkedHashSet<>();
        for (int row = 0; row < table.size(); row++) {
            distinct.add(table.text(row, column));
        }
        distinct.remove("");
        return distinct.stream().allMatch(RunTables::isNumber) && !distinct.isEmpty();
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String percent(String fraction) {
        return isNumber(fraction)
                ? String.format(Locale.ROOT, "%.6g", 100 * Double.parseDouble(fraction))
                                .replaceAll("\\.?0+$", "") + " %"
                : fraction;
    }
}
