package org.tauscope.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tauscope.formats.root.RootFile;
import org.tauscope.formats.root.RootHistogram;
import org.tauscope.searches.Exhibit;

/** The spectra of a run in ROOT: processes, their sum with its uncertainty, data with those of counts. */
class RunHistogramsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void spectrumBecomesHistograms() {
        Exhibit spectrum = new Exhibit.Spectrum(
                "spectrum-e",
                "A spectrum.",
                "$x_\\ell$",
                List.of(0.0, 1.0, 3.0),
                List.of(
                        new Exhibit.Content("$\\tau\\tau$", List.of(4.0, 2.0)),
                        new Exhibit.Content("$\\tau \\tau$", List.of(1.0, 0.5))),
                List.of(0.5, 0.25),
                List.of(new Exhibit.Content("signal", List.of(0.0, 3.0))),
                Optional.of(List.of(6.0, 1.0)),
                List.of());
        Path path = folder.resolve("histograms.root");
        RunHistograms.write(path, RunHistograms.of(List.of(spectrum)));
        try (RootFile file = RootFile.open(path)) {
            assertThat(file.objects())
                    .extracting(RootFile.RootObject::name)
                    .containsExactly(
                            "spectrum-e_tau_tau",
                            "spectrum-e_tau_tau_2",
                            "spectrum-e_signal",
                            "spectrum-e_total",
                            "spectrum-e_data");
            RootHistogram total = file.histogram("spectrum-e_total");
            assertThat(total.contents()).containsExactly(0, 5, 2.5, 0);
            assertThat(total.variances()).containsExactly(0, 0.25, 0.0625, 0);
            assertThat(total.edges()).containsExactly(0, 1, 3);
            assertThat(total.xTitle()).isEqualTo("x_#ell");
            assertThat(file.histogram("spectrum-e_data").variances()).containsExactly(0, 6, 1, 0);
        }
    }
}
