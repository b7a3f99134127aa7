package org.tauscope.selection.trees;

import java.util.List;
import java.util.stream.IntStream;
import org.tauscope.statistics.KolmogorovSmirnov;

/**
 * Scores of the signal for candidates of one class, by trees that have seen them in training and by trees that have not. The
 * candidates are halved, by a bit of their keys that the folds do not use, so that the two samples share none.
 *
 * @param unseen     one half, by trees that have not seen it
 * @param seen       the other half, by trees that have
 * @param comparison whether both follow one distribution
 */
public record TrainTest(Shape unseen, Shape seen, KolmogorovSmirnov comparison) {

    /**
     * Compares.
     *
     * @param unseen  scores of the candidates by trees that have not seen them
     * @param seen    scores of the same candidates by trees that have
     * @param weights of each candidate; both halves need some
     * @param keys    fold key of each candidate
     * @param edges   of the bins of the score, from 0 to 1
     */
    public static TrainTest of(double[] unseen, double[] seen, double[] weights, long[] keys, List<Double> edges) {
        int[] first = half(keys, true);
        int[] second = half(keys, false);
        double[] a = chosen(unseen, first);
        double[] aWeights = chosen(weights, first);
        double[] b = chosen(seen, second);
        double[] bWeights = chosen(weights, second);
        return new TrainTest(
                Shape.of(a, aWeights, edges),
                Shape.of(b, bWeights, edges),
                KolmogorovSmirnov.of(a, aWeights, b, bWeights));
    }

    private static int[] half(long[] keys, boolean which) {
        return IntStream.range(0, keys.length)
                .filter(i -> Folds.firstHalf(keys[i]) == which)
                .toArray();
    }

    private static double[] chosen(double[] values, int[] indices) {
        return IntStream.of(indices).mapToDouble(i -> values[i]).toArray();
    }
}
