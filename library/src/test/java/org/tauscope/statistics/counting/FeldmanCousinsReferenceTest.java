package org.tauscope.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FeldmanCousinsReferenceTest {

    @Test
    void intervalsEndWithinOneGridStepOfTheComputedTables() throws Exception {
        JsonNode tables =
                CrossChecks.standalone().path("feldman_cousins_computed_here").path("table");
        assertThat(tables.size()).isEqualTo(12);
        for (String name : tables.propertyNames()) {
            Matcher parts = Pattern.compile("cl([0-9.]+)_b([0-9.]+)").matcher(name);
            assertThat(parts.matches()).isTrue();
            FeldmanCousins construction = new FeldmanCousins(Double.parseDouble(parts.group(1)));
            double background = Double.parseDouble(parts.group(2));
            JsonNode table = tables.path(name);
            for (String n : table.propertyNames()) {
                Interval interval = construction.poisson(Integer.parseInt(n), background);
                // The tables hold the outermost accepted points of a grid of 0.01.
                double lower = table.path(n).path(0).asDouble();
                double upper = table.path(n).path(1).asDouble();
                assertThat(interval.lower()).as(name + " " + n).isBetween(lower - 0.0101, lower + 1e-6);
                assertThat(interval.upper()).as(name + " " + n).isBetween(upper - 1e-6, upper + 0.0101);
            }
        }
    }

    @Test
    void combineFindsTheSameIntervalsWithoutBackground() throws Exception {
        JsonNode cards = CrossChecks.json("statistics/cms_combine_counting_reference.json")
                .path("cards");
        FeldmanCousins construction = new FeldmanCousins(0.95);
        for (int n : new int[] {0, 2, 6}) {
            JsonNode results =
                    cards.path("counting-B0-Obs" + n + "-StatOnly.txt").path("results");
            JsonNode upper = results.path("Counting_ZeroB_FeldmanCousins");
            JsonNode lower = results.path("Counting_ZeroB_Lower_FeldmanCousins");
            Interval interval = construction.poisson(n, 1e-6);
            assertThat(interval.upper())
                    .isCloseTo(upper.path(0).asDouble(), within(upper.path(1).asDouble()));
            assertThat(interval.lower())
                    .isCloseTo(lower.path(0).asDouble(), within(lower.path(1).asDouble() + 1e-9));
        }
    }
}
