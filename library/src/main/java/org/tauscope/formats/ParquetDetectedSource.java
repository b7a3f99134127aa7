package org.tauscope.formats;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.CardException;
import org.tauscope.cards.NearestName;
import org.tauscope.event.DetectedEvents;

/** Reads detected events from Parquet, event by event. */
final class ParquetDetectedSource implements DetectedSource {

    private static final List<String> NAMES =
            new ArrayList<>(DetectedLayout.columns().keySet());
    private static final int FIRST_PARAMETER = 6;
    private static final int FIRST_COVARIANCE = FIRST_PARAMETER + 5;
    private static final int FIRST_HIT = FIRST_COVARIANCE + DetectedEvents.COVARIANCE_SIZE;
    private static final int FIRST_CLASS = FIRST_HIT + 5;
    private static final int FIRST_PHOTON = FIRST_CLASS + DetectedEvents.CLASSES;

    private static final int FIRST_K_LONG = FIRST_PHOTON + 3;

    private final Path file;
    private final Connection database;
    private final ResultSet rows;
    private final String detector;
    private final double[] parameters = new double[5];
    private final double[] triangle = new double[DetectedEvents.COVARIANCE_SIZE];
    private long row;
    private boolean waiting;

    ParquetDetectedSource(Path file) {
        this.file = file;
        if (!Files.isRegularFile(file)) {
            throw new CardException(file + ": found no file, expected Parquet with detected events");
        }
        Connection opened = null;
        try {
            Properties properties = new Properties();
            properties.setProperty("jdbc_stream_results", "true");
            opened = DriverManager.getConnection("jdbc:duckdb:", properties);
            String source = "read_parquet(" + ParquetLayout.quoted(file.toString()) + ")";
            String named;
            try (Statement statement = opened.createStatement()) {
                statement.execute("SET threads TO 1");
                statement.execute("SET memory_limit = '1GB'");
                requireColumns(statement, source);
                named = readDetector(statement);
            }
            rows = opened.createStatement().executeQuery("SELECT " + String.join(", ", NAMES) + " FROM " + source);
            database = opened;
            detector = named;
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
        for (Map.Entry<String, String> column : DetectedLayout.columns().entrySet()) {
            String type = found.get(column.getKey());
            if (!column.getValue().equals(type)) {
                throw new CardException(file + ": column " + column.getKey() + ": found "
                        + (type == null ? "nothing" : type) + ", expected " + column.getValue()
                        + (type == null ? NearestName.hint(column.getKey(), found.keySet()) : ""));
            }
        }
    }

    private String readDetector(Statement statement) throws SQLException {
        try (ResultSet metadata = statement.executeQuery("SELECT decode(value) FROM parquet_kv_metadata("
                + ParquetLayout.quoted(file.toString()) + ") WHERE decode(key) = "
                + ParquetLayout.quoted(DetectedLayout.DETECTOR))) {
            String name = metadata.next() ? metadata.getString(1) : null;
            return name == null ? "" : name;
        }
    }

    @Override
    public String detector() {
        return detector;
    }

    @Override
    public boolean read(DetectedEvents out) {
        try {
            return waiting && readEvent(out);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private boolean readEvent(DetectedEvents out) throws SQLException {
        long number = rows.getLong(1);
        if (!DetectedLayout.EVENT.equals(rows.getString(2))) {
            throw refuse("object " + rows.getString(2), "object " + DetectedLayout.EVENT + " to begin event " + number);
        }
        double probability = finite(5);
        if (!(probability >= 0 && probability <= 1)) {
            throw refuse("trigger_probability " + probability, "one in [0, 1]");
        }
        out.beginTriggeredEvent(number, finite(3), integer(4), probability);
        waiting = nextRow();
        while (waiting && !DetectedLayout.EVENT.equals(rows.getString(2))) {
            if (rows.getLong(1) != number) {
                throw refuse("an object of event " + rows.getLong(1), "one of event " + number);
            }
            switch (String.valueOf(rows.getString(2))) {
                case DetectedLayout.TRACK -> readTrack(out);
                case DetectedLayout.PHOTON -> readPhoton(out);
                case DetectedLayout.K_LONG -> out.addKLong(finite(FIRST_K_LONG), finite(FIRST_K_LONG + 1));
                default -> throw refuse("object " + rows.getString(2), "event, track, photon or k_long");
            }
            waiting = nextRow();
        }
        return true;
    }

    private void readTrack(DetectedEvents out) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = finite(FIRST_PARAMETER + i);
        }
        if (parameters[2] == 0) {
            throw refuse("omega_per_mm 0", "a curvature: a straight line has no charge");
        }
        for (int i = 0; i < triangle.length; i++) {
            triangle[i] = finite(FIRST_COVARIANCE + i);
        }
        int track = out.addTrack(parameters, triangle);
        out.firstHitRadius()[track] = finite(FIRST_HIT);
        out.siliconHits()[track] = integer(FIRST_HIT + 1);
        out.axialHits()[track] = integer(FIRST_HIT + 2);
        out.stereoHits()[track] = integer(FIRST_HIT + 3);
        out.clusterEnergy()[track] = finite(FIRST_HIT + 4);
        for (int c = 0; c < DetectedEvents.CLASSES; c++) {
            double probability = finite(FIRST_CLASS + c);
            if (!(probability >= 0 && probability <= 1)) {
                throw refuse(NAMES.get(FIRST_CLASS + c - 1) + " " + probability, "a probability in [0, 1]");
            }
            out.identification(c)[track] = probability;
        }
    }

    private void readPhoton(DetectedEvents out) throws SQLException {
        double energy = finite(FIRST_PHOTON);
        if (!(energy > 0)) {
            throw refuse("photon_energy_GeV " + energy, "a positive energy");
        }
        out.addPhoton(energy, finite(FIRST_PHOTON + 1), finite(FIRST_PHOTON + 2));
    }

    private double finite(int column) throws SQLException {
        double value = rows.getDouble(column);
        if (rows.wasNull() || !(Math.abs(value) < 1e30)) {
            throw refuse(
                    rows.wasNull() ? "no " + NAMES.get(column - 1) : NAMES.get(column - 1) + " " + value,
                    "a finite number below 1e30");
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
        return new CardException(file + ": row " + row + ": found " + found + ", expected " + expected);
    }

    private CardException unreadable(SQLException e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new CardException(
                file + ": row " + row + ": cannot be read, expected Parquet with detected events (" + reason + ")");
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
