package org.tauscope.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.tauscope.cards.CardException;

/**
 * A Parquet file in the making. Rows wait in a database file beside the output until the file is closed, so that
 * memory stays small.
 */
final class ParquetTable implements AutoCloseable {

    private final Path file;
    private final Map<String, String> metadata;
    private final Path folder;
    private final DuckDBConnection database;
    private final DuckDBAppender rows;

    /**
     * Begins a file.
     *
     * @param columns  names and SQL types
     * @param metadata keys and values kept in the file beside the rows
     */
    ParquetTable(Path file, Map<String, String> columns, Map<String, String> metadata) {
        this.file = file;
        this.metadata = metadata;
        try {
            folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), ".tauscope-parquet-");
            database = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("rows.duckdb"))
                    .unwrap(DuckDBConnection.class);
            run("SET threads TO 1");
            run("CREATE TABLE content ("
                    + columns.entrySet().stream()
                            .map(column -> column.getKey() + " " + column.getValue())
                            .collect(Collectors.joining(", "))
                    + ")");
            rows = database.createAppender("main", "content");
            // Threads may take turns: whoever uses a sink from several sees to it that only one does at a time.
            rows.unsafeBreakThreadConfinement();
        } catch (IOException | SQLException e) {
            throw unwritable(e);
        }
    }

    /** Takes rows. */
    DuckDBAppender rows() {
        return rows;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        String said = metadata.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + ParquetLayout.quoted(entry.getValue()))
                .collect(Collectors.joining(", "));
        try {
            rows.close();
            run("COPY content TO " + ParquetLayout.quoted(file.toString())
                    + " (FORMAT parquet, COMPRESSION zstd, KV_METADATA {" + said + "})");
            database.close();
            try (var left = Files.list(folder)) {
                for (Path path : left.toList()) {
                    Files.deleteIfExists(path);
                }
            }
            Files.deleteIfExists(folder);
        } catch (IOException | SQLException e) {
            throw unwritable(e);
        }
    }

    CardException unwritable(Exception e) {
        return new CardException(file + ": cannot be written as Parquet (" + e.getMessage() + ")");
    }
}
