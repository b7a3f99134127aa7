package org.tauscope.formats;

import java.nio.file.Path;
import org.tauscope.formats.root.RootFile;

/**
 * Opens and creates files of detected events: Parquet or a ROOT tree.
 *
 * <p>In Parquet one row per object, events one after the other. {@code object} is {@code event} for the first row of every event, so that
 * empty events stay, with {@code weight}, {@code trigger_lines} and {@code trigger_probability}; {@code track} with
 * {@code d0_mm}, {@code phi0_rad}, {@code omega_per_mm}, {@code z0_mm}, {@code tan_lambda}, 15 columns {@code cov_..},
 * {@code first_hit_mm}, {@code silicon_hits}, {@code axial_hits}, {@code stereo_hits}, {@code cluster_energy_GeV}
 * and {@code p_electron} to {@code p_proton}; {@code photon} with {@code photon_energy_GeV}, {@code photon_theta_rad},
 * {@code photon_phi_rad}; {@code k_long} with {@code k_long_theta_rad}, {@code k_long_phi_rad}. Columns of other objects are empty. The name of the detector is in the file's metadata. Needs
 * {@code org.duckdb:duckdb_jdbc} on the class path.
 *
 * <p>In ROOT the tree {@code detected} has one entry for each event and the same columns, those of tracks, photons and K_L
 * clusters as lists that {@code tracks}, {@code photons} and {@code k_longs} count. Its title is the name of the detector.
 */
public final class DetectedFile {

    private DetectedFile() {}

    /** True if the name of an output file asks for one of the formats. */
    public static boolean hasKnownEnding(Path file) {
        return isRoot(file) || file.toString().endsWith(".parquet");
    }

    private static boolean isRoot(Path file) {
        return file.toString().endsWith(".root");
    }

    /**
     * Creates a file, ROOT where its name ends in {@code .root}, otherwise Parquet; it is complete once the sink is closed.
     *
     * @param detector name of the detector card, or its file
     * @throws org.tauscope.cards.CardException where it cannot be written
     */
    public static DetectedSink create(Path file, String detector) {
        return isRoot(file) ? new RootDetectedSink(file, detector) : new ParquetDetectedSink(file, detector);
    }

    /**
     * Opens a file of either format, by its content.
     *
     * @throws org.tauscope.cards.CardException where it is missing or none of detected events
     */
    public static DetectedSource open(Path file) {
        return RootFile.recognises(file) ? new RootDetectedSource(file) : new ParquetDetectedSource(file);
    }
}
