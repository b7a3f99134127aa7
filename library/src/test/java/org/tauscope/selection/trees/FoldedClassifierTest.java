package org.tauscope.selection.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.tauscope.cards.CardException;

/** Folds, reproducibility and what a classifier refuses. */
class FoldedClassifierTest {

    private static final TreeParameters FEW =
            TreeParameters.standard().withTrees(20).withFolds(3);

    private static FoldedClassifier train(TrainingTable table, TreeParameters parameters, int threads)
            throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            return FoldedClassifier.train(table, parameters, pool);
        }
    }

    @Test
    void trainingGivesTheSameBytesTwiceAndOnAnyNumberOfThreads() throws InterruptedException {
        TrainingTable table = Toys.table(2000, 4, 3, 0.5);
        List<byte[]> once = train(table, FEW, 1).files();
        assertThat(train(table, FEW, 1).files()).containsExactlyElementsOf(once);
        assertThat(train(table, FEW, 2).files()).containsExactlyElementsOf(once);
        assertThat(once.get(0)).isNotEqualTo(once.get(1));
    }

    @Test
    void eachCandidateIsScoredByTheModelOfItsFold() throws InterruptedException {
        TrainingTable table = Toys.table(1000, 2, 2, 0.5);
        FoldedClassifier classifier = train(table, FEW, 1);
        double[][] columns = Toys.gaussian("other", 50, 0, 0);
        double[][] scores = classifier.probabilities(columns, Toys.keys(50));
        for (int i = 0; i < 50; i++) {
            float[] row = {(float) columns[0][i], (float) columns[1][i]};
            double[] own = new double[2];
            classifier.models().get(classifier.folds().of(i)).probabilities(row, own);
            assertThat(scores[0][i]).isEqualTo(own[0]);
            assertThat(scores[0][i] + scores[1][i]).isEqualTo(1, org.assertj.core.api.Assertions.within(1e-12));
        }
    }

    @Test
    void aModelDoesNotDependOnTheCandidatesOfItsFold() throws InterruptedException {
        // All candidates of fold 0 get inputs and classes turned round; the model of fold 0 must not notice.
        double[][] signal = Toys.gaussian("signal", 1000, 0.5, 0.5);
        double[][] background = Toys.gaussian("background", 1000, 0, 0);
        long[] keys = Toys.keys(1000);
        TrainingTable usual = new TrainingTable(Toys.names(2), List.of("signal", "background"));
        usual.add(0, signal, Toys.ones(1000), keys);
        usual.add(1, background, Toys.ones(1000), keys);
        Folds folds = new Folds(FEW.folds());
        for (double[][] columns : List.of(signal, background)) {
            for (int i = 0; i < 1000; i++) {
                if (folds.of(keys[i]) == 0) {
                    columns[0][i] = 10 - columns[1][i];
                }
            }
        }
        TrainingTable turned = new TrainingTable(Toys.names(2), List.of("signal", "background"));
        turned.add(0, signal, Toys.ones(1000), keys);
        turned.add(1, background, Toys.ones(1000), keys);
        List<byte[]> expected = train(usual, FEW, 1).files();
        List<byte[]> found = train(turned, FEW, 1).files();
        assertThat(found.get(0)).isEqualTo(expected.get(0));
        assertThat(found.get(1)).isNotEqualTo(expected.get(1));
    }

    @Test
    void foldsAreOfOneSizeAndKeepTheirPlace() {
        Folds folds = new Folds(5);
        int[] count = new int[5];
        int first = 0;
        for (long key = 0; key < 100_000; key++) {
            count[folds.of(key)]++;
            first += Folds.firstHalf(key) ? 1 : 0;
        }
        // Binomial: 20000 +- 126, 50000 +- 158; five standard deviations.
        for (int n : count) {
            assertThat(n).isBetween(20_000 - 632, 20_000 + 632);
        }
        assertThat(first).isBetween(50_000 - 790, 50_000 + 790);
        // The first numbers of SplitMix64 from seed 0 with its increment as key (Vigna, splitmix64.c):
        // 0xe220a8397b1dcdaf.
        assertThat(folds.of(0x9e3779b97f4a7c15L)).isEqualTo((int) Long.remainderUnsigned(0xe220a8397b1dcdafL, 5));
    }

    @Test
    void weightsOfAClassOnlyMatterInProportion() throws InterruptedException {
        double[][] signal = Toys.gaussian("signal", 500, 0.5);
        double[][] background = Toys.gaussian("background", 500, 0);
        TrainingTable usual = new TrainingTable(Toys.names(1), List.of("signal", "background"));
        usual.add(0, signal, Toys.ones(500), Toys.keys(500));
        usual.add(1, background, Toys.ones(500), Toys.keys(500));
        TrainingTable scaled = new TrainingTable(Toys.names(1), List.of("signal", "background"));
        double[] tiny = Toys.ones(500);
        java.util.Arrays.fill(tiny, 0x1p-20);
        scaled.add(0, signal, tiny, Toys.keys(500));
        scaled.add(1, background, Toys.ones(500), Toys.keys(500));
        assertThat(train(scaled, FEW, 1).files())
                .containsExactlyElementsOf(train(usual, FEW, 1).files());
    }

    @Test
    void earlyStoppingKeepsFewerTreesWhereThereIsNothingToLearn() throws InterruptedException {
        TrainingTable noise = Toys.table(1000, 3, 2, 0);
        FoldedClassifier all = train(noise, FEW.withTrees(100), 1);
        FoldedClassifier stopped = train(noise, FEW.withTrees(100).withPatience(10), 1);
        assertThat(all.models().getFirst().trees()).isEqualTo(200);
        assertThat(stopped.models().getFirst().trees()).isLessThan(100);
    }

    @Test
    void refusesWhatCannotBeLearned() {
        TrainingTable empty = new TrainingTable(Toys.names(1), List.of("signal", "background"));
        empty.add(0, Toys.gaussian("signal", 100, 0), Toys.ones(100), Toys.keys(100));
        assertThatThrownBy(() -> train(empty, FEW, 1))
                .isInstanceOf(CardException.class)
                .hasMessage("trees: fold 0, training: found no candidate of class background with a positive weight,"
                        + " expected some");
        assertThatThrownBy(() -> new TrainingTable(List.of("m [GeV]"), List.of("a", "b")))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("m [GeV]");
        assertThatThrownBy(() -> empty.add(0, new double[][] {{1e39}}, new double[] {1}, new long[] {1}))
                .hasMessageContaining("1.0E39");
        assertThatThrownBy(() -> empty.add(0, new double[][] {{1}}, new double[] {Double.NaN}, new long[] {1}))
                .hasMessageContaining("weight NaN");
    }
}
