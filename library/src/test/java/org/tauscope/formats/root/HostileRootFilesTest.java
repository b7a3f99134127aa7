package org.tauscope.formats.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.DamagedCopies;
import org.tauscope.ReferenceFolder;
import org.tauscope.cards.CardException;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** ROOT files that are cut, damaged or malicious end in one line, in little memory. */
class HostileRootFilesTest {

    /** For files of some ten kilobytes; a reader that believed counts of 10^9 would ask for far more. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int[] NASTY = {
        0, 1, -1, 255, 256, 65535, 0x7fffffff, 0x80000000, 1_000_000_000, 0x40000000, 0x40000001, 0x01000000
    };

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"tree.root", "ntuple.root"})
    void fileCutAtAnyByteIsRefused(String name) {
        byte[] whole = OwnFiles.bytes(name);
        assertThat(refusal(whole)).isEmpty();
        for (int length = 0; length < whole.length; length += 1 + whole.length / 3000) {
            assertThat(refusal(Arrays.copyOf(whole, length)))
                    .as("cut at " + length)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tree.root", "ntuple.root"})
    void fiveThousandDamagedFilesAreRefusedOrRead(String name) {
        damage(OwnFiles.bytes(name), 5_000, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uproot-stl_containers.root",
                "uproot-small-flat-tree.root",
                "ntpl001_staff_rntuple_v1-0-0-0.root",
                "Run2012BC_DoubleMuParked_Muons_1000evts_rntuple_v1-0-0-0.root"
            })
    void damagedReferenceFilesAreRefusedOrRead(String name) throws IOException {
        damage(Files.readAllBytes(ReferenceFolder.path("files/root/" + name)), 250, 2);
    }

    @Tag("physics")
    @ParameterizedTest
    @CsvSource({"tree.root, 100000", "ntuple.root, 900000"})
    void manyMoreDamagedFilesAreRefusedOrRead(String name, int files) {
        damage(OwnFiles.bytes(name), DamagedCopies.count(files), 3);
    }

    /** Changes bytes or words in one to three places, or cuts; asks for a refusal or values, and little memory. */
    private static void damage(byte[] whole, int files, int seed) {
        RandomStream random = new RandomStream(seed, "damage");
        int read = 0;
        for (int i = 0; i < files; i++) {
            random.at(i, Stage.PROCESS);
            byte[] damaged = whole.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                int at = random.nextInt(whole.length - 8);
                switch (random.nextInt(5)) {
                    case 0 -> damaged[at] = (byte) random.nextInt(256);
                    case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                    case 2 -> word(damaged, at, NASTY[random.nextInt(NASTY.length)]);
                    case 3 -> word(damaged, at, Integer.reverseBytes(NASTY[random.nextInt(NASTY.length)]));
                    default -> System.arraycopy(whole, random.nextInt(whole.length - 8), damaged, at, 8);
                }
            }
            long before = allocated();
            String refusal = refusal(damaged);
            assertThat(allocated() - before).as("bytes for file " + i).isLessThan(MOST_BYTES);
            assertThat(refusal).doesNotContain("\n");
            read += refusal.isEmpty() ? 1 : 0;
        }
        assertThat(read).isBetween(1, files - 1);
    }

    private static void word(byte[] data, int at, int value) {
        for (int i = 0; i < 4; i++) {
            data[at + i] = (byte) (value >>> (24 - 8 * i));
        }
    }

    /** Reads everything that can be read; the message of the first refusal, empty for a good file. */
    private static String refusal(byte[] content) {
        String first = "";
        try (RootFile file = RootFile.open(FileBytes.of("content", content))) {
            for (RootTable table : file.tables()) {
                for (RootColumn column : table.columns()) {
                    try {
                        if (column.readable()) {
                            table.read(column.name());
                        }
                    } catch (CardException e) {
                        first = String.valueOf(e.getMessage());
                    }
                }
            }
        } catch (CardException e) {
            return String.valueOf(e.getMessage());
        }
        return first;
    }

    /** A frame that promises 16 MB, in an object that promises 50 MB or a terabyte. */
    @Test
    void compressionBombIsRefusedInBoundedMemory() {
        byte[] frame = new byte[9 + 6 + 4];
        byte[] head = {'Z', 'S', 1, 10, 0, 0, (byte) 255, (byte) 255, (byte) 255};
        System.arraycopy(head, 0, frame, 0, 9);
        long before = allocated();
        FileBytes file = FileBytes.of("bomb", frame);
        assertThatThrownBy(() -> CompressionFrames.unpack(file, 0, frame, 1L << 40))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("found packed data of 1099511627776 bytes, expected at most");
        assertThatThrownBy(() -> CompressionFrames.unpack(file, 0, frame, 50_000_000))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("in a frame 'ZS'");
        assertThat(allocated() - before).isLessThan(MOST_BYTES);
    }

    @Test
    void whatIsNoRootFileIsNamed() throws IOException {
        Path text = folder.resolve("a.root");
        Files.writeString(text, "no root file, but long enough to be one: ".repeat(5));
        assertThatThrownBy(() -> RootFile.open(text))
                .isInstanceOf(CardException.class)
                .hasMessageEndingWith("a.root: at byte 0: found another kind of file, expected a ROOT file");
        Files.write(text, Arrays.copyOf(new byte[] {'r', 'o', 'o', 't'}, 500));
        assertThatThrownBy(() -> RootFile.open(text)).hasMessageContaining("found version 0 and content from byte 0");
        assertThatThrownBy(() -> RootFile.open(folder)).hasMessageContaining("expected a ROOT file");
        assertThatThrownBy(() -> RootFile.open(folder.resolve("absent"))).hasMessageContaining("found nothing");
        byte[] cut = Arrays.copyOf(OwnFiles.bytes("tree.root"), 3000);
        assertThat(refusal(cut)).contains("found 3000 bytes, expected the").contains("a truncated file");
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
