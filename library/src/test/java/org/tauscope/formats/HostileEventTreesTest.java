package org.tauscope.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tauscope.DamagedCopies;
import org.tauscope.cards.CardException;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.formats.root.RootFile;
import org.tauscope.formats.root.RootHistogram;
import org.tauscope.formats.root.RootOutput;

/** Damaged ROOT files of our own layout: events with sane numbers, histograms with finite ones, or one line. */
class HostileEventTreesTest {

    @TempDir
    private Path folder = Path.of("");

    private static DamagedCopies damage(int seed) {
        return new DamagedCopies(
                seed, List.of("\u007f\u00ff\u00ff\u00ff", "@\0\0", "TTree"), 96L << 20, List.of(CardException.class));
    }

    @Test
    void damagedEventsAreRefusedOrRead() throws IOException {
        events(1_500);
    }

    @Tag("physics")
    @Test
    void manyMoreDamagedEventsAreRefusedOrRead() throws IOException {
        events(DamagedCopies.count(30_000));
    }

    private void events(int copies) throws IOException {
        Path whole = folder.resolve("whole.root");
        try (EventSink sink = EventFile.create(whole, DisplacedDecays.HEADER)) {
            sink.write(new DisplacedDecays(false).batch(5));
        }
        Path damaged = folder.resolve("damaged.root");
        GeneratedEvents batch = new GeneratedEvents();
        int read = damage(17).read(Files.readAllBytes(whole), copies, content -> {
            Files.write(damaged, content);
            batch.clear();
            try (EventSource source = EventFile.open(damaged)) {
                source.read(batch, 1000);
            } finally {
                for (int i = 0; i < batch.particles(); i++) {
                    double sum = batch.px()[i] + batch.py()[i] + batch.pz()[i] + batch.energy()[i];
                    double point = batch.x()[i] + batch.y()[i] + batch.z()[i] + batch.time()[i];
                    assertThat(Double.isFinite(sum + point)).isTrue();
                    assertThat(batch.mother()[i]).isBetween(-1, i - 1);
                }
            }
        });
        assertThat(read).isBetween(1, copies - 1);
    }

    @Test
    void damagedHistogramsAreRefusedOrRead() throws IOException {
        histograms(1_500);
    }

    @Tag("physics")
    @Test
    void manyMoreDamagedHistogramsAreRefusedOrRead() throws IOException {
        histograms(DamagedCopies.count(30_000));
    }

    private void histograms(int copies) throws IOException {
        Path whole = folder.resolve("whole.root");
        try (RootOutput file = RootOutput.create(whole)) {
            file.write(RootHistogram.ofBins(
                    "h", "title", List.of("x", "y"), new double[] {0, 1, 3}, new double[] {1, 2}, new double[] {1, 2}));
        }
        Path damaged = folder.resolve("damaged.root");
        int read = damage(18).read(Files.readAllBytes(whole), copies, content -> {
            Files.write(damaged, content);
            try (RootFile file = RootFile.open(damaged)) {
                for (double value : file.histogram("h").contents()) {
                    assertThat(value).isFinite();
                }
            }
        });
        assertThat(read).isBetween(1, copies - 1);
    }
}
