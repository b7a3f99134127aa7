package org.tauscope.cards;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV table: comment lines that begin with {@code #}, one header line, rows. Column names carry their unit
 * ({@code mass_GeV}); a table of ours names its source in a comment line {@code # source: ...}.
 */
public final class Table {

    private final String file;
    private final List<String> comments;
    private final List<String> columns;
    private final List<CSVRecord> rows;

    private Table(String file, List<String> comments, List<String> columns, List<CSVRecord> rows) {
        this.file = file;
        this.comments = comments;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Reads a table from a file.
     *
     * @throws CardException where the file is missing or malformed
     */
    public static Table read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new CardException(file + ": cannot be read, expected a CSV table (" + e + ")");
        }
    }

    /** Reads a table that ships beside a class of ours. */
    public static Table resource(Class<?> neighbour, String name) {
        return parse(name, Card.resourceText(neighbour, name));
    }

    /**
     * Reads a table from text.
     *
     * @param file name to use in messages
     */
    public static Table parse(String file, String text) {
        List<String> comments = text.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .toList();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setCommentMarker('#')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            List<String> columns = List.copyOf(parser.getHeaderNames());
            List<CSVRecord> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                if (row.size() != columns.size()) {
                    throw new CardException(file + ": row " + (rows.size() + 1) + ": found " + row.size()
                            + " fields, expected " + columns.size());
                }
                rows.add(row);
            }
            return new Table(file, comments, columns, List.copyOf(rows));
        } catch (IOException | UncheckedIOException e) {
            throw new CardException(file + ": is no CSV table: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw e instanceof CardException refusal ? refusal : new CardException(file + ": " + e.getMessage());
        }
    }

    /** Comment lines without their {@code #}. */
    public List<String> comments() {
        return comments;
    }

    /**
     * What the comment line {@code # source: ...} or {@code # assumed: ...} says about the whole table.
     *
     * @throws CardException where there is neither
     */
    public Statement statement() {
        for (String comment : comments) {
            boolean assumed = comment.startsWith("assumed:");
            if (assumed || comment.startsWith("source:")) {
                String origin = comment.substring(comment.indexOf(':') + 1).strip();
                return new Statement(file, "table", "", origin, assumed);
            }
        }
        throw new CardException(file + ": found no '# source: ...' line, expected one, or '# assumed: ...'");
    }

    /** Column names in the order of the file. */
    public List<String> columns() {
        return columns;
    }

    /** Number of rows. */
    public int size() {
        return rows.size();
    }

    /** The text in a row (from 0) and column. */
    public String text(int row, String column) {
        if (!columns.contains(column)) {
            throw new CardException(file + ": column " + column + ": found nothing, expected one of " + columns
                    + NearestName.hint(column, columns));
        }
        return rows.get(row).get(column);
    }

    /** The finite number in a row (from 0) and column. */
    public double number(int row, String column) {
        String found = text(row, column);
        double value;
        try {
            value = Double.parseDouble(found);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (!Double.isFinite(value)) {
            throw new CardException(
                    file + ": row " + (row + 1) + ", column " + column + ": found '" + found + "', expected a number");
        }
        return value;
    }

    /** All numbers of a column, one per row. */
    public double[] numbers(String column) {
        double[] values = new double[size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = number(row, column);
        }
        return values;
    }
}
