package org.tauscope.formats.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.cards.CardException;

/** What we write as ROOT is what was put in, by our own reader; other people's readers: {@code .ci/foreign-readers}. */
class RootOutputTest {

    private static final int ENTRIES = 40_000;

    @TempDir
    private Path folder;

    @Test
    void treeComesBackValueByValue() {
        Path path = folder.resolve("tree.root");
        write(path, ENTRIES);
        try (RootFile file = RootFile.open(path)) {
            RootTable tree = file.table("tau");
            assertThat(tree.entries()).isEqualTo(ENTRIES);
            assertThat(tree.columns())
                    .extracting(column -> column.name() + " " + column.typeName())
                    .containsExactly(
                            "mass float64",
                            "run int32",
                            "event int64",
                            "good bool",
                            "weight float32",
                            "npt int32",
                            "pt float64[]",
                            "hits int32[]");
            double[] mass = tree.read("mass").numbers();
            long[] event = tree.read("event").integers();
            long[] good = tree.read("good").integers();
            ColumnValues pt = tree.read("pt");
            for (int i = 0; i < ENTRIES; i++) {
                assertThat(mass[i]).isEqualTo(Math.sqrt(i));
                assertThat(event[i]).isEqualTo(Long.MIN_VALUE + i);
                assertThat(good[i]).isEqualTo(i % 3 == 0 ? 1 : 0);
                assertThat(pt.offsets(0)[i + 1] - pt.offsets(0)[i]).isEqualTo(i % 4);
            }
            assertThat(pt.numbers()[pt.offsets(0)[7] + 2]).isEqualTo(7.5 + 2);
            assertThat(tree.read("run", 5, 7).integers()).containsExactly(0, 1);
            assertThat(tree.read("weight", 3, 4).numbers()).containsExactly((float) 0.3);
            assertThat(tree.read("hits", 2, 3).integers()).containsExactly(0, 1);
            assertThat(Arrays.stream(tree.read("npt").integers()).sum()).isEqualTo(pt.numbers().length);
        }
    }

    /** Beyond 2 GB places take 8 bytes; here from the begin, and from a place in the midst of the baskets. */
    @ParameterizedTest
    @ValueSource(longs = {0, 30_000})
    void formOfLargeFilesIsReadAlike(long bigBeyond) {
        Path large = folder.resolve("large.root");
        Path usual = folder.resolve("usual.root");
        write(RootOutput.create(large, bigBeyond), 30_000);
        write(usual, 30_000);
        try (RootFile one = RootFile.open(large);
                RootFile other = RootFile.open(usual)) {
            for (String column : List.of("mass", "event", "pt")) {
                assertThat(one.table("tau").read(column).numbers())
                        .isEqualTo(other.table("tau").read(column).numbers());
            }
        }
    }

    @Test
    void histogramComesBackWithErrorsAndTitles() {
        Path path = folder.resolve("histogram.root");
        RootHistogram regular = RootHistogram.ofBins(
                "mass",
                "Recoil mass",
                List.of("M [GeV]", "events"),
                new double[] {0, 0.5, 1, 1.5},
                new double[] {1, 4, 2.5},
                new double[] {1, 4.5, 0.25});
        RootHistogram variable = new RootHistogram(
                "p", "", "p [GeV]", "", new double[] {0, 1, 10}, new double[] {7, 1, 2, 3}, new double[4], 13);
        try (RootOutput file = RootOutput.create(path)) {
            file.write(regular);
            file.write(variable);
        }
        try (RootFile file = RootFile.open(path)) {
            assertThat(file.objects()).extracting(RootFile.RootObject::name).containsExactly("mass", "p");
            requireSame(file.histogram("mass"), regular);
            requireSame(file.histogram("p"), variable);
            assertThat(file.histogram("mass").entries()).isEqualTo(7.5 * 7.5 / 5.75);
            assertThatThrownBy(() -> file.histogram("q"))
                    .isInstanceOf(CardException.class)
                    .hasMessageContaining("found no histogram 'q', expected one of [mass, p]");
        }
    }

