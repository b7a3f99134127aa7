package org.tauscope.formats.ntuple;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tauscope.DamagedCopies;
import org.tauscope.cards.CardException;

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
        // One database for all copies; it must not remember what stood at a path before.
        try (Connection database = ParquetColumns.ownDatabase();
                Statement statement = database.createStatement()) {
            statement.execute("SET enable_external_file_cache = false");
            String columns = "i AS n, i / 7.0 AS x, [i, i + 1] AS pt, i % 2 = 0 AS good, (i / 3)::FLOAT AS f";
            String rest = " FROM range(20) t(i)) TO '" + path + "' (FORMAT parquet, COMPRESSION ";
            int refused = 0;
            for (String compression : List.of("zstd", "snappy", "uncompressed", "gzip")) {
                statement.execute("COPY (SELECT " + columns + rest + compression + ")");
                refused += copies / 4 - parquet(path, copies / 4, database.unwrap(DuckDBConnection.class));
            }
            assertThat(refused).isBetween(copies / 5, copies);
        }
    }

    private int parquet(Path path, int copies, DuckDBConnection database) throws IOException {
        byte[] whole = Files.readAllBytes(path);
        Path file = folder.resolve("damaged.parquet");
        return damage(16, List.of("PAR1", "\u0015"), 64L << 20).read(whole, copies, content -> {
            Files.write(file, content);
            readAll(new ParquetColumns(file, database::duplicate), file);
        });
    }
}
