package org.tauscope.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns of a file of detected events and their types in SQL; see {@link DetectedFile}. */
final class DetectedLayout {

    static final String EVENT = "event";
    static final String TRACK = "track";
    static final String PHOTON = "photon";
    static final String K_LONG = "k_long";
    static final List<String> PARAMETERS = List.of("d0_mm", "phi0_rad", "omega_per_mm", "z0_mm", "tan_lambda");
    static final List<String> COVARIANCE = covariance();
    static final List<String> CLASSES = List.of("p_electron", "p_muon", "p_pion", "p_kaon", "p_proton");
    static final List<String> PHOTON_COLUMNS = List.of("photon_energy_GeV", "photon_theta_rad", "photon_phi_rad");
    static final List<String> K_LONG_COLUMNS = List.of("k_long_theta_rad", "k_long_phi_rad");
    /** Name of the tree of a ROOT file, and of its columns that count. */
    static final String TREE = "detected";

    static final String TRACKS = "tracks";
    static final String PHOTONS = "photons";
    static final String K_LONGS = "k_longs";
    /** Key of the file's metadata that names the detector. */
    static final String DETECTOR = "tauscope_detector";

    private DetectedLayout() {}

    static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("event_number", "BIGINT");
        columns.put("object", "VARCHAR");
        columns.put("weight", "DOUBLE");
        columns.put("trigger_lines", "INTEGER");
        columns.put("trigger_probability", "DOUBLE");
        PARAMETERS.forEach(name -> columns.put(name, "DOUBLE"));
        COVARIANCE.forEach(name -> columns.put(name, "DOUBLE"));
        columns.put("first_hit_mm", "DOUBLE");
        columns.put("silicon_hits", "INTEGER");
        columns.put("axial_hits", "INTEGER");
        columns.put("stereo_hits", "INTEGER");
        columns.put("cluster_energy_GeV", "DOUBLE");
        CLASSES.forEach(name -> columns.put(name, "DOUBLE"));
        PHOTON_COLUMNS.forEach(name -> columns.put(name, "DOUBLE"));
        K_LONG_COLUMNS.forEach(name -> columns.put(name, "DOUBLE"));
        return columns;
    }

    private static List<String> covariance() {
        List<String> short5 = List.of("d0", "phi0", "omega", "z0", "tan_lambda");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j <= i; j++) {
                names.add("cov_" + short5.get(i) + "_" + short5.get(j));
            }
        }
        return List.copyOf(names);
    }
}
