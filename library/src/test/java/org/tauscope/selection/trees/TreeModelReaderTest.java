package org.tauscope.selection.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tauscope.cards.CardException;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** Reading models, good and bad. */
class TreeModelReaderTest {

    /** Two trees over the inputs a and b for two classes. */
    private static final String MODEL = """
        {"learner": {"attributes": {}, "feature_names": ["a", "b"], "feature_types": [],
          "gradient_booster": {"name": "gbtree", "model": {
            "gbtree_model_param": {"num_parallel_tree": "1", "num_trees": "2"}, "tree_info": [0, 1], "trees": [
              {"left_children": [1, -1, -1], "right_children": [2, -1, -1], "split_indices": [1, 0, 0],
               "default_left": [1, 0, 0], "split_conditions": [0.5, 1.0, -1.0], "split_type": [0, 0, 0],
               "loss_changes": [4.0, 0, 0]},
              {"left_children": [-1], "right_children": [-1], "split_indices": [0], "default_left": [0],
               "split_conditions": [0.25]}]}},
          "learner_model_param": {"base_score": "5E-1", "num_class": "2", "num_feature": "2", "num_target": "1"},
          "objective": {"name": "multi:softprob"}}, "version": [3, 0, 4]}
        """;

    private static TreeEnsemble parse(String text) {
        return ModelFile.parse("m.json", text.getBytes(StandardCharsets.UTF_8)).ensemble();
    }

