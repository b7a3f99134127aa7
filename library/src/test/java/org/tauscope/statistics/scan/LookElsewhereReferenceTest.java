package org.tauscope.statistics.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.tauscope.ReferenceFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LookElsewhereReferenceTest {

    @Test
    void globalPValuesAreThoseOfGrossAndVitells() throws Exception {
        JsonNode examples = JsonMapper.shared()
                .readTree(Files.readString(ReferenceFolder.path("statistics/standalone_crosschecks.json")))
                .path("gross_vitells_trials")
                .path("examples");
        assertThat(examples.size()).isEqualTo(4);
        for (JsonNode row : examples) {
            LookElsewhere trials =
                    new LookElsewhere(row.path("N0").asDouble(), row.path("c0").asDouble());
            double local = row.path("Z_local").asDouble();
            assertThat(trials.globalPValue(local))
                    .isCloseTo(row.path("p_global").asDouble(), Percentage.withPercentage(1e-8));
            assertThat(trials.globalSignificance(local))
                    .isCloseTo(row.path("Z_global").asDouble(), Percentage.withPercentage(1e-7));
        }
    }

    @Test
    void crossingsAreCountedUpwardsOnly() {
        double[] significances = {-1, 2, 1.5, 0.3, 0.9, -2, 0.2};
        assertThat(LookElsewhere.upCrossings(significances, 0.5)).isEqualTo(2);
        assertThat(LookElsewhere.upCrossings(significances, 4)).isZero();
        assertThatThrownBy(() -> new LookElsewhere(3, 0.5).globalPValue(0.5)).hasMessageContaining("at least 0.707");
    }
}
