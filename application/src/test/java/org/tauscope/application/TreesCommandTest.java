package org.tauscope.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tauscope.selection.trees.FoldedClassifier;
import org.tauscope.selection.trees.TrainingTable;
import org.tauscope.selection.trees.TreeParameters;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tauscope trees}: what a model holds, and other formats. */
class TreesCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Path model() throws InterruptedException, IOException {
        TrainingTable table = new TrainingTable(List.of("useful", "useless"), List.of("signal", "background"));
        long[] keys = LongStream.range(0, 400).toArray();
        double[] ones = new double[400];
        java.util.Arrays.fill(ones, 1);
        for (int c = 0; c < 2; c++) {
            double[][] columns = new double[2][400];
            for (int i = 0; i < 400; i++) {
                columns[0][i] = i % 20 - 5 * c;
                columns[1][i] = i % 7;
            }
            table.add(c, columns, ones, keys);
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
            TreeParameters few = TreeParameters.standard().withTrees(3).withFolds(2);
            return Files.write(
                    folder.resolve("fold0.ubj"),
                    FoldedClassifier.train(table, few, pool).files().getFirst());
        }
    }

    private int run(String... arguments) {
        CommandLine line = Tauscope.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    @Test
    void tellsClassesInputsAndTheirImportance() throws InterruptedException, IOException {
        assertThat(run("trees", model().toString(), "--json"))
                .as(err.toString())
                .isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("trees").asInt()).isEqualTo(6);
        assertThat(json.get("classes").get(0).asString()).isEqualTo("signal");
        assertThat(json.get("inputs").get(0).get("name").asString()).isEqualTo("useful");
        assertThat(json.get("inputs").get(0).get("importance").asDouble()).isGreaterThan(0.5);
    }

    @Test
    void writesJsonThatHoldsTheSameModelAndOnnxAndNothingOverAnOldFile() throws InterruptedException, IOException {
        Path model = model();
        Path json = folder.resolve("fold0.json");
        assertThat(run("trees", model.toString(), "-o", json.toString()))
                .as(err.toString())
                .isZero();
        String text = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run("trees", json.toString())).isZero();
        assertThat(out.toString().replace("fold0.json", "fold0.ubj")).isEqualTo(text);
        assertThat(run(
                        "trees",
                        model.toString(),
                        "-o",
                        folder.resolve("fold0.onnx").toString()))
                .isZero();
        assertThat(Files.size(folder.resolve("fold0.onnx"))).isPositive();
        assertThat(run("trees", model.toString(), "-o", json.toString())).isEqualTo(Tauscope.BAD_INPUT);
        assertThat(err.toString()).contains("exists already");
        assertThat(run(
                        "trees",
                        model.toString(),
                        "-o",
                        folder.resolve("fold0.txt").toString()))
                .isEqualTo(Tauscope.BAD_INPUT);
    }

    @Test
    void aFileThatIsNoModelIsRefusedInOneLine() throws IOException {
        Path noModel = Files.writeString(folder.resolve("no.json"), "{\"channels\": []}");
        assertThat(run("trees", noModel.toString())).isEqualTo(Tauscope.BAD_INPUT);
        assertThat(err.toString().strip().lines()).hasSize(1);
    }
}
