package org.tauscope.selection.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** Trees find what is known to be there, and nothing where there is nothing. */
class FoldedClassifierClosureTest {

    private static final int SIZE = 20_000;

    private static FoldedClassifier train(double[][] signal, double[][] background, TreeParameters parameters)
            throws InterruptedException {
        TrainingTable table = new TrainingTable(Toys.names(signal.length), List.of("signal", "background"));
        table.add(0, signal, Toys.ones(signal[0].length), Toys.keys(signal[0].length));
        table.add(1, background, Toys.ones(background[0].length), Toys.keys(background[0].length));
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            return FoldedClassifier.train(table, parameters, pool);
        }
    }

    private static RocCurve roc(double[] signal, double[] background) {
        return RocCurve.of(signal, Toys.ones(signal.length), background, Toys.ones(background.length));
    }

    @Test
    void theAreaOfTwoGaussiansIsThatOfTheirLikelihoodRatio() throws InterruptedException {
        // Unit Gaussians in two inputs, apart by (0.9, 0.6): the likelihood ratio is a projection in which they are
        // apart by
        // d = sqrt(0.81 + 0.36), and the area is Phi(d / sqrt 2).
        double[][] signal = Toys.gaussian("signal", SIZE, 0.9, 0.6);
        double[][] background = Toys.gaussian("background", SIZE, 0, 0);
        double best = NormalDistribution.of(0, 1).cumulativeProbability(Math.sqrt((0.81 + 0.36) / 2));
        FoldedClassifier classifier = train(signal, background, TreeParameters.standard());
        RocCurve roc = roc(
                classifier.probabilities(signal, Toys.keys(SIZE))[0],
                classifier.probabilities(background, Toys.keys(SIZE))[0]);
        assertThat(roc.area()).isEqualTo(best, within(0.01 * best));
        assertThat(roc.error()).isLessThan(0.0025);
        // The importances are those of the two shifts in their order.
        assertThat(classifier.importance()[0]).isGreaterThan(classifier.importance()[1]);
    }

    @Test
    void probabilitiesAreThoseOfTheDensities() throws InterruptedException {
        // Apart by d in one input: p(signal | x) = 1 / (1 + exp(d (d / 2 - x))). Few and shallow trees, because one
        // input
        // leaves deep ones nothing to do but to follow the noise.
        double[][] signal = Toys.gaussian("signal", SIZE, 1);
        double[][] background = Toys.gaussian("background", SIZE, 0);
        TreeParameters shallow = new TreeParameters(50, 2, 0.1, 100, 1, 1, 1, 5, 0, 1);
        FoldedClassifier classifier = train(signal, background, shallow);
        // Forty thousand candidates over some five widths tell p to about 0.01 in a tenth of a width, where trees cut.
        double[] x = IntStream.range(0, 51).mapToDouble(i -> -2 + 0.1 * i).toArray();
        double[] found = classifier.probabilities(new double[][] {x}, new long[x.length])[0];
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            double off = found[i] - 1 / (1 + Math.exp(0.5 - x[i]));
            squares += off * off / x.length;
        }
        assertThat(Math.sqrt(squares)).isLessThan(0.02);
    }

    @Test
    void noiseHasTheAreaOneHalfWhereTreesHaveNotSeenItAndMoreWhereTheyHave() throws InterruptedException {
        double[][] signal = Toys.gaussian("signal", 4000, 0, 0, 0, 0);
        double[][] background = Toys.gaussian("background", 4000, 0, 0, 0, 0);
        FoldedClassifier classifier = train(signal, background, TreeParameters.standard());
        long[] keys = Toys.keys(4000);
        double[] unseen = classifier.probabilities(signal, keys)[0];
        double[] seen = classifier.seenProbabilities(signal, keys)[0];
        RocCurve test = roc(unseen, classifier.probabilities(background, keys)[0]);
        RocCurve training = roc(seen, classifier.seenProbabilities(background, keys)[0]);
        assertThat(test.area()).isEqualTo(0.5, within(4 * test.error()));
        assertThat(training.area()).isGreaterThan(0.5 + 20 * training.error());
        TrainTest comparison = TrainTest.of(unseen, seen, Toys.ones(4000), keys, Shape.evenEdges(0, 1, 20));
        assertThat(comparison.comparison().pValue()).isLessThan(1e-6);
    }

    @Test
    void aCutOnAScoreOfTheMassCarvesTheSpectrumAndAnotherOneDoesNot() throws InterruptedException {
        double[][] background = Toys.gaussian("background", SIZE, 0, 0);
        double[] weights = Toys.ones(SIZE);
        List<Double> edges = Shape.evenEdges(-3, 3, 20);
        MassSculpting carved = MassSculpting.of(background[0], weights, background[0], 0.5, edges);
        MassSculpting left = MassSculpting.of(background[0], weights, background[1], 0.5, edges);
        assertThat(carved.comparison().pValue()).isLessThan(1e-10);
        assertThat(left.comparison().pValue()).isGreaterThan(0.01);
        assertThat(left.kept()).isEqualTo(0.3085, within(0.0131));
    }
}
