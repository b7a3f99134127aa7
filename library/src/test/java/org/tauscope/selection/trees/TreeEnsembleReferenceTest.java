package org.tauscope.selection.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** Our evaluation of trees against that of XGBoost. */
class TreeEnsembleReferenceTest {

    @ParameterizedTest
    @CsvSource({"1, 2, 1", "3, 4, 6", "8, 3, 12", "5, 2, 3"})
    void scoresAreThoseOfXgboostAlsoWithMissingInputs(int inputs, int classes, int depth)
            throws InterruptedException, XGBoostError, IOException {
        int size = 1500;
        TrainingTable table = new TrainingTable(
                Toys.names(inputs),
                java.util.stream.IntStream.range(0, classes)
                        .mapToObj(c -> "c" + c)
                        .toList());
        for (int c = 0; c < classes; c++) {
            table.add(c, withGaps("train" + c, size, inputs, 0.3 * c), Toys.ones(size), Toys.keys(size));
        }
        TreeParameters parameters = new TreeParameters(30, depth, 0.3, 0.1, 0.7, 0.7, 1, 2, 0, 3);
        FoldedClassifier classifier;
        try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
            classifier = FoldedClassifier.train(table, parameters, pool);
        }
        double[][] columns = withGaps("test", 2000, inputs, 0.5);
        float[] rows = new float[2000 * inputs];
        for (int i = 0; i < 2000; i++) {
            for (int input = 0; input < inputs; input++) {
                rows[i * inputs + input] = (float) columns[input][i];
            }
        }
        Booster booster = XGBoost.loadModel(classifier.files().getFirst());
        DMatrix matrix = new DMatrix(rows, 2000, inputs, Float.NaN);
        float[][] expected = booster.predict(matrix);
        float[][] margins = booster.predict(matrix, true);
        TreeEnsemble model = classifier.models().getFirst();
        assertThat(model.inputs()).isEqualTo(table.inputs());
        assertThat(model.classes()).isEqualTo(table.classes());
        double[] found = new double[classes];
        for (int i = 0; i < 2000; i++) {
            float[] row = java.util.Arrays.copyOfRange(rows, i * inputs, (i + 1) * inputs);
            model.margins(row, found);
            for (int c = 0; c < classes; c++) {
                assertThat(found[c]).isEqualTo(margins[i][c], within(2e-6));
            }
            model.probabilities(row, found);
            for (int c = 0; c < classes; c++) {
                assertThat(found[c]).isEqualTo(expected[i][c], within(1e-6));
            }
        }
        matrix.dispose();
        booster.dispose();
    }

    /** A fifth of the inputs is missing, and more often where they are large, so that the trees learn a side for them. */
    private static double[][] withGaps(String sample, int size, int inputs, double mean) {
        double[] means = new double[inputs];
        java.util.Arrays.fill(means, mean);
        double[][] columns = Toys.gaussian(sample, size, means);
        RandomStream dice = new RandomStream(9, sample);
        for (int i = 0; i < size; i++) {
            dice.at(i, Stage.SELECTION, 1);
            for (double[] column : columns) {
                if (dice.nextDouble() < (column[i] > 1 ? 0.5 : 0.1)) {
                    column[i] = Double.NaN;
                }
            }
        }
        return columns;
    }

    @org.junit.jupiter.api.Test
    void importanceIsTheGainOfXgboost() throws InterruptedException, XGBoostError, IOException {
        TrainingTable table = Toys.table(1000, 4, 3, 0.5);
        FoldedClassifier classifier;
        try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
            classifier = FoldedClassifier.train(
                    table, TreeParameters.standard().withTrees(20).withFolds(2), pool);
        }
        double[] gain = new double[4];
        for (byte[] file : classifier.files()) {
            Booster booster = XGBoost.loadModel(file);
            booster.getScore(table.inputs().toArray(String[]::new), "total_gain")
                    .forEach((name, value) -> gain[table.inputs().indexOf(name)] += value);
            booster.dispose();
        }
        double sum = java.util.Arrays.stream(gain).sum();
        double[] shares = classifier.importance();
        for (int input = 0; input < 4; input++) {
            assertThat(shares[input]).isEqualTo(gain[input] / sum, within(1e-5));
        }
    }
}
