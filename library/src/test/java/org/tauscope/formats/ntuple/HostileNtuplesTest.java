package org.tauscope.formats.ntuple;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tauscope.DamagedCopies;
import org.tauscope.cards.CardException;
import org.tauscope.formats.ParquetDatabase;

/** Damaged ntuples are read or refused in one line: CSV by us, Parquet by DuckDB's native reader, of which fewer are tried. */
class HostileNtuplesTest {

    private static final String TABLE = "# numbers\nx,y,\"n\"\n1,2.5,3\n-1e-3,,7\n\n4,5e300,6\n";

    @TempDir
    private Path folder = Path.of("");

    private static DamagedCopies damage(int seed, List<String> words, long mostBytes) {
        return new DamagedCopies(seed, words, mostBytes, List.of(CardException.class));
    }

    private void readAll(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("damaged"), content);
        readAll(Ntuple.open(NtupleAddress.of("damaged", folder)), file);
    }

    private static void readAll(Ntuple opened, Path file) {
        try (Ntuple ntuple = opened) {
            assertThat(ntuple.name()).isEqualTo(file.toString());
            ntuple.forEachBlock(
                    ntuple.columns(),
                    block -> block.columns().forEach((name, column) -> {
                        int[] offsets = column.offsets();
                        int values = offsets == null ? block.entries() : offsets[block.entries()];
                        assertThat(column.numbers()).hasSize(values);
                    }));
        }
    }

    @Test
    void damagedTablesAreRefusedOrRead() {
        tables(1_000);
    }

    @Tag("physics")
    @Test
    void manyMoreDamagedTablesAreRefusedOrRead() {
        tables(DamagedCopies.count(30_000));
    }

    private void tables(int copies) {
        int read = damage(15, List.of(",", "\n", "\"", "#", "\r", "PAR1", "root", "\u001f", ";"), 1L << 20)
                .read(TABLE.getBytes(StandardCharsets.UTF_8), copies, this::readAll);
        assertThat(read).isBetween(copies / 20, copies - copies / 20);
    }

    @Test
    void damagedParquetIsRefusedOrRead() throws Exception {
        parquet(1_000);
    }

    @Tag("physics")
    @Test
    void moreDamagedParquetIsRefusedOrRead() throws Exception {
        parquet(DamagedCopies.count(20_000));
    }

    private void parquet(int copies) throws Exception {
        Path path = folder.resolve("whole.parquet");
        int read = 0;
        try (OneDatabase database = new OneDatabase()) {
            String columns = "i AS n, i / 7.0 AS x, [i, i + 1] AS pt, i % 2 = 0 AS good, (i / 3)::FLOAT AS f";
            String rest = " FROM range(20) t(i)) TO '" + path + "' (FORMAT parquet, COMPRESSION ";
            for (String compression : List.of("zstd", "snappy", "uncompressed", "gzip")) {
                try (Connection connection = database.connect();
                        Statement statement = connection.createStatement()) {
                    statement.execute("COPY (SELECT " + columns + rest + compression + ")");
                }
                read += parquet(path, copies / 4, database);
            }
        }
        assertThat(read).isBetween(1, copies - copies / 5);
    }

    private int parquet(Path path, int copies, OneDatabase database) throws IOException {
        byte[] whole = Files.readAllBytes(path);
        Path file = folder.resolve("damaged.parquet");
        return damage(16, List.of("PAR1", "\u0015"), 64L << 20).read(whole, copies, content -> {
            Files.write(file, content);
            try {
                readAll(new ParquetColumns(file, database), file);
            } catch (CardException e) {
                if (!String.valueOf(e.getMessage()).contains("invalidated")) {
                    throw e;
                }
                // An earlier file did that.
                database.restart();
                readAll(new ParquetColumns(file, database), file);
            }
        });
    }

    /** One database for many files, started again where a file has made it unusable. */
    private static final class OneDatabase implements ParquetColumns.Connections, AutoCloseable {

        private Connection open = start();

        OneDatabase() throws SQLException {}

        private static Connection start() throws SQLException {
            Connection connection = ParquetDatabase.connect();
            try (Statement statement = connection.createStatement()) {
                // It must not remember what stood at a path before.
                statement.execute("SET enable_external_file_cache = false");
            }
            return connection;
        }

        @Override
        public Connection connect() throws SQLException {
            return open.unwrap(DuckDBConnection.class).duplicate();
        }

        void restart() throws SQLException {
            open.close();
            open = start();
        }

        @Override
        public void close() throws SQLException {
            open.close();
        }
    }
}
