package org.tauscope.formats.ntuple;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tauscope.cards.CardException;
import org.tauscope.formats.ParquetDatabase;

/** An ntuple that is a Parquet file. */
final class ParquetColumns implements Ntuple {

    private static final String NUMBER =
            "BOOLEAN|TINYINT|SMALLINT|INTEGER|BIGINT|UTINYINT|USMALLINT|UINTEGER|UBIGINT|FLOAT|DOUBLE|DECIMAL\\(.*\\)";

    private final Path file;
    private final ParquetDatabase database;
    private final Map<String, Boolean> listed = new LinkedHashMap<>();

    ParquetColumns(Path file) {
        this(file, ParquetDatabase::connect);
    }

    /** @param connections each to a database of its own, or all to one that reads many files */
    ParquetColumns(Path file, Connections connections) {
        this.file = file;
        try {
            database = new ParquetDatabase(file, connections.connect());
        } catch (SQLException e) {
            throw unreadable(e);
        }
        database.columns().forEach((column, type) -> {
            boolean list = type.endsWith("[]");
            if ((list ? type.substring(0, type.length() - 2) : type).matches(NUMBER)) {
                listed.put(column, list);
            }
        });
    }

    /** Where connections come from. */
    @FunctionalInterface
    interface Connections {
        /** A connection of one thread and bounded memory, to be closed by who asked for it. */
        Connection connect() throws SQLException;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public List<String> columns() {
        return List.copyOf(listed.keySet());
    }

    @Override
    public void forEachBlock(List<String> columns, Consumer<NtupleBlock> action) {
        List<String> selected = new ArrayList<>();
        List<ColumnBuffer> buffers = new ArrayList<>();
        for (String column : columns) {
            Boolean list = listed.get(column);
            if (list == null) {
                throw new CardException(
                        file + ": found no column of numbers '" + column + "', expected one of " + listed.keySet());
            }
            selected.add("CAST(\"" + column.replace("\"", "\"\"") + "\" AS " + (list ? "DOUBLE[])" : "DOUBLE)"));
            buffers.add(new ColumnBuffer(column, list));
        }
        String values = selected.isEmpty() ? "1" : String.join(", ", selected);
        try (Statement statement = database.statement();
                ResultSet rows = statement.executeQuery("SELECT " + values + " FROM " + database.source())) {
            long first = 0;
            int entries = 0;
            while (rows.next()) {
                for (int i = 0; i < buffers.size(); i++) {
                    add(rows, i + 1, buffers.get(i));
                }
                if (++entries == BLOCK) {
                    action.accept(ColumnBuffer.block(first, entries, buffers));
                    first += entries;
                    entries = 0;
                }
            }
            if (entries > 0) {
                action.accept(ColumnBuffer.block(first, entries, buffers));
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static void add(ResultSet rows, int place, ColumnBuffer buffer) throws SQLException {
        if (!buffer.list()) {
            double value = rows.getDouble(place);
            buffer.add(rows.wasNull() ? Double.NaN : value);
            return;
        }
        Array array = rows.getArray(place);
        if (array != null && array.getArray() instanceof Object[] values) {
            for (Object value : values) {
                buffer.add(value instanceof Number number ? number.doubleValue() : Double.NaN);
            }
        }
        buffer.endList();
    }

    private CardException unreadable(SQLException e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new CardException(file + ": cannot be read, expected a Parquet file (" + reason + ")");
    }

    @Override
    public void close() {
        database.close();
    }
}
