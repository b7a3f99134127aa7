package org.tauscope.selection.trees;

import java.util.List;
import java.util.stream.IntStream;
import org.tauscope.statistics.KolmogorovSmirnov;

/**
 * Whether a cut on a score carves a shape into the mass spectrum of a background: the candidates that pass are compared with
 * those that fail, which share none.
 *
 * @param before     masses of all candidates
 * @param after      masses of those that pass
 * @param kept       share of the weights that passes
 * @param comparison of the masses of those that pass with those that fail
 */
public record MassSculpting(Shape before, Shape after, double kept, KolmogorovSmirnov comparison) {

    /** Candidates on either side of the cut below which nothing is compared. */
    public static final int LEAST = 10;

    /**
     * True where enough candidates of positive weight pass and fail to be compared.
     *
     * @param scores  of each candidate
     * @param weights of each candidate
     * @param cut     on the score: a candidate passes at or above
     */
    public static boolean isPossible(double[] scores, double[] weights, double cut) {
        return chosen(scores, weights, cut, true).length >= LEAST
                && chosen(scores, weights, cut, false).length >= LEAST;
    }

    /**
     * Compares.
     *
     * @param masses  of each candidate
     * @param weights of each candidate
     * @param scores  of each candidate
     * @param cut     on the score: a candidate passes at or above
     * @param edges   of the bins of the mass
     */
    public static MassSculpting of(double[] masses, double[] weights, double[] scores, double cut, List<Double> edges) {
        int[] pass = chosen(scores, weights, cut, true);
        int[] fail = chosen(scores, weights, cut, false);
        double[] passing = at(masses, pass);
        double[] passWeights = at(weights, pass);
        double kept = IntStream.of(pass).mapToDouble(i -> weights[i]).sum();
        double lost = IntStream.of(fail).mapToDouble(i -> weights[i]).sum();
        return new MassSculpting(
                Shape.of(masses, weights, edges),
                Shape.of(passing, passWeights, edges),
                kept / (kept + lost),
                KolmogorovSmirnov.of(passing, passWeights, at(masses, fail), at(weights, fail)));
    }

    private static int[] chosen(double[] scores, double[] weights, double cut, boolean passing) {
        return IntStream.range(0, scores.length)
                .filter(i -> weights[i] > 0 && scores[i] >= cut == passing)
                .toArray();
    }

    private static double[] at(double[] values, int[] indices) {
        return IntStream.of(indices).mapToDouble(i -> values[i]).toArray();
    }
}