    @Test
    void followsThresholdsAndTheSideOfMissingInputs() {
        TreeEnsemble model = parse(MODEL);
        double[] out = new double[2];
        model.margins(new float[] {0, 0.4f}, out);
        assertThat(out).containsExactly(1.5, 0.75);
        model.margins(new float[] {0, 0.5f}, out);
        assertThat(out).containsExactly(-0.5, 0.75);
        model.margins(new float[] {0, Float.NaN}, out);
        assertThat(out).containsExactly(1.5, 0.75);
        assertThat(model.classes()).containsExactly("class0", "class1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gbtree\",|dart\",|'dart', expected gbtree",
                "multi:softprob|binary:logistic|'binary:logistic', expected multi:softprob",
                "\"left_children\": [1,|\"left_children\": [0,|children 0 and 2",
                "\"left_children\": [1,|\"left_children\": [7,|children 7 and 2",
                "\"right_children\": [2, -1|\"right_children\": [2, 2|children -1 and 2",
                "\"right_children\": [2, -1, -1]|\"right_children\": [2, -1]|found 2 numbers in right_children,"
                        + " expected 3",
                "[0.5, 1.0, -1.0]|[1e99, 1.0, -1.0]|found Infinity",
                "[0.5, 1.0, -1.0]|[0.5, 1e38, -1.0]|a leaf of 1.0E38",
                "[0.5, 1.0, -1.0]|[NaN, 1.0, -1.0]|not an XGBoost model in JSON",
                "\"split_indices\": [1, 0, 0]|\"split_indices\": [5, 0, 0]|found input 5, expected 0 to 1",
                "\"split_indices\": [1, 0, 0]|\"split_indices\": [-2, 0, 0]|found input -2",
                "\"split_type\": [0, 0, 0]|\"split_type\": [1, 0, 0]|split by category",
                "\"tree_info\": [0, 1]|\"tree_info\": [0, 2]|class 2, expected 0 to 1",
                "\"tree_info\": [0, 1]|\"tree_info\": [0]|1 trees, expected 2 trees",
                "\"num_class\": \"2\"|\"num_class\": \"200000000\"|expected a whole number from 0 to 100",
                "\"5E-1\"|\"inf\"|base_score",
                "[\"a\", \"b\"]|[\"a\"]|1 names of inputs",
                "\"version\": [3, 0, 4]}|\"version\": [3, 0, 4]} []|something behind the end",
                "\"version\": [3, 0, 4]}|\"version\": [3, 0, 4]|not an XGBoost model in JSON"
            })
    void refusesInOneLine(String good, String bad, String message) {
        assertThat(MODEL).contains(good);
        String changed = MODEL.replace(good, bad);
        assertThatThrownBy(() -> parse(changed))
                .isInstanceOf(CardException.class)
                .hasMessageStartingWith("m.json")
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void refusesCirclesDepthAndNoise() {
        // Node 1 has the children 2 and 1: a circle.
        String circle = MODEL.replace("\"left_children\": [1, -1, -1]", "\"left_children\": [1, 1, -1, -1, -1]")
                .replace("\"right_children\": [2, -1, -1]", "\"right_children\": [2, 3, -1, -1, -1]")
                .replace("\"split_indices\": [1, 0, 0]", "\"split_indices\": [0, 0, 0, 0, 0]")
                .replace("\"default_left\": [1, 0, 0]", "\"default_left\": [0, 0, 0, 0, 0]")
                .replace("[0.5, 1.0, -1.0]", "[0, 0, 0, 0, 0]")
                .replace("\"split_type\": [0, 0, 0]", "\"split_type\": []")
                .replace("[4.0, 0, 0]", "[]");
        assertThatThrownBy(() -> parse(circle))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("node 1 twice");
        assertThatThrownBy(() -> parse("{\"other\": " + "[".repeat(1000)))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("not an XGBoost model in JSON");
        assertThatThrownBy(() -> parse("{}")).isInstanceOf(CardException.class);
        assertThatThrownBy(() -> parse("")).isInstanceOf(CardException.class);
        assertThatThrownBy(() -> parse("\u0000\u0001{L")).isInstanceOf(CardException.class);
        assertThatThrownBy(() -> ModelFile.read(Path.of("no-such-model.json")))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("no-such-model.json: cannot be read");
    }

    @Test
    void everyCutDocumentIsRefused() {
        for (int length = 0; length < MODEL.strip().length(); length++) {
            String cut = MODEL.substring(0, length);
            assertThatThrownBy(() -> parse(cut)).isInstanceOf(CardException.class);
        }
    }

    private static FoldedClassifier trained() throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
            TreeParameters few = TreeParameters.standard().withTrees(5).withFolds(2);
            return FoldedClassifier.train(Toys.table(500, 3, 3, 0.5), few, pool);
        }
    }

    @Test
    void modelsAreReadBackFromJsonAndFromUbjson(@TempDir Path folder) throws IOException, InterruptedException {
        FoldedClassifier trained = trained();
        double[][] columns = Toys.gaussian("test", 100, 0, 0, 0);
        double[][] expected = trained.probabilities(columns, Toys.keys(100));
        for (List<byte[]> models : List.of(trained.json(), trained.files())) {
            List<Path> files = new ArrayList<>();
            for (byte[] model : models) {
                files.add(Files.write(folder.resolve("fold" + files.size()), model));
            }
            FoldedClassifier read = FoldedClassifier.read(files);
            assertThat(read.inputs()).isEqualTo(trained.inputs());
            assertThat(read.classes()).isEqualTo(trained.classes());
            assertThat(read.probabilities(columns, Toys.keys(100))).isDeepEqualTo(expected);
        }
    }

    @Test
    void everyCutOrSpoiltModelIsRefusedOrStillAModel() throws InterruptedException {
        FoldedClassifier trained = trained();
        for (byte[] model : List.of(trained.files().getFirst(), trained.json().getFirst())) {
            spoil(model);
        }
    }

    private static void spoil(byte[] model) {
        RandomStream dice = new RandomStream(5, "spoilt");
        int refused = 0;
        for (int trial = 0; trial < 1000; trial++) {
            dice.at(trial, Stage.SELECTION);
            byte[] spoilt = trial % 2 == 0 ? Arrays.copyOf(model, dice.nextInt(model.length)) : model.clone();
            if (trial % 2 == 1) {
                spoilt[dice.nextInt(model.length)] = (byte) dice.nextInt(256);
            }
            try {
                ModelFile file = ModelFile.parse("m.ubj", spoilt);
                double[] out = new double[file.ensemble().classes().size()];
                file.ensemble().probabilities(new float[file.ensemble().inputs().size()], out);
                assertThat(Arrays.stream(out).sum()).isEqualTo(1, within(1e-12));
            } catch (CardException e) {
                assertThat(e.getMessage()).startsWith("m.ubj").doesNotContain("\n");
                refused++;
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(500);
    }

    @Test
    void binaryModelsCannotAskForMoreThanTheyHold() {
        for (String hostile : List.of(
                "{i\u0001a[$Z#l\u007f\u007f\u007f\u007f",
                "{i\u0001a[$U#l\u007f\u007f\u007f\u007f",
                "{i\u0001a[#l\u007f\u007f\u007f\u007f",
                "{i\u0001aSl\u007f\u007f\u007f\u007f",
                "{i\u0001a" + "[".repeat(100_000),
                "{l\u007f\u007f\u007f\u007f",
                "{i\u0001a")) {
            assertThatThrownBy(() -> parse(hostile))
                    .isInstanceOf(CardException.class)
                    .hasMessageStartingWith("m.json: byte ");
        }
    }
}
