package org.tauscope.application;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tauscope.searches.ResultTable;

/** A table of results as lines of CSV: comments, caption, column names, rows. */
final class CsvLines {

    private CsvLines() {}

    static List<String> of(List<String> comments, ResultTable table) {
        List<String> lines = new ArrayList<>();
        comments.forEach(comment -> lines.add("# " + comment));
        lines.add("# " + table.caption());
        lines.add(String.join(",", table.columns()));
        table.rows().forEach(row -> lines.add(row.stream().map(CsvLines::quoted).collect(Collectors.joining(","))));
        return lines;
    }

    /** A field: a comma of its own would end it. */
    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
