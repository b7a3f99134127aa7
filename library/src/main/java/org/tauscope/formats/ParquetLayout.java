package org.tauscope.formats;

import java.util.LinkedHashMap;
import java.util.Map;

/** Columns of a Parquet event file and their types in SQL; one row per particle. */
final class ParquetLayout {

    private ParquetLayout() {}

    static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("event_number", "BIGINT");
        columns.put("weight", "DOUBLE");
        columns.put("particle", "INTEGER");
        columns.put("pdg", "INTEGER");
        columns.put("mother", "INTEGER");
        columns.put("decayed", "BOOLEAN");
        for (String number :
                new String[] {"px_GeV", "py_GeV", "pz_GeV", "energy_GeV", "x_mm", "y_mm", "z_mm", "time_ns"}) {
            columns.put(number, "DOUBLE");
        }
        return columns;
    }

    /** A text as SQL writes it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
