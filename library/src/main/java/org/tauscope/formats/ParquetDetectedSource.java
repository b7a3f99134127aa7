package org.tauscope.formats;

import java.nio.file.Path;
import java.sql.SQLException;
import org.tauscope.event.DetectedEvents;

/** Reads detected events from Parquet, event by event. */
final class ParquetDetectedSource implements DetectedSource {

    private static final int FIRST_PARAMETER = 6;
    private static final int FIRST_COVARIANCE = FIRST_PARAMETER + 5;
    private static final int FIRST_HIT = FIRST_COVARIANCE + DetectedEvents.COVARIANCE_SIZE;
    private static final int FIRST_CLASS = FIRST_HIT + 5;
    private static final int FIRST_PHOTON = FIRST_CLASS + DetectedEvents.CLASSES;
    private static final int FIRST_K_LONG = FIRST_PHOTON + 3;

    private final ParquetRows rows;
    private final String detector;
    private final double[] parameters = new double[5];
    private final double[] triangle = new double[DetectedEvents.COVARIANCE_SIZE];

    ParquetDetectedSource(Path file) {
        rows = new ParquetRows(file, "Parquet with detected events", DetectedLayout.columns());
        detector = rows.metadata(DetectedLayout.DETECTOR);
    }

    @Override
    public String detector() {
        return detector;
    }

    @Override
    public boolean read(DetectedEvents out) {
        try {
            return rows.waiting() && readEvent(out);
        } catch (SQLException e) {
            throw rows.unreadable(e);
        }
    }

    private boolean readEvent(DetectedEvents out) throws SQLException {
        long number = rows.number(1);
        if (!DetectedLayout.EVENT.equals(rows.text(2))) {
            throw rows.refuse("object " + rows.text(2), "object " + DetectedLayout.EVENT + " to begin event " + number);
        }
        double probability = rows.finite(5);
        if (!(probability >= 0 && probability <= 1)) {
            throw rows.refuse("trigger_probability " + probability, "one in [0, 1]");
        }
        out.beginTriggeredEvent(number, rows.finite(3), rows.integer(4), probability);
        rows.next();
        while (rows.waiting() && !DetectedLayout.EVENT.equals(rows.text(2))) {
            if (rows.number(1) != number) {
                throw rows.refuse("an object of event " + rows.number(1), "one of event " + number);
            }
            switch (rows.text(2)) {
                case DetectedLayout.TRACK -> readTrack(out);
                case DetectedLayout.PHOTON -> readPhoton(out);
                case DetectedLayout.K_LONG -> out.addKLong(rows.finite(FIRST_K_LONG), rows.finite(FIRST_K_LONG + 1));
                default -> throw rows.refuse("object " + rows.text(2), "event, track, photon or k_long");
            }
            rows.next();
        }
        return true;
    }

    private void readTrack(DetectedEvents out) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = rows.finite(FIRST_PARAMETER + i);
        }
        if (parameters[2] == 0) {
            throw rows.refuse("omega_per_mm 0", "a curvature: a straight line has no charge");
        }
        for (int i = 0; i < triangle.length; i++) {
            triangle[i] = rows.finite(FIRST_COVARIANCE + i);
        }
        int track = out.addTrack(parameters, triangle);
        out.firstHitRadius()[track] = rows.finite(FIRST_HIT);
        out.siliconHits()[track] = rows.integer(FIRST_HIT + 1);
        out.axialHits()[track] = rows.integer(FIRST_HIT + 2);
        out.stereoHits()[track] = rows.integer(FIRST_HIT + 3);
        out.clusterEnergy()[track] = rows.finite(FIRST_HIT + 4);
        for (int c = 0; c < DetectedEvents.CLASSES; c++) {
            double probability = rows.finite(FIRST_CLASS + c);
            if (!(probability >= 0 && probability <= 1)) {
                throw rows.refuse(rows.name(FIRST_CLASS + c) + " " + probability, "a probability in [0, 1]");
            }
            out.identification(c)[track] = probability;
        }
    }

    private void readPhoton(DetectedEvents out) throws SQLException {
        double energy = rows.finite(FIRST_PHOTON);
        if (!(energy > 0)) {
            throw rows.refuse("photon_energy_GeV " + energy, "a positive energy");
        }
        out.addPhoton(energy, rows.finite(FIRST_PHOTON + 1), rows.finite(FIRST_PHOTON + 2));
    }

    @Override
    public void close() {
        rows.close();
    }
}
