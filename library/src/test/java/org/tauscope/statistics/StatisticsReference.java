package org.tauscope.statistics;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.tauscope.ReferenceFolder;
import org.tauscope.statistics.workspace.PyhfDocument;
import org.tauscope.statistics.workspace.StrictJson;
import tools.jackson.databind.JsonNode;

/** The cases of reference/statistics: a workspace and what pyhf and others say about it. */
record StatisticsReference(String name, HistFactoryModel model, JsonNode expected) {

    static List<StatisticsReference> all() {
        List<StatisticsReference> cases = new ArrayList<>();
        for (JsonNode entry : json("statistics/INDEX.json")) {
            String name = entry.path("name").stringValue();
            if (!Files.exists(folder().resolve("expected_" + name + ".json"))) {
                continue;
            }
            cases.add(of(name));
        }
        return cases;
    }

    static StatisticsReference of(String name) {
        JsonNode expected = json("statistics/expected_" + name + ".json");
        var workspace = PyhfDocument.read(text("statistics/workspaces/" + name + ".json"));
        JsonNode settings = expected.path("modifier_settings");
        // Where pyhf is given settings for one modifier, the other falls back to code1 or code0.
        boolean pyhf = settings.isNull();
        Interpolation norm =
                Interpolation.of(settings.path("normsys").path("interpcode").asString(pyhf ? "code4" : "code1"));
        Interpolation histo =
                Interpolation.of(settings.path("histosys").path("interpcode").asString(pyhf ? "code4p" : "code0"));
        return new StatisticsReference(
                name,
                HistFactoryModel.compile(
                        workspace, workspace.measurements().getFirst(), new Interpolations(norm, histo)),
                expected);
    }

    static Path folder() {
        return ReferenceFolder.path("statistics");
    }

    static JsonNode json(String path) {
        return StrictJson.read(text(path));
    }

    static String text(String path) {
        return quietly(() -> Files.readString(ReferenceFolder.path(path)));
    }

    static double[] numbers(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }

    private static <T> T quietly(ThrowingSupplier<T> supplier) {
        try {
            return supplier.get();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
