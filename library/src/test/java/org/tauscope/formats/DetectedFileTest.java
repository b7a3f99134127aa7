package org.tauscope.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.cards.CardException;
import org.tauscope.event.DetectedEvents;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.Beams;

/** Detected events survive Parquet and ROOT bit by bit; what is no such file is refused. */
class DetectedFileTest {

    @TempDir
    private Path folder;

    private static DetectedEvents sample() {
        DetectedEvents batch = new DetectedEvents();
        batch.beginEvent(7, 0.25);
        for (int i = 0; i < 3; i++) {
            double[] triangle = new double[DetectedEvents.COVARIANCE_SIZE];
            for (int k = 0; k < triangle.length; k++) {
                triangle[k] = Math.sin(k + 20 * i);
            }
            int track = batch.addTrack(
                    new double[] {0.1 * i, -1.0 / 3, i == 1 ? -7e-4 : 1e-3 / 3, 12.5, Math.PI}, triangle);
            batch.firstHitRadius()[track] = 30.5;
            batch.siliconHits()[track] = i;
            batch.axialHits()[track] = 20 + i;
            batch.stereoHits()[track] = 10 + i;
            for (int c = 0; c < DetectedEvents.CLASSES; c++) {
                batch.identification(c)[track] = 1.0 / (2 + c + i);
            }
        }
        batch.addPhoton(0.7, 1.1, -2.2);
        batch.setTrigger(0, 5, 0.98);
        batch.beginEvent(8, 3);
        batch.setTrigger(1, 0, 0);
        batch.beginEvent(9, 1);
        batch.addPhoton(1.0 / 7, 2.1, 0.1);
        batch.addKLong(0.5, -0.25);
        return batch;
    }

    @ParameterizedTest
    @ValueSource(strings = {"detected.parquet", "detected.root"})
    void everyColumnComesBack(String name) {
        Path file = folder.resolve(name);
        DetectedEvents in = sample();
        try (DetectedSink sink = DetectedFile.create(file, "belle2")) {
            sink.write(in);
        }
        DetectedEvents out = new DetectedEvents();
        try (DetectedSource source = DetectedFile.open(file)) {
            assertThat(source.detector()).isEqualTo("belle2");
            while (source.read(out)) {}
        }
        assertThat(out.events()).isEqualTo(3);
        assertThat(out.tracks()).isEqualTo(in.tracks());
        assertThat(out.photons()).isEqualTo(in.photons());
        for (int event = 0; event < 3; event++) {
            assertThat(out.number(event)).isEqualTo(in.number(event));
            assertThat(out.weight(event)).isEqualTo(in.weight(event));
            assertThat(out.triggerLines(event)).isEqualTo(in.triggerLines(event));
            assertThat(out.triggerProbability(event)).isEqualTo(in.triggerProbability(event));
            assertThat(out.endTrack(event)).isEqualTo(in.endTrack(event));
            assertThat(out.endPhoton(event)).isEqualTo(in.endPhoton(event));
        }
        for (int track = 0; track < in.tracks(); track++) {
            assertThat(out.charge()[track]).isEqualTo(in.charge()[track]);
            assertThat(out.d0()[track]).isEqualTo(in.d0()[track]);
            assertThat(out.phi0()[track]).isEqualTo(in.phi0()[track]);
            assertThat(out.omega()[track]).isEqualTo(in.omega()[track]);
            assertThat(out.z0()[track]).isEqualTo(in.z0()[track]);
            assertThat(out.tanLambda()[track]).isEqualTo(in.tanLambda()[track]);
            assertThat(out.firstHitRadius()[track]).isEqualTo(in.firstHitRadius()[track]);
            assertThat(out.siliconHits()[track]).isEqualTo(in.siliconHits()[track]);
            assertThat(out.axialHits()[track]).isEqualTo(in.axialHits()[track]);
            assertThat(out.stereoHits()[track]).isEqualTo(in.stereoHits()[track]);
            for (int c = 0; c < DetectedEvents.CLASSES; c++) {
                assertThat(out.identification(c)[track]).isEqualTo(in.identification(c)[track]);
            }
            for (int i = 0; i < 15; i++) {
                assertThat(out.covariance()[15 * track + i]).isEqualTo(in.covariance()[15 * track + i]);
            }
        }
        assertThat(out.endKLong(2)).isEqualTo(in.endKLong(2)).isEqualTo(1);
        assertThat(out.kLongPhi()[0]).isEqualTo(in.kLongPhi()[0]);
        assertThat(out.photonEnergy()[1]).isEqualTo(in.photonEnergy()[1]);
        assertThat(out.photonTheta()[1]).isEqualTo(in.photonTheta()[1]);
        assertThat(out.photonPhi()[0]).isEqualTo(in.photonPhi()[0]);
    }

    @Test
    void otherFilesAreRefused() throws Exception {
        Path missing = folder.resolve("missing.parquet");
        assertThatThrownBy(() -> DetectedFile.open(missing))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("found no file");
        Path text = folder.resolve("text.parquet");
        Files.writeString(text, "no Parquet at all");
        assertThatThrownBy(() -> DetectedFile.open(text))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("text.parquet");
        Path generated = folder.resolve("generated.parquet");
        GeneratedEvents batch = new GeneratedEvents();
        batch.beginEvent(0, 1);
        batch.addParticle(22, GeneratedEvents.NO_MOTHER, 0, 0, 1, 1, 0, 0, 0, 0);
        try (EventSink sink =
                EventFile.create(generated, new SampleHeader("test", new Beams(7, 4, 0, 0, 0, 0, 0, 0), 0))) {
            sink.write(batch);
        }
        assertThatThrownBy(() -> DetectedFile.open(generated))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("column object: found nothing, expected VARCHAR");
    }
}
