package org.tauscope.formats;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.tauscope.cards.CardException;
import org.tauscope.event.GeneratedEvents;

/** Writes generated events as Parquet, a row per particle. */
final class ParquetSink implements EventSink {

    private final Path file;
    private final ParquetTable table;
    private final DuckDBAppender rows;

    ParquetSink(Path file, SampleHeader header) {
        this.file = file;
        table = new ParquetTable(file, ParquetLayout.columns(), metadata(header));
        rows = table.rows();
    }

    @Override
    public void write(GeneratedEvents batch) {
        try {
            for (int event = 0; event < batch.events(); event++) {
                writeEvent(batch, event);
            }
        } catch (SQLException e) {
            throw table.unwritable(e);
        }
    }

    private void writeEvent(GeneratedEvents batch, int event) throws SQLException {
        int first = batch.firstParticle(event);
        if (first == batch.endParticle(event)) {
            throw new CardException(file + ": found event " + batch.number(event)
                    + " without particles, expected at least one (Parquet has a row per particle)");
        }
        for (int i = first; i < batch.endParticle(event); i++) {
            int mother = batch.mother()[i];
            rows.beginRow();
            rows.append(batch.number(event));
            rows.append(batch.weight(event));
            rows.append(i - first);
            rows.append(batch.pdg()[i]);
            rows.append(mother == GeneratedEvents.NO_MOTHER ? mother : mother - first);
            rows.append(batch.decayed()[i]);
            rows.append(batch.px()[i]);
            rows.append(batch.py()[i]);
            rows.append(batch.pz()[i]);
            rows.append(batch.energy()[i]);
            rows.append(batch.x()[i]);
            rows.append(batch.y()[i]);
            rows.append(batch.z()[i]);
            rows.append(batch.time()[i]);
            rows.endRow();
        }
    }

    private static Map<String, String> metadata(SampleHeader header) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("process", header.process());
        metadata.put("cross_section_nb", Double.toString(header.crossSection()));
        metadata.put("cross_section_error_nb", Double.toString(header.crossSectionError()));
        metadata.put("electron_beam_GeV", Double.toString(header.beams().electronEnergy()));
        metadata.put("positron_beam_GeV", Double.toString(header.beams().positronEnergy()));
        return metadata;
    }

    @Override
    public void close() {
        table.close();
    }
}
