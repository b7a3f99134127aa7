package org.tauscope.formats.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.ReferenceFolder;

/** Columns of other people's files have the sums that uproot 5.7.7 gives: sums of doubles, in any order. */
class RootFileReferenceTest {

    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @CsvSource({
        "Run2012BC_DoubleMuParked_Muons_1000evts_rntuple_v1-0-0-0.root, Events, 1000, _collection0.Muon_pt,"
                + " 44958.01849317551",
        "Run2012BC_DoubleMuParked_Muons_1000evts_rntuple_v1-0-0-0.root, Events, 1000, Muon_pt, 44958.01849317551",
        "Run2012BC_DoubleMuParked_Muons_1000evts_rntuple_v1-0-0-0.root, Events, 1000, Muon_eta, 82.24736716777079",
        "Run2012BC_DoubleMuParked_Muons_1000evts_rntuple_v1-0-0-0.root, Events, 1000, Muon_phi, -77.24373968143482",
        "Run2012BC_DoubleMuParked_Muons_1000evts_rntuple_v1-0-0-0.root, Events, 1000, Muon_mass, 250.62164720892906",
        "Run2012BC_DoubleMuParked_Muons_1000evts_rntuple_v1-0-0-0.root, Events, 1000, Muon_charge, 74.0",
        "Run2012BC_DoubleMuParked_Muons_1000evts_rntuple_v1-0-0-0.root, Events, 1000, nMuon, 2372.0",
        "ntpl001_staff_rntuple_v1-0-0-0.root, Staff, 3354, Category, 1162422.0",
        "ntpl001_staff_rntuple_v1-0-0-0.root, Staff, 3354, Flag, 42882.0",
        "ntpl001_staff_rntuple_v1-0-0-0.root, Staff, 3354, Age, 158151.0",
        "ntpl001_staff_rntuple_v1-0-0-0.root, Staff, 3354, Hrweek, 131880.0",
        "ntpl001_staff_rntuple_v1-0-0-0.root, Staff, 3354, Cost, 29083929.0",
        "uproot-HZZ.root, events, 2421, NJet, 2773.0",
        "uproot-HZZ.root, events, 2421, Jet_Px, 3434.9179122354835",
        "uproot-HZZ.root, events, 2421, Jet_E, 340153.7456417084",
        "uproot-HZZ.root, events, 2421, Jet_ID, 2724.0",
        "uproot-HZZ.root, events, 2421, Muon_Px, -2506.0211019696435",
        "uproot-HZZ.root, events, 2421, Muon_Charge, -49.0",
        "uproot-HZZ.root, events, 2421, Muon_Iso, 5680.132181882858",
        "uproot-HZZ.root, events, 2421, Electron_E, 14642.91612148285",
        "uproot-HZZ.root, events, 2421, MET_py, -6370.573567732237",
        "uproot-HZZ.root, events, 2421, triggerIsoMu24, 2421.0",
        "uproot-HZZ.root, events, 2421, EventWeight, 16.922521416134224",
        "uproot-small-flat-tree.root, tree, 100, Int32, 4950.0",
        "uproot-small-flat-tree.root, tree, 100, UInt64, 4950.0",
        "uproot-small-flat-tree.root, tree, 100, Float32, 4950.0",
        "uproot-small-flat-tree.root, tree, 100, Float64, 4950.0",
        "uproot-small-flat-tree.root, tree, 100, ArrayInt64, 49500.0",
        "uproot-small-flat-tree.root, tree, 100, ArrayUInt32, 49500.0",
        "uproot-small-flat-tree.root, tree, 100, ArrayFloat32, 49500.0",
        "uproot-small-flat-tree.root, tree, 100, N, 450.0",
        "uproot-small-flat-tree.root, tree, 100, SliceInt32, 23100.0",
        "uproot-small-flat-tree.root, tree, 100, SliceUInt64, 23100.0",
        "uproot-small-flat-tree.root, tree, 100, SliceFloat64, 23100.0",
        "uproot-stl_containers.root, tree, 5, vector_int32, 35.0",
        "uproot-stl_containers.root, tree, 5, vector_vector_int32, 70.0",
        "uproot-stl_containers.root, tree, 5, vector_set_int32, 70.0",
        "uproot-stl_containers.root, tree, 5, set_int32, 35.0"
    })
    void columnsHaveTheSumsOfUproot(String name, String table, long entries, String column, double sum) {
        try (RootFile file = open(name)) {
            RootTable found = file.table(table);
            assertThat(found.entries()).isEqualTo(entries);
            requireSum(found, column, sum);
        }
    }

