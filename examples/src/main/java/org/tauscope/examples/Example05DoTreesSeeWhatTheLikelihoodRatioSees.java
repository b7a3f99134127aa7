package org.tauscope.examples;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.selection.trees.FoldedClassifier;
import org.tauscope.selection.trees.RocCurve;
import org.tauscope.selection.trees.TrainingTable;
import org.tauscope.selection.trees.TreeParameters;

/**
 * Two unit Gaussians in two inputs, (0.9, 0.6) apart: no score can do better than their likelihood ratio, whose area under the
 * ROC curve is Phi(d / sqrt 2), d = sqrt(0.9^2 + 0.6^2). How close do boosted trees come?
 */
public final class Example05DoTreesSeeWhatTheLikelihoodRatioSees {

    private static final int CANDIDATES = 10_000;

    private Example05DoTreesSeeWhatTheLikelihoodRatioSees() {}

    /** Prints the two areas. */
    public static void main(String[] arguments) {
        double[][] signal = candidates("signal", 0.9, 0.6);
        double[][] background = candidates("background", 0, 0);
        double[] weights = new double[CANDIDATES];
        Arrays.fill(weights, 1);
        long[] keys = LongStream.range(0, CANDIDATES).toArray();
        TrainingTable table = new TrainingTable(List.of("x", "y"), List.of("signal", "background"));
        table.add(0, signal, weights, keys);
        table.add(1, background, weights, keys);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            FoldedClassifier trees = FoldedClassifier.train(table, TreeParameters.standard(), pool);
            RocCurve roc = RocCurve.of(
                    trees.probabilities(signal, keys)[0], weights, trees.probabilities(background, keys)[0], weights);
            double best = NormalDistribution.of(0, 1).cumulativeProbability(Math.sqrt((0.81 + 0.36) / 2));
            System.out.printf(Locale.ROOT, "area %.4f +- %.4f, likelihood ratio %.4f%n", roc.area(), roc.error(), best);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double[][] candidates(String sample, double... means) {
        RandomStream dice = new RandomStream(1, sample);
        double[][] columns = new double[means.length][CANDIDATES];
        for (int i = 0; i < CANDIDATES; i++) {
            dice.at(i, Stage.SELECTION);
            for (int input = 0; input < means.length; input++) {
                columns[input][i] = means[input] + dice.nextGaussian();
            }
        }
        return columns;
    }
}
