package org.tauscope.searches;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A table of results, ready to be written or shown.
 *
 * @param name    short name; becomes the file name {@code name.csv}
 * @param caption one sentence: what the table tells, in which units
 * @param columns column names with units
 * @param rows    one text per column; empty where there is no number
 */
public record ResultTable(String name, String caption, List<String> columns, List<List<String>> rows) {

    /** Checks that all rows are complete. */
    public ResultTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "table " + name + ": row with " + row.size() + " fields, expected " + columns.size());
            }
        }
    }

    /**
     * A number with six significant digits, without trailing zeros.
     *
     * @throws IllegalArgumentException where it is not finite: such numbers never leave the program
     */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("result table: " + value + " is not a finite number");
        }
        double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.5e", value));
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e9
                ? String.format(Locale.ROOT, "%.0f", rounded)
                : Double.toString(rounded);
    }

    /** A number, or nothing. */
    public static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }
}