    /** The same numbers in zlib, lzma and zstd. */
    @ParameterizedTest
    @ValueSource(strings = {"uproot-Zmumu.root", "uproot-Zmumu-lzma.root", "uproot-Zmumu-zstd.root"})
    void sumsAreTheSameOverTheCompressions(String name) {
        try (RootFile file = open(name)) {
            RootTable events = file.table("events");
            assertThat(events.entries()).isEqualTo(2304);
            requireSum(events, "Run", 341061976);
            requireSum(events, "Event", 663353166678.0);
            requireSum(events, "E1", 134886.24160576612);
            requireSum(events, "px1", -151.26487857544225);
            requireSum(events, "phi2", -108.23009217000003);
            requireSum(events, "Q2", -10);
            requireSum(events, "M", 184794.47122814777);
            assertThat(events.read("Type", 0, 3).texts()).containsExactly("GT", "TT", "GT");
        }
    }

    /** Entries of range after range are those of the whole. */
    @ParameterizedTest
    @CsvSource({
        "uproot-HZZ.root, events, Muon_Px",
        "uproot-HZZ.root, events, MET_px",
        "Run2012BC_DoubleMuParked_Muons_1000evts_rntuple_v1-0-0-0.root, Events, Muon_pt"
    })
    void rangesMakeUpTheWhole(String name, String table, String column) {
        try (RootFile file = open(name)) {
            RootTable found = file.table(table);
            double[] whole = found.read(column).numbers();
            int at = 0;
            for (long first = 0; first < found.entries(); first += 137) {
                ColumnValues part = found.read(column, first, Math.min(found.entries(), first + 137));
                double[] numbers = part.numbers();
                assertThat(numbers).isEqualTo(Arrays.copyOfRange(whole, at, at + numbers.length));
                at += numbers.length;
            }
            assertThat(at).isEqualTo(whole.length);
        }
    }

    @Test
    void collectionsOfTextsAreRead() {
        try (RootFile file = open("uproot-stl_containers.root")) {
            RootTable tree = file.table("tree");
            assertThat(tree.read("string").texts()).containsExactly("one", "two", "three", "four", "five");
            assertThat(tree.read("tstring").texts()).containsExactly("one", "two", "three", "four", "five");
            ColumnValues lists = tree.read("vector_string");
            assertThat(lists.offsets(0)).containsExactly(0, 1, 3, 6, 10, 15);
            assertThat(lists.texts().subList(3, 6)).containsExactly("one", "two", "three");
            assertThat(tree.read("set_string", 2, 3).texts()).containsExactly("one", "three", "two");
            assertThat(tree.read("vector_vector_string", 1, 2).offsets(1)).containsExactly(0, 1, 3);
            assertThat(tree.columns().stream().filter(column -> !column.readable()))
                    .allMatch(column -> column.typeName().startsWith("map<"))
                    .hasSize(14);
        }
    }

    @Test
    void ntupleHoldsTexts() {
        try (RootFile file = open("ntpl001_staff_rntuple_v1-0-0-0.root")) {
            RootTable staff = file.table("Staff");
            assertThat(staff.read("Division", 0, 4).texts()).containsExactly("PS", "EP", "PS", "PS");
            assertThat(staff.read("Nation", 3352, 3354).texts()).containsExactly("DK", "ZZ");
        }
    }

    private static void requireSum(RootTable table, String column, double sum) {
        double[] numbers = table.read(column).numbers();
        double size = Arrays.stream(numbers).map(Math::abs).sum();
        assertThat(Arrays.stream(numbers).sum()).as(column).isCloseTo(sum, within(ROUNDING * size));
    }

    private static RootFile open(String name) {
        return RootFile.open(ReferenceFolder.path("files/root/" + name));
    }
}
