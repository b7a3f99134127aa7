package org.tauscope.searches.resonance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.tauscope.cards.CardException;

/**
 * Candidates of somebody's events in one channel, with what the record of the events says: which are the particle that is
 * looked for, and its mass. Records may lack it.
 */
public final class GivenCandidates {

    /** Fewer candidates tell no mode. */
    private static final int LEAST = 20;

    private final String what;
    private final List<String> inputs;
    private final Candidates candidates;
    private final double[] isTrue;
    private final double[] trueMass;

    /**
     * Candidates, one number each per column; the columns are shared and must not change.
     *
     * @param what     is measured, for messages: {@code the recoil mass}
     * @param inputs   names of what classifiers see of the candidates, in their order
     * @param isTrue   1 where the candidate is the particle itself by the record
     * @param trueMass mass of the particle by the record, GeV; 0 where it does not say
     */
    public GivenCandidates(
            String what, List<String> inputs, Candidates candidates, double[] isTrue, double[] trueMass) {
        this.what = what;
        this.inputs = List.copyOf(inputs);
        this.candidates = candidates;
        this.isTrue = isTrue;
        this.trueMass = trueMass;
    }

    /** Where a peak is looked for, and why there. */
    public record Peak(double mass, String reason) {}

    /** Names of what classifiers see of the candidates. */
    public List<String> inputs() {
        return inputs;
    }

    /** All of them. */
    public Candidates candidates() {
        return candidates;
    }

    /** Those that are the particle itself, or all where the record knows none. */
    public GivenCandidates ofThePeak() {
        return hasTruth() ? where(i -> isTrue[i] == 1) : this;
    }

    /** Whether the record knows the particle. */
    public boolean hasTruth() {
        return Arrays.stream(isTrue).anyMatch(one -> one == 1);
    }

    /** The candidates for which a test holds. */
    public GivenCandidates where(IntPredicate kept) {
        return new GivenCandidates(what, inputs, candidates.where(kept), chosen(isTrue, kept), chosen(trueMass, kept));
    }

    private static double[] chosen(double[] column, IntPredicate kept) {
        return IntStream.range(0, column.length)
                .filter(kept)
                .mapToDouble(i -> column[i])
                .toArray();
    }

    /**
     * The mass at which to look: as asked, otherwise the median of the particle's mass in the record, otherwise the mode of
     * what is measured.
     *
     * @throws CardException where nothing tells a mass
     */
    public Peak peak(OptionalDouble asked) {
        if (asked.isPresent()) {
            return new Peak(asked.getAsDouble(), "as asked by --mass");
        }
        GivenCandidates known = where(i -> trueMass[i] > 0);
        if (known.candidates.size() > 0) {
            double mass = median(known.trueMass, known.candidates.weights());
            return new Peak(
                    mass,
                    String.format(
                            Locale.ROOT,
                            "median mass of the particle in the record of %d selected candidates",
                            known.candidates.size()));
        }
        GivenCandidates measured = ofThePeak();
        if (measured.candidates.size() < LEAST) {
            throw new CardException(String.format(
                    Locale.ROOT,
                    "mass: found %d selected candidates and no particle in the record of the events to take it from,"
                            + " expected at least %d candidates, or --mass",
                    measured.candidates.size(),
                    LEAST));
        }
        return new Peak(
                mode(measured.candidates.masses(), measured.candidates.weights()),
                String.format(
                        Locale.ROOT,
                        "mode of %s of %d selected candidates; the record knows no particle",
                        what,
                        measured.candidates.size()));
    }

    private static Integer[] byValue(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        return order;
    }

    private static double median(double[] values, double[] weights) {
        Integer[] order = byValue(values);
        double half = 0.5 * Arrays.stream(weights).sum();
        double sum = 0;
        for (int i : order) {
            sum += weights[i];
            if (sum >= half) {
                return values[i];
            }
        }
        return values[order[order.length - 1]];
    }

    /**
     * Mode of weighted values: the shortest interval that holds half of the weight, then the shortest within it, and so on
     * until few are left (T. Robertson and J. D. Cryer, J. Am. Stat. Assoc. 69 (1974) 1012), and the median of those.
     */
    static double mode(double[] values, double[] weights) {
        Integer[] order = byValue(values);
        double[] x = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
        double[] w =
                Arrays.stream(order).mapToDouble(i -> Math.max(0, weights[i])).toArray();
        int from = 0;
        int to = x.length;
        while (to - from > LEAST) {
            int[] half = shortest(x, w, from, to);
            if (half[1] - half[0] >= to - from) {
                break;
            }
            from = half[0];
            to = half[1];
        }
        return median(Arrays.copyOfRange(x, from, to), Arrays.copyOfRange(w, from, to));
    }

    /** First and end of the shortest run that holds half of the weight. */
    private static int[] shortest(double[] x, double[] w, int from, int to) {
        double half = 0.5 * Arrays.stream(w, from, to).sum();
        int[] best = {from, to};
        double sum = 0;
        int end = from;
        for (int begin = from; begin < to; begin++) {
            while (end < to && sum < half) {
                sum += w[end++];
            }
            if (sum >= half && x[end - 1] - x[begin] < x[best[1] - 1] - x[best[0]]) {
                best = new int[] {begin, end};
            }
            sum -= w[begin];
        }
        return best;
    }
}
