package org.tauscope.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.tauscope.cards.CardException;
import org.tauscope.event.DetectedEvents;

/** Writes detected events as Parquet. Rows wait in a database file beside the output until the file is closed. */
final class ParquetDetectedSink implements DetectedSink {

    private final Path file;
    private final String detector;
    private final Path folder;
    private final DuckDBConnection database;
    private final DuckDBAppender rows;

    ParquetDetectedSink(Path file, String detector) {
        this.file = file;
        this.detector = detector;
        try {
            folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), ".tauscope-parquet-");
            database = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("rows.duckdb"))
                    .unwrap(DuckDBConnection.class);
            String columns = DetectedLayout.columns().entrySet().stream()
                    .map(column -> column.getKey() + " " + column.getValue())
                    .collect(Collectors.joining(", "));
            run("SET threads TO 1");
            run("CREATE TABLE detected (" + columns + ")");
            rows = database.createAppender("main", "detected");
        } catch (IOException | SQLException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void write(DetectedEvents batch) {
        try {
            for (int event = 0; event < batch.events(); event++) {
                writeEvent(batch, event);
                for (int track = batch.firstTrack(event); track < batch.endTrack(event); track++) {
                    writeTrack(batch, batch.number(event), track);
                }
                for (int photon = batch.firstPhoton(event); photon < batch.endPhoton(event); photon++) {
                    writePhoton(batch, batch.number(event), photon);
                }
                for (int cluster = batch.firstKLong(event); cluster < batch.endKLong(event); cluster++) {
                    rows.beginRow();
                    rows.append(batch.number(event));
                    rows.append(DetectedLayout.K_LONG);
                    skip(3 + 5 + DetectedEvents.COVARIANCE_SIZE + 5 + DetectedEvents.CLASSES + 3);
                    rows.append(batch.kLongTheta()[cluster]);
                    rows.append(batch.kLongPhi()[cluster]);
                    rows.endRow();
                }
            }
        } catch (SQLException e) {
            throw unwritable(e);
        }
    }

    private void writeEvent(DetectedEvents batch, int event) throws SQLException {
        rows.beginRow();
        rows.append(batch.number(event));
        rows.append(DetectedLayout.EVENT);
        rows.append(batch.weight(event));
        rows.append(batch.triggerLines(event));
        rows.append(batch.triggerProbability(event));
        skip(5 + DetectedEvents.COVARIANCE_SIZE + 5 + DetectedEvents.CLASSES + 5);
        rows.endRow();
    }

    private void writeTrack(DetectedEvents batch, long number, int track) throws SQLException {
        rows.beginRow();
        rows.append(number);
        rows.append(DetectedLayout.TRACK);
        skip(3);
        rows.append(batch.d0()[track]);
        rows.append(batch.phi0()[track]);
        rows.append(batch.omega()[track]);
        rows.append(batch.z0()[track]);
        rows.append(batch.tanLambda()[track]);
        for (int i = 0; i < DetectedEvents.COVARIANCE_SIZE; i++) {
            rows.append(batch.covariance()[track * DetectedEvents.COVARIANCE_SIZE + i]);
        }
        rows.append(batch.firstHitRadius()[track]);
        rows.append(batch.siliconHits()[track]);
        rows.append(batch.axialHits()[track]);
        rows.append(batch.stereoHits()[track]);
        rows.append(batch.clusterEnergy()[track]);
        for (int c = 0; c < DetectedEvents.CLASSES; c++) {
            rows.append(batch.identification(c)[track]);
        }
        skip(5);
        rows.endRow();
    }

    private void writePhoton(DetectedEvents batch, long number, int photon) throws SQLException {
        rows.beginRow();
        rows.append(number);
        rows.append(DetectedLayout.PHOTON);
        skip(3 + 5 + DetectedEvents.COVARIANCE_SIZE + 5 + DetectedEvents.CLASSES);
        rows.append(batch.photonEnergy()[photon]);
        rows.append(batch.photonTheta()[photon]);
        rows.append(batch.photonPhi()[photon]);
        skip(2);
        rows.endRow();
    }

    private void skip(int columns) throws SQLException {
        for (int i = 0; i < columns; i++) {
            rows.appendNull();
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            rows.close();
            run("COPY detected TO " + ParquetLayout.quoted(file.toString())
                    + " (FORMAT parquet, COMPRESSION zstd, KV_METADATA {" + DetectedLayout.DETECTOR + ": "
                    + ParquetLayout.quoted(detector) + "})");
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

    private CardException unwritable(Exception e) {
        return new CardException(file + ": cannot be written as Parquet (" + e.getMessage() + ")");
    }
}
