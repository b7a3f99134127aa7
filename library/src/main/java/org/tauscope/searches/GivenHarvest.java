package org.tauscope.searches;

import org.tauscope.cards.CardException;

/**
 * What somebody else's events gave: candidates whose weights include those of the events, and the sums of the weights of all
 * events. Weights may be cross sections, or negative in part; only their ratios count.
 *
 * @param harvest selected candidates
 * @param weights sum of the weights of all events
 * @param squares sum of the squares of the weights of all events
 */
public record GivenHarvest(Harvest harvest, double weights, double squares) {

    /** Refuses events without weight. */
    public GivenHarvest {
        if (!(weights > 0) || !Double.isFinite(weights + squares)) {
            throw new CardException(
                    "weights of the events: found a sum of " + weights + ", expected a positive number");
        }
    }

    /**
     * Weighted share of all events.
     *
     * @param selected sum of the weights of what is selected
     */
    public double acceptance(double selected) {
        return selected / weights;
    }

    /**
     * Standard deviation of an acceptance from the number of events.
     *
     * @param selected sum of the weights of what is selected
     * @param squared  sum of their squares
     */
    public double error(double selected, double squared) {
        double share = acceptance(selected);
        return Math.sqrt(Math.max(0, squared - share * share * squares)) / weights;
    }
}