    private static void requireSame(RootHistogram found, RootHistogram expected) {
        assertThat(found.title()).isEqualTo(expected.title());
        assertThat(found.xTitle()).isEqualTo(expected.xTitle());
        assertThat(found.yTitle()).isEqualTo(expected.yTitle());
        assertThat(found.edges()).isEqualTo(expected.edges());
        assertThat(found.contents()).isEqualTo(expected.contents());
        assertThat(found.variances()).isEqualTo(expected.variances());
    }

    @Test
    void emptyTreesAndFilesAreFiles() {
        Path path = folder.resolve("empty.root");
        RootOutput.create(path).close();
        try (RootFile file = RootFile.open(path)) {
            assertThat(file.tables()).isEmpty();
        }
        write(path, 0);
        try (RootFile file = RootFile.open(path)) {
            assertThat(file.table("tau").entries()).isZero();
            assertThat(file.table("tau").read("pt").numbers()).isEmpty();
        }
    }

    @Test
    void sameContentGivesTheSameBytes() throws IOException {
        write(folder.resolve("a.root"), 100);
        Path again = Files.createDirectory(folder.resolve("other")).resolve("a.root");
        write(again, 100);
        assertThat(again).hasSameBinaryContentAs(folder.resolve("a.root"));
    }

    /** 22 MB more of values ask for less than 8 MB more memory: keys and tables of where the baskets stand, not values. */
    @Test
    void memoryDoesNotGrowWithTheEntries() {
        Path path = folder.resolve("large.root");
        write(path, 100_000);
        long begin = allocated();
        write(path, 100_000);
        long middle = allocated();
        write(path, 500_000);
        assertThat((allocated() - middle) - (middle - begin)).isLessThan(8L << 20);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void whatCannotBeWrittenIsRefused() {
        Path path = folder.resolve("refused.root");
        try (RootOutput file = RootOutput.create(path)) {
            TreeOutput tree = file.tree("t", "");
            BranchOutput mass = tree.column("mass", ValueType.FLOAT64);
            BranchOutput px = tree.list("px", ValueType.FLOAT64, "n");
            BranchOutput py = tree.list("py", ValueType.FLOAT64, "n");
            assertThatThrownBy(() -> mass.add(Double.NaN))
                    .hasMessage("branch mass: entry 0: found NaN, expected a finite number");
            assertThatThrownBy(tree::endEntry).hasMessageContaining("entry 0: found 0 values of mass, expected one");
            mass.add(1.0);
            px.add(1.0);
            assertThatThrownBy(tree::endEntry).hasMessageContaining("found 0 values of py, expected one, or as many");
            py.add(1.0);
            tree.endEntry();
            assertThatThrownBy(() -> tree.column("late", ValueType.BOOL)).hasMessageContaining("after 1 entries");
            assertThatThrownBy(() -> file.tree("t", "")).hasMessageContaining("expected a new name");
        }
        assertThatThrownBy(() -> RootOutput.create(folder.resolve("absent/a.root")))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("cannot be written");
    }

    static void write(Path path, int entries) {
        write(RootOutput.create(path), entries);
    }

    private static void write(RootOutput output, int entries) {
        try (RootOutput file = output) {
            TreeOutput tree = file.tree("tau", "what we know of each event");
            BranchOutput mass = tree.column("mass", ValueType.FLOAT64);
            BranchOutput run = tree.column("run", ValueType.INT32);
            BranchOutput event = tree.column("event", ValueType.INT64);
            BranchOutput good = tree.column("good", ValueType.BOOL);
            BranchOutput weight = tree.column("weight", ValueType.FLOAT32);
            BranchOutput pt = tree.list("pt", ValueType.FLOAT64, "npt");
            BranchOutput hits = tree.list("hits", ValueType.INT32, "npt");
            for (int i = 0; i < entries; i++) {
                mass.add(Math.sqrt(i));
                run.add(i - 5L);
                event.add(Long.MIN_VALUE + i);
                good.add(i % 3 == 0 ? 1L : 0L);
                weight.add(0.1 * i);
                for (int j = 0; j < i % 4; j++) {
                    pt.add(i + 0.5 + j);
                    hits.add((long) j);
                }
                tree.endEntry();
            }
        }
    }
}
