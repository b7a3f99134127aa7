package org.tauscope.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.selection.trees.FoldedClassifier;
import org.tauscope.selection.trees.TrainingTable;
import org.tauscope.selection.trees.TreeParameters;

/**
 * Processor time of the training of boosted trees (200,000 candidates, 15 inputs, 4 classes, 5 folds), and of scoring, by our
 * evaluation and by XGBoost's {@code inplace_predict} on one thread. Prints lines of {@code what,seconds}.
 */
public final class TreesBesideXgboost {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int PER_CLASS = 50_000;
    private static final int INPUTS = 15;
    private static final int CLASSES = 4;
    private static final int ROUNDS = 3;

    private TreesBesideXgboost() {}

    /** Work to be timed. */
    @FunctionalInterface
    private interface Work {
        void run() throws XGBoostError, InterruptedException;
    }

    /** Measures. */
    public static void main(String[] arguments) throws XGBoostError, IOException, InterruptedException {
        TrainingTable table = new TrainingTable(
                IntStream.range(0, INPUTS).mapToObj(i -> "x" + i).toList(),
                IntStream.range(0, CLASSES).mapToObj(c -> "class" + c).toList());
        double[] weights = new double[PER_CLASS];
        Arrays.fill(weights, 1);
        long[] keys = LongStream.range(0, PER_CLASS).toArray();
        double[][] columns = {};
        for (int c = 0; c < CLASSES; c++) {
            columns = candidates(c);
            table.add(c, columns, weights, keys);
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
            FoldedClassifier[] trained = new FoldedClassifier[1];
            print("training", () -> trained[0] = FoldedClassifier.train(table, TreeParameters.standard(), pool));
            double[][] last = columns;
            List<byte[]> files = trained[0].files();
            Booster booster = XGBoost.loadModel(files.getFirst());
            booster.setParam("nthread", 1);
            float[] rows = new float[PER_CLASS * INPUTS];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = (float) last[i % INPUTS][i / INPUTS];
            }
            for (int round = 0; round < ROUNDS; round++) {
                print("scoring of " + PER_CLASS, () -> trained[0].probabilities(last, keys));
                print("XGBoost", () -> booster.inplace_predict(rows, PER_CLASS, INPUTS, Float.NaN));
            }
            booster.dispose();
        }
    }

    /** Each class is shifted in one input of its own, and less in another. */
    private static double[][] candidates(int c) {
        RandomStream dice = new RandomStream(3, "class" + c);
        double[][] columns = new double[INPUTS][PER_CLASS];
        for (int i = 0; i < PER_CLASS; i++) {
            dice.at(i, Stage.SELECTION);
            for (int input = 0; input < INPUTS; input++) {
                double shift = input == c ? 0.8 : input == c + CLASSES ? 0.5 : 0;
                columns[input][i] = shift + dice.nextGaussian();
            }
        }
        return columns;
    }

    private static void print(String what, Work work) throws XGBoostError, InterruptedException {
        long begin = PROCESS.getProcessCpuTime();
        work.run();
        System.out.printf(Locale.ROOT, "%s,%.3f%n", what, (PROCESS.getProcessCpuTime() - begin) * 1e-9);
    }
}
