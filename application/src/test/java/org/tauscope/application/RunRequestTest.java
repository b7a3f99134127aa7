package org.tauscope.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tauscope.searches.Observation;
import org.tauscope.searches.SearchRequest;
import tools.jackson.databind.json.JsonMapper;

class RunRequestTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theProvenanceOfARunAsksForTheSameAgain() throws IOException {
        Path card = Files.writeString(folder.resolve("beams.yaml"), "electron_energy: 2.1");
        for (String beams : List.of("2.1x2.1", card.toString())) {
            RunRequest asked = RunRequest.now(
                    "hnl",
                    7,
                    SearchRequest.standard()
                            .withMasses(List.of(0.5, 1.0))
                            .withLuminosity(1000)
                            .withDetector("stcf")
                            .withBeams(beams));
            Files.writeString(
                    folder.resolve("provenance.json"),
                    JsonMapper.shared()
                            .writeValueAsString(Map.of(
                                    "search",
                                    asked.search(),
                                    "seed",
                                    asked.seed(),
                                    "request",
                                    asked.facts(),
                                    "inputs_sha256",
                                    asked.inputs())));
            assertThat(RunRequest.of(folder)).isEqualTo(asked);
            assertThat(asked.inputs()).hasSize(beams.equals(card.toString()) ? 1 : 0);
        }
    }

    @Test
    void theFilesOfEveryChannelAreKept() throws IOException {
        Path one = Files.writeString(folder.resolve("one.csv"), "mass_GeV");
        Path two = Files.writeString(folder.resolve("two.csv"), "mass_GeV");
        Path words = Path.of("ee=" + one + ",mumu=" + two + ":mass_GeV@GeV");
        RunRequest asked =
                RunRequest.now("phil", 1, SearchRequest.standard().withObservation(new Observation.Recorded(words)));
        assertThat(asked.inputs()).containsOnlyKeys(one.toString(), two.toString());
    }
}
