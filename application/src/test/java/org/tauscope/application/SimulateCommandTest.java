package org.tauscope.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tauscope.event.DetectedEvents;
import org.tauscope.formats.DetectedFile;
import org.tauscope.formats.DetectedSource;
import picocli.CommandLine;

class SimulateCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int execute(String... arguments) {
        CommandLine line = Tauscope.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    @Test
    void eventsGoThroughADetectorAndComeBackAsTheyWere() {
        String events = folder.resolve("events.hepmc3").toString();
        Path first = folder.resolve("first.parquet");
        Path second = folder.resolve("second.parquet");
        assertThat(execute("generate", "mumu", "--events", "40", "--threads", "1", "-o", events))
                .isZero();
        assertThat(execute("simulate", events, "-o", first.toString())).isZero();
        assertThat(execute("simulate", events, "-o", second.toString())).isZero();
        assertThat(out.toString()).contains("40 events in").contains("tracks and");
        DetectedEvents one = read(first);
        DetectedEvents two = read(second);
        assertThat(one.events()).isEqualTo(40);
        assertThat(one.tracks()).isBetween(30, 90).isEqualTo(two.tracks());
        for (int track = 0; track < one.tracks(); track++) {
            assertThat(one.d0()[track]).isEqualTo(two.d0()[track]);
            assertThat(one.clusterEnergy()[track]).isEqualTo(two.clusterEnergy()[track]);
        }
    }

    private static DetectedEvents read(Path file) {
        DetectedEvents batch = new DetectedEvents();
        try (DetectedSource source = DetectedFile.open(file)) {
            assertThat(source.detector()).isEqualTo("belle2");
            while (source.read(batch)) {
                assertThat(batch.events()).isPositive();
            }
        }
        return batch;
    }

    @Test
    void whatExistsIsNotOverwritten() throws Exception {
        Path treasure = Files.writeString(folder.resolve("a.parquet"), "precious");
        assertThat(execute("simulate", "events.lhe", "-o", treasure.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("exists already");
        assertThat(treasure).hasContent("precious");
    }

    @Test
    void aDetectorIsDrawn() {
        assertThat(execute(
                        "detector",
                        "plot",
                        "stcf",
                        "-o",
                        folder.resolve("figures").toString()))
                .isZero();
        assertThat(folder.resolve("figures").resolve("momentum-resolution.png")).isNotEmptyFile();
    }
}
