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
import org.tauscope.event.GeneratedEvents;

/** Writes Parquet. Rows wait in a database file beside the output until the file is closed, so that memory stays small. */
final class ParquetSink implements EventSink {

    private final Path file;
    private final SampleHeader header;
    private final Path folder;
    private final DuckDBConnection database;
    private final DuckDBAppender rows;

    ParquetSink(Path file, SampleHeader header) {
        this.file = file;
        this.header = header;
        try {
            folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), ".tauscope-parquet-");
            database = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("rows.duckdb"))
                    .unwrap(DuckDBConnection.class);
            String columns = ParquetLayout.columns().entrySet().stream()
                    .map(column -> column.getKey() + " " + column.getValue())
                    .collect(Collectors.joining(", "));
            run("SET threads TO 1");
            run("CREATE TABLE particle (" + columns + ")");
            rows = database.createAppender("main", "particle");
            // Threads may take turns: whoever uses a sink from several sees to it that only one does at a time.
            rows.unsafeBreakThreadConfinement();
        } catch (IOException | SQLException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void write(GeneratedEvents batch) {
        try {
            for (int event = 0; event < batch.events(); event++) {
                writeEvent(batch, event);
            }
        } catch (SQLException e) {
            throw unwritable(e);
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

    /** The header of the sample as metadata of the file. */
    private String metadata() {
        return "KV_METADATA {process: " + ParquetLayout.quoted(header.process()) + ", cross_section_nb: '"
                + header.crossSection() + "', cross_section_error_nb: '" + header.crossSectionError()
                + "', electron_beam_GeV: '" + header.beams().electronEnergy() + "', positron_beam_GeV: '"
                + header.beams().positronEnergy() + "'}";
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
            run("COPY particle TO " + ParquetLayout.quoted(file.toString()) + " (FORMAT parquet, COMPRESSION zstd, "
                    + metadata() + ")");
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
