package org.tauscope.formats.ntuple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tauscope.cards.CardException;
import org.tauscope.formats.root.BranchOutput;
import org.tauscope.formats.root.RootOutput;
import org.tauscope.formats.root.TreeOutput;
import org.tauscope.formats.root.ValueType;

/** The same numbers come out of ROOT, Parquet and CSV, over several blocks. */
class NtupleTest {

    private static final int ENTRIES = 70_001;

    @TempDir
    private Path folder;

    private static double x(int i) {
        return i / 7.0;
    }

    private Path root() {
        Path path = folder.resolve("a.root");
        try (RootOutput file = RootOutput.create(path)) {
            TreeOutput tree = file.tree("tau", "");
            BranchOutput x = tree.column("x", ValueType.FLOAT64);
            BranchOutput n = tree.column("n", ValueType.INT32);
            BranchOutput pt = tree.list("pt", ValueType.FLOAT64, "npt");
            for (int i = 0; i < ENTRIES; i++) {
                x.add(x(i));
                n.add((long) i);
                for (int j = 0; j < i % 3; j++) {
                    pt.add(i + 0.5 * j);
                }
                tree.endEntry();
            }
        }
        return path;
    }

    private Path parquet() throws Exception {
        Path path = folder.resolve("a.parquet");
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("SET threads TO 1");
            statement.execute("COPY (SELECT i / 7.0::DOUBLE AS x, i::INTEGER AS n,"
                    + " [i + 0.5::DOUBLE * j FOR j IN range(i % 3)] AS pt, 'word' AS name FROM range(" + ENTRIES
                    + ") t(i) ORDER BY i) TO '" + path + "' (FORMAT parquet)");
        }
        return path;
    }

    private Path csv(String name) throws IOException {
        Path path = folder.resolve(name);
        StringBuilder text = new StringBuilder("# numbers\nx, \"n\"\n");
        for (int i = 0; i < ENTRIES; i++) {
            text.append(x(i)).append(',').append(i).append(i % 2 == 0 ? "\n" : "\r\n");
        }
        try (OutputStream raw = Files.newOutputStream(path);
                OutputStream out = name.endsWith("gz") ? new GZIPOutputStream(raw) : raw) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return path;
    }

    @Test
    void formatsGiveTheSameNumbers() throws Exception {
        for (Path path : List.of(root(), parquet(), csv("a.csv"), csv("a.csv.gz"))) {
            List<Long> firsts = new ArrayList<>();
            try (Ntuple ntuple = Ntuple.open(NtupleAddress.of(path.toString(), Path.of("")))) {
                assertThat(ntuple.columns()).contains("x", "n").doesNotContain("name");
                ntuple.forEachBlock(List.of("x", "n"), block -> {
                    firsts.add(block.first());
                    for (int i = 0; i < block.entries(); i++) {
                        int entry = (int) block.first() + i;
                        assertThat(numbers(block, "x")[i]).isEqualTo(x(entry));
                        assertThat(numbers(block, "n")[i]).isEqualTo(entry);
                    }
                });
            }
            assertThat(firsts).containsExactly(0L, 32768L, 65536L);
        }
    }

    @Test
    void listsComeWithTheirOffsets() throws Exception {
        for (NtupleAddress address :
                List.of(NtupleAddress.of(root() + ":tau", Path.of("")), address("a.parquet", parquet()))) {
            try (Ntuple ntuple = Ntuple.open(address)) {
                List<NtupleBlock> blocks = new ArrayList<>();
                ntuple.forEachBlock(List.of("pt"), blocks::add);
                NtupleColumn pt =
                        Objects.requireNonNull(blocks.getFirst().columns().get("pt"));
                assertThat(pt.offsets()).startsWith(0, 0, 1, 3, 3, 4, 6);
                assertThat(pt.numbers()).startsWith(1, 2, 2.5, 4, 5, 5.5);
            }
        }
    }

    @Test
    void whatIsNotThereIsNamed() throws Exception {
        Path csv = csv("b.csv");
        assertThatThrownBy(() -> Ntuple.open(NtupleAddress.of(root() + ":mu", Path.of(""))))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("found no tree 'mu', expected one of [tau]");
        assertThatThrownBy(() -> Ntuple.open(NtupleAddress.of("absent.root:tau", folder)))
                .hasMessageContaining("absent.root, expected a ROOT, Parquet or CSV file");
        assertThatThrownBy(() -> Ntuple.open(NtupleAddress.of(csv + ":tau", Path.of(""))))
                .hasMessageContaining("tree 'tau' of a file that is not ROOT");
        try (Ntuple ntuple = Ntuple.open(NtupleAddress.of(csv.toString(), Path.of("")))) {
            assertThatThrownBy(() -> ntuple.forEachBlock(List.of("z"), block -> {}))
                    .hasMessageContaining("found no column 'z', expected one of [x, n]");
        }
    }

    @Test
    void damagedTablesAreRefusedWithTheirLine() throws Exception {
        Path path = folder.resolve("bad.csv");
        Files.writeString(path, "x,y\n1,2\n3\n");
        assertThatThrownBy(() -> read(path)).hasMessageContaining("bad.csv:3: found 1 fields, expected 2");
        Files.writeString(path, "x,y\n1,2\n3,apple\n");
        assertThatThrownBy(() -> read(path)).hasMessageContaining("bad.csv:3: found 'apple' in column y");
        Files.writeString(path, "x,y\n1,2\n\n3,\n");
        assertThat(read(path)).containsExactly(2, Double.NaN);
        Files.writeString(path, "x,x\n1,2\n");
        assertThatThrownBy(() -> read(path)).hasMessageContaining("expected each once");
        Files.writeString(path, "x,y\n" + "1".repeat(2 << 20) + ",2\n");
        assertThatThrownBy(() -> read(path)).hasMessageContaining("bad.csv:2: found more than 1048576 bytes");
    }

    private static double[] numbers(NtupleBlock block, String column) {
        return Objects.requireNonNull(block.columns().get(column)).numbers();
    }

    /** By a name relative to the folder of a file. */
    private NtupleAddress address(String name, Path beside) {
        assertThat(beside).hasFileName(name);
        return NtupleAddress.of(name, folder);
    }

    private static double[] read(Path path) {
        List<NtupleBlock> blocks = new ArrayList<>();
        try (Ntuple ntuple = Ntuple.open(NtupleAddress.of(path.toString(), Path.of("")))) {
            ntuple.forEachBlock(List.of("y"), blocks::add);
        }
        return numbers(blocks.getFirst(), "y");
    }

    /** As pandas writes and reads them: quotes around commas, words for what is no number, a byte order mark, CRLF. */
    @Test
    void dialectsOfCsvGiveTheSameNumbers() throws IOException {
        Path path = folder.resolve("dialect.csv");
        Files.writeString(
                path, "\uFEFF\"x, y\",text,b,m\r\n1.5,\"a,\"\"b\",True,\r\n -2e3 ,c,False,nan\r\n\"+.5\",,true,-inf");
        try (Ntuple ntuple = Ntuple.open(NtupleAddress.of(path.toString(), Path.of("")))) {
            assertThat(ntuple.columns()).containsExactly("x, y", "text", "b", "m");
            ntuple.forEachBlock(List.of("x, y", "b", "m"), block -> {
                assertThat(numbers(block, "x, y")).containsExactly(1.5, -2000, 0.5);
                assertThat(numbers(block, "b")).containsExactly(1, 0, 1);
                assertThat(numbers(block, "m")).containsExactly(Double.NaN, Double.NaN, Double.NEGATIVE_INFINITY);
            });
        }
        for (String noNumber : List.of("1.5f", "0x1p3", "1e", "--1", "1 2", "1_0")) {
            Files.writeString(path, "y\n" + noNumber + "\n");
            assertThatThrownBy(() -> read(path)).hasMessageContaining("dialect.csv:2: found '" + noNumber + "'");
        }
    }
}
