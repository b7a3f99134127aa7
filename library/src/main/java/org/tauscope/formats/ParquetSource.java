package org.tauscope.formats;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.CardException;
import org.tauscope.cards.NearestName;
import org.tauscope.event.GeneratedEvents;

/** Reads Parquet files in the layout of {@link EventFile}, row by row; {@code particle} = 0 begins an event. */
final class ParquetSource implements EventSource {

    private static final List<String> NAMES =
            List.copyOf(ParquetLayout.columns().keySet());

    private final Path file;
    private final ReadingTally tally;
    private final Connection database;
    private final ResultSet rows;
    private final EventRecord record = new EventRecord(this::refuse);
    private final MotherListing particles = new MotherListing(record, this::refuse);
    private long row;
    private boolean waiting;
    private @Nullable CardException failure;

    ParquetSource(Path file, ReadingTally tally) {
        this.file = file;
        this.tally = tally;
        Connection opened = null;
        try {
            Properties properties = new Properties();
            properties.setProperty("jdbc_stream_results", "true");
            opened = DriverManager.getConnection("jdbc:duckdb:", properties);
            String source = "read_parquet(" + ParquetLayout.quoted(file.toString()) + ")";
            try (Statement statement = opened.createStatement()) {
                statement.execute("SET threads TO 1");
                statement.execute("SET memory_limit = '1GB'");
                requireColumns(statement, source);
            }
            String names = String.join(", ", NAMES);
            rows = opened.createStatement().executeQuery("SELECT " + names + " FROM " + source);
            database = opened;
            waiting = nextRow();
        } catch (SQLException e) {
            close(opened);
            throw unreadable(e);
        } catch (CardException e) {
            close(opened);
            throw e;
        }
    }

    private void requireColumns(Statement statement, String source) throws SQLException {
        Map<String, String> found = new HashMap<>();
        try (ResultSet columns = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
            while (columns.next()) {
                found.put(columns.getString(1), columns.getString(2));
            }
        }
        for (Map.Entry<String, String> column : ParquetLayout.columns().entrySet()) {
            String type = found.get(column.getKey());
            if (!column.getValue().equals(type)) {
                throw new CardException(file + ": column " + column.getKey() + ": found "
                        + (type == null ? "nothing" : type) + ", expected " + column.getValue()
                        + (type == null ? NearestName.hint(column.getKey(), found.keySet()) : ""));
            }
        }
    }

    @Override
    public EventFormat format() {
        return EventFormat.PARQUET;
    }

    @Override
    public String version() {
        return "";
    }

    @Override
    public boolean compressed() {
        return false;
    }

    @Override
    public EventUnits units() {
        return EventUnits.GEV_MM;
    }

    @Override
    public boolean read(GeneratedEvents out) {
        if (failure != null) {
            throw failure;
        }
        try {
            return waiting && readEvent(out);
        } catch (SQLException e) {
            failure = unreadable(e);
            throw failure;
        } catch (CardException e) {
            failure = e;
            throw e;
        }
    }

    private boolean readEvent(GeneratedEvents out) throws SQLException {
        long number = rows.getLong(1);
        particles.begin(finite(2));
        do {
            int particle = integer(3);
            if (rows.getLong(1) != number || particle != record.particles()) {
                throw refuse(
                        "particle " + particle + " of event " + rows.getLong(1),
                        "particle " + record.particles() + " of event " + number);
            }
            readParticle();
            waiting = nextRow();
        } while (waiting && rows.getInt(3) != 0);
        record.emit(out, number, EventUnits.GEV_MM, tally);
        return true;
    }

    private void readParticle() throws SQLException {
        int mother = integer(5);
        int particle = particles.add(integer(4), rows.getBoolean(6), finite(7), finite(8), finite(9), finite(10));
        particles.born(particle, mother, finite(11), finite(12), finite(13), finite(14));
    }

    private double finite(int column) throws SQLException {
        double value = rows.getDouble(column);
        if (rows.wasNull() || !(Math.abs(value) < 1e30)) {
            throw refuse(NAMES.get(column - 1) + " " + value, "a finite number below 1e30");
        }
        return value;
    }

    private int integer(int column) throws SQLException {
        int value = rows.getInt(column);
        if (rows.wasNull()) {
            throw refuse("no " + NAMES.get(column - 1), "an integer");
        }
        return value;
    }

    private boolean nextRow() throws SQLException {
        row++;
        return rows.next();
    }

    private CardException refuse(String found, String expected) {
        return new CardException(file + ": row " + row + ": event " + (tally.events() + 1) + ": found " + found
                + ", expected " + expected);
    }

    private CardException unreadable(SQLException e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new CardException(
                file + ": row " + row + ": cannot be read, expected a Parquet event file (" + reason + ")");
    }

    @Override
    public ReadingTally tally() {
        return tally;
    }

    @Override
    public void close() {
        close(database);
    }

    /** Closing what was only read cannot lose anything. */
    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // Nothing was written.
        }
    }
}
