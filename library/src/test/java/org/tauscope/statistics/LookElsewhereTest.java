package org.tauscope.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LookElsewhereTest {

    @Test
    void upCrossingsGiveTheGlobalValuesOfTheTable() {
        JsonNode examples = StatisticsReference.json("statistics/standalone_crosschecks.json")
                .path("gross_vitells_trials")
                .path("examples");
        assertThat(examples.size()).isGreaterThan(3);
        for (JsonNode example : examples) {
            double z = example.path("Z_local").asDouble();
            LookElsewhere.Global global = LookElsewhere.byUpCrossings(
                    z * z, example.path("N0").asDouble(), example.path("c0").asDouble());
            assertThat(global.local()).isCloseTo(example.path("p_local").asDouble(), within(1e-12));
            assertThat(global.global()).isCloseTo(example.path("p_global").asDouble(), within(1e-12));
            assertThat(global.z()).isCloseTo(example.path("Z_global").asDouble(), within(1e-7));
        }
    }

    @Test
    void crossingsAreCountedUpwardsOnly() {
        assertThat(LookElsewhere.upCrossings(new double[] {0, 1, 0.2, 0.9, 0, 2}, 0.5))
                .isEqualTo(3);
    }

    @Test
    void toysCountTheScansThatReachAsHigh() {
        List<double[]> scans = new ArrayList<>();
        for (int i = 0; i < 99; i++) {
            scans.add(new double[] {0, i < 9 ? 10 : 1});
        }
        assertThat(LookElsewhere.byToys(9, scans).global()).isCloseTo(0.1, within(1e-12));
    }
}
