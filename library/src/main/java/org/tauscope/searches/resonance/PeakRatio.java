package org.tauscope.searches.resonance;

import java.util.Locale;
import java.util.stream.IntStream;
import org.tauscope.cards.CardException;

/**
 * What passes within three widths of a peak, of a search's own signal and of somebody's events: how a limit on the one becomes
 * a limit on the other where a classifier and a fit treat both alike.
 *
 * @param low      lower end of the window, GeV
 * @param high     upper end, GeV
 * @param own      acceptance of the own signal
 * @param selected sum of the weights of the events in the window
 * @param squares  sum of their squares
 */
public record PeakRatio(double low, double high, double own, double selected, double squares) {

    private static final double WIDTHS = 3;
    /** One standard deviation below the median. */
    private static final double LOWER = 0.158655;

    private static final int LEAST = 100;

    /** Candidates by their masses. */
    public static final class Masses {

        private final double[] masses;
        private final double[] weights;
        private final double[] isTrue;

        /**
         * Candidates, one number each per column.
         *
         * @param masses  GeV
         * @param weights of the candidates
         * @param isTrue  1 where the candidate is the particle itself; of no meaning for somebody's events
         */
        public Masses(double[] masses, double[] weights, double[] isTrue) {
            this.masses = masses.clone();
            this.weights = weights.clone();
            this.isTrue = isTrue.clone();
        }
    }

    /**
     * Compares.
     *
     * @param own    candidates of the search's own signal
     * @param events number of its events
     * @param given  candidates of somebody's events
     * @throws CardException where too few events of the own signal are selected to know its peak
     */
    public static PeakRatio of(Masses own, double events, Masses given) {
        double[] peak = IntStream.range(0, own.masses.length)
                .filter(i -> own.isTrue[i] == 1)
                .mapToDouble(i -> own.masses[i])
                .sorted()
                .toArray();
        if (peak.length < LEAST) {
            throw new CardException("recast: found " + peak.length
                    + " selected events of the search's own signal, expected at least " + LEAST);
        }
        double middle = peak[peak.length / 2];
        double reach = WIDTHS / 2 * (peak[(int) ((1 - LOWER) * peak.length)] - peak[(int) (LOWER * peak.length)]);
        double low = middle - reach;
        double high = middle + reach;
        double[] mine = sums(own, low, high);
        double[] theirs = sums(given, low, high);
        return new PeakRatio(low, high, mine[0] / events, theirs[0], theirs[1]);
    }

    private static double[] sums(Masses candidates, double low, double high) {
        double[] sums = new double[2];
        for (int i = 0; i < candidates.masses.length; i++) {
            double weight = candidates.weights[i];
            if (candidates.masses[i] > low && candidates.masses[i] < high) {
                sums[0] += weight;
                sums[1] += weight * weight;
            }
        }
        return sums;
    }

    /** One line that says what was done to the limit of a run. */
    public String remark(String hypothesis, double ratio) {
        return String.format(
                Locale.ROOT,
                "limit of the run for %s times %.4g: the acceptance of its own signal before the classifier, %.4g,"
                        + " over that of these events, both from %.4g to %.4g GeV",
                hypothesis,
                ratio,
                own,
                low,
                high);
    }
}
