package org.tauscope.selection.trees;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.tauscope.cards.CardException;

/**
 * Candidates from which trees learn: inputs, class, weight and fold key of each. An input that is NaN is missing: trees
 * learn on which side such candidates belong.
 */
public final class TrainingTable {

    private static final int MOST_INPUTS = 1000;
    private static final int MOST_CLASSES = 100;

    private final List<String> inputs;
    private final List<String> classes;
    private float[] values = new float[0];
    private int[] labels = new int[0];
    private double[] weights = new double[0];
    private long[] keys = new long[0];
    private int size;

    /**
     * An empty table.
     *
     * @param inputs  names of the inputs, different from each other, without the brackets that XGBoost refuses and without commas
     * @param classes names of the classes, the signal first; at least two
     */
    public TrainingTable(List<String> inputs, List<String> classes) {
        this.inputs = List.copyOf(inputs);
        this.classes = List.copyOf(classes);
        requireNames("inputs", this.inputs, 1, MOST_INPUTS);
        requireNames("classes", this.classes, 2, MOST_CLASSES);
    }

    static void requireNames(String what, List<String> names, int least, int most) {
        if (names.size() < least || names.size() > most) {
            throw new CardException(
                    "trees: " + what + ": found " + names.size() + ", expected " + least + " to " + most);
        }
        for (String name : names) {
            if (name.isBlank() || name.chars().anyMatch(c -> c < ' ' || c == '[' || c == ']' || c == '<' || c == ',')) {
                throw new CardException("trees: " + what + ": found the name '" + name
                        + "', expected one without brackets [ ], commas, < and control characters");
            }
        }
        if (new HashSet<>(names).size() != names.size()) {
            throw new CardException("trees: " + what + ": found " + names + ", expected different names");
        }
    }

    /**
     * Adds candidates of one class.
     *
     * @param classIndex place of their class in {@link #classes()}; 0 is the signal
     * @param columns    one array per input, one number per candidate; finite as a float, or NaN where missing
     * @param weight     of each candidate, finite and not negative
     * @param key        fold key of each candidate, as a rule its event number
     */
    public void add(int classIndex, double[][] columns, double[] weight, long[] key) {
        if (classIndex < 0 || classIndex >= classes.size()) {
            throw new IllegalArgumentException(
                    "training table: class " + classIndex + ", expected 0 to " + (classes.size() - 1));
        }
        int more = weight.length;
        if (columns.length != inputs.size() || key.length != more) {
            throw new IllegalArgumentException("training table: " + columns.length + " columns and " + key.length
                    + " keys, expected " + inputs.size() + " columns and " + more + " keys");
        }
        int total = Math.addExact(size, more);
        values = Arrays.copyOf(values, Math.multiplyExact(total, inputs.size()));
        labels = Arrays.copyOf(labels, total);
        weights = Arrays.copyOf(weights, total);
        keys = Arrays.copyOf(keys, total);
        Arrays.fill(labels, size, total, classIndex);
        System.arraycopy(weight, 0, weights, size, more);
        System.arraycopy(key, 0, keys, size, more);
        for (int input = 0; input < columns.length; input++) {
            double[] column = columns[input];
            if (column.length != more) {
                throw new IllegalArgumentException(
                        "training table: " + column.length + " values of " + inputs.get(input) + ", expected " + more);
            }
            for (int i = 0; i < more; i++) {
                values[(size + i) * inputs.size() + input] = asFloat(column[i], inputs.get(input));
            }
        }
        for (double one : weight) {
            if (!(one >= 0) || !Double.isFinite(one)) {
                throw new IllegalArgumentException("training table: weight " + one + " of class "
                        + classes.get(classIndex) + ", expected a finite number that is not negative");
            }
        }
        size = total;
    }

    /** An input as trees see it. */
    static float asFloat(double value, String input) {
        float rounded = (float) value;
        if (Float.isInfinite(rounded)) {
            throw new IllegalArgumentException(
                    "trees: input " + input + ": " + value + ", expected a number below 3.4e38, or NaN where missing");
        }
        return rounded;
    }

    /** Names of the inputs. */
    public List<String> inputs() {
        return inputs;
    }

    /** Names of the classes, the signal first. */
    public List<String> classes() {
        return classes;
    }

    /** Number of candidates. */
    public int size() {
        return size;
    }

    /** Number of candidates of a class. */
    public int size(int classIndex) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += labels[i] == classIndex ? 1 : 0;
        }
        return count;
    }

    /** Class of a candidate. */
    public int label(int candidate) {
        return labels[candidate];
    }

    /** Weight of a candidate. */
    public double weight(int candidate) {
        return weights[candidate];
    }

    /** Fold key of a candidate. */
    public long key(int candidate) {
        return keys[candidate];
    }

    /** Copies the inputs of a candidate. */
    void copyRow(int candidate, float[] row, int begin) {
        System.arraycopy(values, candidate * inputs.size(), row, begin, inputs.size());
    }
}
