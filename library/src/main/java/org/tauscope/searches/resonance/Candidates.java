package org.tauscope.searches.resonance;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.tauscope.searches.Harvest;

/**
 * Selected candidates of one class of processes, as columns: inputs of a classifier, weight, fold key and the mass in which a
 * resonance is sought.
 */
public final class Candidates {

    private final String name;
    private final double[][] inputs;
    private final double[] weights;
    private final long[] keys;
    private final double[] masses;

    /**
     * Candidates from columns, which are shared and must not change.
     *
     * @param name    of the class, for legends and tables
     * @param inputs  one array per input, one number per candidate; NaN where missing
     * @param weights of each candidate, expected events, not negative
     * @param keys    fold key of each candidate: its event number
     * @param masses  of each candidate, GeV
     */
    public Candidates(String name, double[][] inputs, double[] weights, long[] keys, double[] masses) {
        this.name = name;
        this.inputs = inputs;
        this.weights = weights;
        this.keys = keys;
        this.masses = masses;
        for (double[] column : inputs) {
            requireSize(column.length);
        }
        requireSize(keys.length);
        requireSize(masses.length);
    }

    private void requireSize(int size) {
        if (size != weights.length) {
            throw new IllegalArgumentException(
                    "candidates of " + name + ": a column of " + size + " numbers, expected " + weights.length);
        }
    }

    /**
     * Candidates out of a harvest.
     *
     * @param name    of the class
     * @param harvest holds the columns
     * @param inputs  names of the columns that are inputs
     * @param weight  name of the column of weights
     * @param scale   factor on all weights, e.g. expected over simulated events
     * @param event   name of the column of event numbers, whole and below 2^53
     * @param mass    name of the column of masses, GeV
     */
    public static Candidates of(
            String name, Harvest harvest, List<String> inputs, String weight, double scale, String event, String mass) {
        double[] weights = harvest.column(weight);
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= scale;
        }
        double[] events = harvest.column(event);
        long[] keys = new long[events.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) events[i];
        }
        return new Candidates(
                name,
                inputs.stream().map(harvest::column).toArray(double[][]::new),
                weights,
                keys,
                harvest.column(mass));
    }

    /** These candidates and others of the same class, such as a signal at another mass; the name stays. */
    public Candidates and(Candidates more) {
        double[][] joined = new double[inputs.length][];
        for (int input = 0; input < inputs.length; input++) {
            joined[input] = joined(inputs[input], more.inputs[input]);
        }
        long[] allKeys = Arrays.copyOf(keys, keys.length + more.keys.length);
        System.arraycopy(more.keys, 0, allKeys, keys.length, more.keys.length);
        return new Candidates(name, joined, joined(weights, more.weights), allKeys, joined(masses, more.masses));
    }

    private static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** The candidates for which a test holds, in their order. */
    public Candidates where(IntPredicate kept) {
        int[] chosen = IntStream.range(0, size()).filter(kept).toArray();
        return new Candidates(
                name,
                Arrays.stream(inputs).map(column -> chosen(column, chosen)).toArray(double[][]::new),
                chosen(weights, chosen),
                Arrays.stream(chosen).mapToLong(i -> keys[i]).toArray(),
                chosen(masses, chosen));
    }

    private static double[] chosen(double[] column, int[] chosen) {
        return Arrays.stream(chosen).mapToDouble(i -> column[i]).toArray();
    }

    /** The candidates in a range of masses, lower end included. */
    public Candidates inMasses(double from, double to) {
        return where(i -> masses[i] >= from && masses[i] < to);
    }

    /** The same candidates with every weight multiplied. */
    public Candidates scaled(double factor) {
        return new Candidates(
                name, inputs, Arrays.stream(weights).map(w -> w * factor).toArray(), keys, masses);
    }

    /** The same candidates under another name. */
    public Candidates named(String newName) {
        return new Candidates(newName, inputs, weights, keys, masses);
    }

    /** Name of the class. */
    public String name() {
        return name;
    }

    /** Number of candidates. */
    public int size() {
        return weights.length;
    }

    /** Sum of the weights. */
    public double events() {
        return Arrays.stream(weights).sum();
    }

    /** Number of candidates of equal weight that would know the sum of the weights as well: (sum w)^2 / sum w^2. */
    public double effectiveNumber() {
        double squares = Arrays.stream(weights).map(w -> w * w).sum();
        return squares > 0 ? events() * events() / squares : 0;
    }

    /** One array per input; shared, not a copy. */
    public double[][] inputs() {
        return inputs;
    }

    /** Weight of each candidate; shared, not a copy. */
    public double[] weights() {
        return weights;
    }

    /** Fold key of each candidate; shared, not a copy. */
    public long[] keys() {
        return keys;
    }

    /** Mass of each candidate, GeV; shared, not a copy. */
    public double[] masses() {
        return masses;
    }
}
