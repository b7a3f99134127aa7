package org.tauscope.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.tauscope.ReferenceFolder;
import org.tauscope.statistics.CountingModel.Region;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExactCountingReferenceTest {

    @Test
    void limitsAreThoseOfTheCountingTable() throws Exception {
        JsonNode table = JsonMapper.shared()
                .readTree(Files.readString(ReferenceFolder.path("statistics/standalone_crosschecks.json")))
                .path("counting_CLs_known_background_upper_limit")
                .path("table");
        assertThat(table.size()).isGreaterThan(20);
        for (String name : table.propertyNames()) {
            Matcher parts = Pattern.compile("n(\\d+)_b([0-9.]+)").matcher(name);
            assertThat(parts.matches()).isTrue();
            int n = Integer.parseInt(parts.group(1));
            ExactCounting counting = new ExactCounting(
                    new CountingModel(List.of(new Region("signal", Double.parseDouble(parts.group(2)), 0, 0)), 0));
            for (String level : table.path(name).propertyNames()) {
                double limit = counting.upperLimit(new double[] {1}, new int[] {n}, Integer.parseInt(level) / 100.0);
                assertThat(limit)
                        .as(name + " at " + level)
                        .isCloseTo(table.path(name).path(level).asDouble(), Percentage.withPercentage(1e-6));
            }
        }
    }
}
