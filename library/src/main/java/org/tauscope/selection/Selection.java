package org.tauscope.selection;

import java.util.List;

/**
 * Cuts in the order in which they are applied.
 *
 * @param cuts the cuts, first to last
 * @param <C>  the candidate
 */
public record Selection<C>(List<Cut<C>> cuts) {

    /** Copies the list. */
    public Selection {
        cuts = List.copyOf(cuts);
    }

    /** Names of the cuts in their order. */
    public List<String> names() {
        return cuts.stream().map(Cut::name).toList();
    }

    /**
     * Applies the cuts to a candidate and counts what is left after each.
     *
     * @param candidate the candidate
     * @param weight    its weight before the first cut
     * @param cutFlow   receives the weight after each cut; its steps are {@link #names()}
     * @return the weight after the last cut; 0 where the candidate failed
     */
    public double apply(C candidate, double weight, CutFlow cutFlow) {
        double left = weight;
        for (int step = 0; step < cuts.size(); step++) {
            left *= cuts.get(step).passProbability().applyAsDouble(candidate);
            if (left == 0) {
                return 0;
            }
            cutFlow.add(step, left);
        }
        return left;
    }
}
