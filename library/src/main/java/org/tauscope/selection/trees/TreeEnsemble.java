package org.tauscope.selection.trees;

import java.util.Arrays;
import java.util.List;

/**
 * Boosted trees that give the probabilities of several classes. Scoring allocates nothing and may run in any number of
 * threads; it follows XGBoost in single precision: left where the input is below the threshold, the learned side where it is
 * missing, leaf values summed per class in the order of the trees, then the softmax of the sums.
 */
public final class TreeEnsemble {

    private final List<String> inputs;
    private final List<String> classes;
    private final Nodes nodes;

    /**
     * The trees as columns over their nodes; the right child of a node stands behind the left one.
     *
     * <p>Arrays are shared, not copied, and must not change.
     */
    static final class Nodes {

        /** First node of each tree, in the order of boosting. */
        final int[] root;
        /** Class to which each tree adds. */
        final int[] classOfTree;
        /** Input times two, plus one where missing values go left; -1 for a leaf. */
        final int[] split;
        /** Threshold of a split, value of a leaf. */
        final float[] value;
        /** Left child of a split. */
        final int[] left;
        /** Decrease of the loss by a split; 0 for a leaf. */
        final float[] gain;
        /** Sum of each class before the first tree. */
        final float[] base;

        Nodes(int[] root, int[] classOfTree, int[] split, float[] value, int[] left, float[] gain, float[] base) {
            this.root = root;
            this.classOfTree = classOfTree;
            this.split = split;
            this.value = value;
            this.left = left;
            this.gain = gain;
            this.base = base;
        }
    }

    TreeEnsemble(List<String> inputs, List<String> classes, Nodes nodes) {
        this.inputs = List.copyOf(inputs);
        this.classes = List.copyOf(classes);
        this.nodes = nodes;
    }

    /** Names of the inputs, in the order of {@link #probabilities}. */
    public List<String> inputs() {
        return inputs;
    }

    /** Names of the classes, the signal first. */
    public List<String> classes() {
        return classes;
    }

    /** Number of trees, over all classes. */
    public int trees() {
        return nodes.root.length;
    }

    /** Number of nodes, over all trees. */
    public int size() {
        return nodes.split.length;
    }

    /**
     * Probabilities of the classes.
     *
     * @param row inputs of one candidate; NaN where missing
     * @param out receives one probability per class; they add up to 1
     */
    public void probabilities(float[] row, double[] out) {
        margins(row, out);
        double top = out[0];
        for (int c = 1; c < out.length; c++) {
            top = Math.max(top, out[c]);
        }
        double sum = 0;
        for (int c = 0; c < out.length; c++) {
            out[c] = Math.exp(out[c] - top);
            sum += out[c];
        }
        for (int c = 0; c < out.length; c++) {
            out[c] /= sum;
        }
    }

    /** Sums of the leaf values per class, before the softmax. */
    void margins(float[] row, double[] out) {
        if (row.length != inputs.size() || out.length != classes.size()) {
            throw new IllegalArgumentException("tree ensemble: " + row.length + " inputs and " + out.length
                    + " classes, expected " + inputs.size() + " and " + classes.size());
        }
        for (int c = 0; c < out.length; c++) {
            out[c] = nodes.base[c];
        }
        boolean complete = true;
        for (float input : row) {
            complete &= !Float.isNaN(input);
        }
        if (complete) {
            descend(row, out);
        } else {
            descendWithMissing(row, out);
        }
    }

    /** Without a thought for missing inputs the step to a child needs no branch: twice as fast. */
    private void descend(float[] row, double[] out) {
        int[] split = nodes.split;
        float[] value = nodes.value;
        int[] left = nodes.left;
        for (int tree = 0; tree < nodes.root.length; tree++) {
            int node = nodes.root[tree];
            int at = split[node];
            while (at >= 0) {
                node = left[node] + (row[at >> 1] < value[node] ? 0 : 1);
                at = split[node];
            }
            int c = nodes.classOfTree[tree];
            out[c] = (float) out[c] + value[node];
        }
    }

    private void descendWithMissing(float[] row, double[] out) {
        int[] split = nodes.split;
        float[] value = nodes.value;
        int[] left = nodes.left;
        for (int tree = 0; tree < nodes.root.length; tree++) {
            int node = nodes.root[tree];
            int at = split[node];
            while (at >= 0) {
                float x = row[at >> 1];
                boolean goesLeft = x < value[node] || ((at & 1) != 0 && Float.isNaN(x));
                node = left[node] + (goesLeft ? 0 : 1);
                at = split[node];
            }
            int c = nodes.classOfTree[tree];
            out[c] = (float) out[c] + value[node];
        }
    }

    private void addGain(double[] gainOfInput) {
        for (int node = 0; node < nodes.split.length; node++) {
            if (nodes.split[node] >= 0) {
                gainOfInput[nodes.split[node] >> 1] += nodes.gain[node];
            }
        }
    }

    /** Share of each input in the gain of all splits of models over the same inputs; 0 where nothing was gained. */
    public static double[] importance(List<TreeEnsemble> models) {
        double[] gain = new double[models.getFirst().inputs().size()];
        models.forEach(model -> model.addGain(gain));
        double sum = Arrays.stream(gain).sum();
        return Arrays.stream(gain).map(one -> sum > 0 ? one / sum : 0).toArray();
    }

    Nodes nodes() {
        return nodes;
    }
}
