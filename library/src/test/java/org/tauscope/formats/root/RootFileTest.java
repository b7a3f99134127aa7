package org.tauscope.formats.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tauscope.cards.CardException;

/** Small files of known numbers come back value by value: twelve entries, in two baskets or one cluster. */
class RootFileTest {

    private static final int ENTRIES = 12;

    @Test
    void treeInAFolderHoldsItsNumbers() {
        try (RootFile file = RootFile.open(FileBytes.of("tree", OwnFiles.bytes("tree.root")))) {
            RootTable tree = file.table("folder/tau");
            assertThat(tree.kind()).isEqualTo("TTree");
            assertThat(tree.entries()).isEqualTo(ENTRIES);
            assertThat(tree.columns())
                    .extracting(RootColumn::name)
                    .containsExactly("mass", "run", "event", "good", "cov", "npt", "pt");
            assertThat(file.objects())
                    .extracting(RootFile.RootObject::className)
                    .containsExactly("TH1D");
            requireNumbers(tree);
            assertThat(tree.read("event").integers()[11]).isEqualTo(Long.MIN_VALUE + 11);
            assertThat(tree.read("event").numbers()[11]).isEqualTo(0x1p63);
            ColumnValues covariance = tree.read("cov", 6, 8);
            assertThat(covariance.column().fixedLength()).isEqualTo(3);
            assertThat(covariance.numbers()).containsExactly(18, 19, 20, 21, 22, 23);
            assertThat(covariance.offsets(0)).containsExactly(0, 3, 6);
        }
    }

    @Test
    void ntupleHoldsItsNumbers() {
        try (RootFile file = RootFile.open(FileBytes.of("ntuple", OwnFiles.bytes("ntuple.root")))) {
            RootTable ntuple = file.table("nt");
            assertThat(ntuple.kind()).isEqualTo("RNTuple");
            assertThat(ntuple.entries()).isEqualTo(ENTRIES);
            requireNumbers(ntuple);
            assertThat(ntuple.read("name", 0, 5).texts()).containsExactly("", "a", "ab", "abc", "");
            ColumnValues nested = ntuple.read("nested", 2, 6);
            assertThat(nested.offsets(0)).containsExactly(0, 0, 2, 3, 3);
            assertThat(nested.offsets(1)).containsExactly(0, 2, 2, 3);
            assertThat(nested.integers()).containsExactly(1, 2, 3);
            assertThat(ntuple.read("mu.y", 1, 3).numbers()).containsExactly(2, 4, 5);
        }
    }

    /** mass = 1.5 + i/4, run = i - 3, good if even, and i mod 3 values of pt: i, i + 1/2. */
    private static void requireNumbers(RootTable table) {
        assertThat(table.read("mass").numbers())
                .containsExactly(IntStream.range(0, ENTRIES)
                        .mapToDouble(i -> 1.5 + i / 4.0)
                        .toArray());
        assertThat(table.read("run").integers())
                .containsExactly(
                        IntStream.range(0, ENTRIES).mapToLong(i -> i - 3).toArray());
        assertThat(table.read("good", 3, 6).integers()).containsExactly(0, 1, 0);
        ColumnValues pt = table.read("pt");
        assertThat(pt.lists()).isEqualTo(1);
        assertThat(pt.offsets(0)).containsExactly(0, 0, 1, 3, 3, 4, 6, 6, 7, 9, 9, 10, 12);
        assertThat(pt.numbers()).containsExactly(1, 2, 2.5, 4, 5, 5.5, 7, 8, 8.5, 10, 11, 11.5);
        ColumnValues some = table.read("pt", 5, 9);
        assertThat(some.entries()).isEqualTo(4);
        assertThat(some.offsets(0)).containsExactly(0, 2, 2, 3, 5);
        assertThat(some.numbers()).containsExactly(5, 5.5, 7, 8, 8.5);
        assertThat(table.read("mass", 12, 12).numbers()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNamed() {
        try (RootFile file = RootFile.open(FileBytes.of("tree", OwnFiles.bytes("tree.root")))) {
            assertThatThrownBy(() -> file.table("other"))
                    .isInstanceOf(CardException.class)
                    .hasMessage("tree: found no tree 'other', expected one of [folder/tau]");
            RootTable tree = file.table("folder/tau");
            assertThatThrownBy(() -> tree.read("mas"))
                    .hasMessage("TTree folder/tau: found no column 'mas', expected one of mass, run, event, good, cov,"
                            + " npt, pt");
            assertThatThrownBy(() -> tree.read("mass", 3, 13))
                    .hasMessage("TTree folder/tau: found entries 3 to 13, expected a range within 0 to 12");
            assertThatThrownBy(() -> tree.read("mass").texts()).hasMessageContaining("found float64, expected texts");
        }
    }
}
