package org.tauscope.formats;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.tauscope.event.DetectedEvents;

/** Writes detected events as Parquet, a row per event, track, photon and cluster. */
final class ParquetDetectedSink implements DetectedSink {

    private final ParquetTable table;
    private final DuckDBAppender rows;

    ParquetDetectedSink(Path file, String detector) {
        table = new ParquetTable(file, DetectedLayout.columns(), Map.of(DetectedLayout.DETECTOR, detector));
        rows = table.rows();
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
            throw table.unwritable(e);
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

    @Override
    public void close() {
        table.close();
    }
}
