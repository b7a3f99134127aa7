package org.tauscope.formats;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tauscope.cards.CardException;
import org.tauscope.cards.NearestName;

/** Rows of a Parquet file in a layout of ours, one after the other. Columns are counted from 1. */
final class ParquetRows implements AutoCloseable {

    private final Path file;
    private final String content;
    private final List<String> names;
    private final ParquetDatabase database;
    private final ResultSet rows;
    private final Map<String, String> metadata;
    private long row;
    private boolean waiting;

    /**
     * Opens a file and stands before its first row.
     *
     * @param content what the file should be, for messages
     * @param columns names and SQL types of the columns that it must have
     */
    ParquetRows(Path file, String content, Map<String, String> columns) {
        this.file = file;
        this.content = content;
        this.names = List.copyOf(columns.keySet());
        if (!Files.isRegularFile(file)) {
            throw new CardException(file + ": found no file, expected " + content);
        }
        try {
            database = new ParquetDatabase(file);
        } catch (SQLException e) {
            throw unreadable(e);
        }
        try {
            requireColumns(columns);
            metadata = readMetadata();
            rows = database.statement()
                    .executeQuery("SELECT " + String.join(", ", names) + " FROM " + database.source());
            next();
        } catch (SQLException e) {
            database.close();
            throw unreadable(e);
        } catch (CardException e) {
            database.close();
            throw e;
        }
    }

    private void requireColumns(Map<String, String> columns) {
        Map<String, String> found = database.columns();
        for (Map.Entry<String, String> column : columns.entrySet()) {
            String type = found.get(column.getKey());
            if (!column.getValue().equals(type)) {
                throw new CardException(file + ": column " + column.getKey() + ": found "
                        + (type == null ? "nothing" : type) + ", expected " + column.getValue()
                        + (type == null ? NearestName.hint(column.getKey(), found.keySet()) : ""));
            }
        }
    }

    /** What the file keeps beside its rows; read before these, since a second query would end the first. */
    private Map<String, String> readMetadata() throws SQLException {
        Map<String, String> said = new HashMap<>();
        try (Statement statement = database.statement();
                ResultSet found =
                        statement.executeQuery("SELECT TRY(decode(key)), TRY(decode(value)) FROM parquet_kv_metadata("
                                + ParquetLayout.quoted(file.toString()) + ")")) {
            while (found.next()) {
                said.put(String.valueOf(found.getString(1)), String.valueOf(found.getString(2)));
            }
        }
        return said;
    }

    /** What the file's metadata say under a key; empty where they say nothing. */
    String metadata(String key) {
        return metadata.getOrDefault(key, "");
    }

    /** Whether there is a row that {@link #next} has not left behind. */
    boolean waiting() {
        return waiting;
    }

    void next() throws SQLException {
        row++;
        waiting = rows.next();
    }

    /** Where the reader stands, for messages. */
    String place() {
        return file + ": row " + row;
    }

    String name(int column) {
        return names.get(column - 1);
    }

    long number(int column) throws SQLException {
        return rows.getLong(column);
    }

    boolean flag(int column) throws SQLException {
        return rows.getBoolean(column);
    }

    String text(int column) throws SQLException {
        return String.valueOf(rows.getString(column));
    }

    double finite(int column) throws SQLException {
        double value = rows.getDouble(column);
        if (rows.wasNull() || !(Math.abs(value) < 1e30)) {
            throw refuse(
                    rows.wasNull() ? "no " + name(column) : name(column) + " " + value, "a finite number below 1e30");
        }
        return value;
    }

    int integer(int column) throws SQLException {
        int value = rows.getInt(column);
        if (rows.wasNull()) {
            throw refuse("no " + name(column), "an integer");
        }
        return value;
    }

    CardException refuse(String found, String expected) {
        return new CardException(place() + ": found " + found + ", expected " + expected);
    }

    CardException unreadable(SQLException e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new CardException(place() + ": cannot be read, expected " + content + " (" + reason + ")");
    }

    @Override
    public void close() {
        database.close();
    }
}
