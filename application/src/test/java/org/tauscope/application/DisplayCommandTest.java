package org.tauscope.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tauscope.detector.DetectorCard;
import org.tauscope.event.DetectedEvents;
import org.tauscope.formats.DetectedFile;
import org.tauscope.formats.DetectedSink;
import org.tauscope.kinematics.FourVector;
import org.tauscope.reconstruction.Helix;
import picocli.CommandLine;

/** {@code tauscope display} draws an event, an empty one too, and refuses what it cannot draw. */
class DisplayCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeEvents() {
        DetectedEvents batch = new DetectedEvents();
        batch.beginEvent(3, 1);
        batch.beginEvent(4, 1);
        DetectorCard card = DetectorCard.belle2();
        addTrack(batch, card, 1, FourVector.ofMass(0.14, 0.8, 0.3, 0.5));
        addTrack(batch, card, -1, FourVector.ofMass(0.14, -0.1, -0.12, 0.02));
        batch.addPhoton(1.2, 0.4, 1);
        batch.addPhoton(0.1, Math.PI, 0);
        try (DetectedSink sink = DetectedFile.create(folder.resolve("reco.parquet"), "belle2")) {
            sink.write(batch);
        }
    }

    private static void addTrack(DetectedEvents batch, DetectorCard card, int charge, FourVector momentum) {
        Helix helix = Helix.through(charge, card.field(), momentum, 0, 1, 0);
        double[] triangle = new double[DetectedEvents.COVARIANCE_SIZE];
        batch.addTrack(new double[] {helix.d0(), helix.phi0(), helix.omega(), helix.z0(), helix.tanLambda()}, triangle);
    }

    @Test
    void anEventBecomesAPicture() throws IOException {
        Path picture = folder.resolve("event.svg");
        assertThat(display("--event", "4", "-o", picture.toString())).isZero();
        assertThat(out.toString()).contains("event 4 of belle2, 2 tracks, 2 photons");
        assertThat(Files.readString(picture)).contains("<svg").doesNotContain("NaN");
    }

    @Test
    void anEmptyEventIsAnEmptyDetector() throws IOException {
        Path picture = folder.resolve("empty.png");
        assertThat(display("--event", "3", "-o", picture.toString())).isZero();
        assertThat(Files.size(picture)).isPositive();
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThat(display("--event", "12", "-o", folder.resolve("a.svg").toString()))
                .isEqualTo(Tauscope.BAD_INPUT);
        assertThat(err.toString()).contains("found no event 12, expected one of those from 3 to 4");
        assertThat(display("--event", "4", "-o", folder.resolve("a.gif").toString()))
                .isEqualTo(Tauscope.BAD_INPUT);
        assertThat(err.toString()).contains("found no known ending, expected .svg, .pdf or .png");
        assertThat(display(
                        "--event",
                        "4",
                        "--detector",
                        "bell",
                        "-o",
                        folder.resolve("a.svg").toString()))
                .isEqualTo(Tauscope.BAD_INPUT);
        assertThat(err.toString()).contains("detector: found 'bell'");
    }

    private int display(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "display";
        arguments[1] = folder.resolve("reco.parquet").toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        CommandLine line = Tauscope.commandLine();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
