package org.tauscope.formats;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * A Parquet file opened for reading by DuckDB, by one thread with at most 1 GB of memory; rows come as they are read. Needs {@code org.duckdb:duckdb_jdbc} on the class path.
 */
public final class ParquetDatabase implements AutoCloseable {

    private final Connection connection;
    private final String source;
    private final Map<String, String> columns = new LinkedHashMap<>();

    /**
     * Opens a file.
     *
     * @throws SQLException where it cannot be read as Parquet
     */
    public ParquetDatabase(Path file) throws SQLException {
        this(file, connect());
    }

    /**
     * Opens a file in a database that may have read others.
     *
     * @param connection to that database; closed with this, also where the file cannot be read
     * @throws SQLException where it cannot be read as Parquet
     */
    public ParquetDatabase(Path file, Connection connection) throws SQLException {
        this.connection = connection;
        this.source = "read_parquet(" + ParquetLayout.quoted(file.toString()) + ")";
        try (Statement statement = connection.createStatement();
                ResultSet described = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
            while (described.next()) {
                columns.put(described.getString(1), described.getString(2));
            }
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    /** A connection to a database of its own; starting one takes 15 ms. */
    public static Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        properties.setProperty("threads", "1");
        properties.setProperty("memory_limit", "1GB");
        return DriverManager.getConnection("jdbc:duckdb:", properties);
    }

    /** What to select from. */
    public String source() {
        return source;
    }

    /** SQL types of the columns by their names, in the order of the file. */
    public Map<String, String> columns() {
        return Collections.unmodifiableMap(columns);
    }

    /** To select with; what a statement before it was reading ends. */
    public Statement statement() throws SQLException {
        return connection.createStatement();
    }

    /** Closing what was only read cannot lose anything. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing was written.
        }
    }
}
