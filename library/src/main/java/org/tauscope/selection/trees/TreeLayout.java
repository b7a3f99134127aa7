package org.tauscope.selection.trees;

import java.util.Arrays;
import org.tauscope.cards.CardException;

/**
 * Puts trees as files describe them one behind the other, siblings side by side, and refuses what is not a tree: children out
 * of range, nodes with two parents, circles.
 */
final class TreeLayout {

    /** Sums over all trees that a file can hold stay finite below this. */
    static final float LARGEST_LEAF = 1e30f;

    private static final int[] NO_INTS = {};
    private static final float[] NO_FLOATS = {};

    private final String file;
    private int[] root = new int[64];
    private int[] split = new int[1024];
    private int[] left = new int[1024];
    private float[] value = new float[1024];
    private float[] gain = new float[1024];
    private int trees;
    private int nodes;
    private int highestInput = -1;

    TreeLayout(String file) {
        this.file = file;
    }

    /** One tree in the columns of the file, by node; the root is node 0. */
    static final class Tree {
        /** Left child, -1 for a leaf. */
        int[] left = NO_INTS;
        /** Right child, -1 for a leaf. */
        int[] right = NO_INTS;
        /** Input that is compared. */
        int[] input = NO_INTS;
        /** 0 for a numeric split; may be missing. */
        int[] type = NO_INTS;
        /** 1 where missing inputs go left. */
        int[] defaultLeft = NO_INTS;
        /** Threshold of a split, value of a leaf. */
        float[] value = NO_FLOATS;
        /** Decrease of the loss; may be missing. */
        float[] gain = NO_FLOATS;
    }

    /** Number of trees so far. */
    int trees() {
        return trees;
    }

    /** Appends a tree. */
    void add(Tree tree) {
        int size = tree.left.length;
        requireSame(tree.right.length, size, "right_children");
        requireSame(tree.input.length, size, "split_indices");
        requireSame(tree.defaultLeft.length, size, "default_left");
        requireSame(tree.value.length, size, "split_conditions");
        requireSame(tree.type.length == 0 ? size : tree.type.length, size, "split_type");
        requireSame(tree.gain.length == 0 ? size : tree.gain.length, size, "loss_changes");
        if (size == 0) {
            throw refuse("no nodes", "at least one");
        }
        grow(size);
        root[trees] = nodes;
        // The node of the file that stands at each place of the tree; -1 where none was put yet.
        int[] source = new int[size];
        boolean[] seen = new boolean[size];
        int end = 1;
        for (int place = 0; place < end; place++) {
            int node = source[place];
            if (seen[node]) {
                throw refuse("node " + node + " twice", "a tree");
            }
            seen[node] = true;
            int at = nodes + place;
            value[at] = tree.value[node];
            int less = tree.left[node];
            int more = tree.right[node];
            if (less == -1 && more == -1) {
                split[at] = -1;
                if (Math.abs(value[at]) > LARGEST_LEAF) {
                    throw refuse("a leaf of " + value[at], "at most " + LARGEST_LEAF);
                }
                continue;
            }
            if (less < 1 || less >= size || more < 1 || more >= size || less == more || end + 2 > size) {
                throw refuse("the children " + less + " and " + more + " of node " + node, "two of its other nodes");
            }
            if (tree.type.length > 0 && tree.type[node] != 0) {
                throw refuse("a split by category", "numeric splits");
            }
            if (tree.input[node] < 0 || tree.input[node] > Integer.MAX_VALUE >> 1) {
                throw refuse("input " + tree.input[node], "one that is not negative");
            }
            highestInput = Math.max(highestInput, tree.input[node]);
            split[at] = tree.input[node] << 1 | (tree.defaultLeft[node] != 0 ? 1 : 0);
            gain[at] = tree.gain.length > 0 ? tree.gain[node] : 0;
            left[at] = nodes + end;
            source[end++] = less;
            source[end++] = more;
        }
        nodes += end;
        trees++;
    }

    /** All trees. */
    TreeEnsemble.Nodes nodes(int inputs, int[] classOfTree, float[] base) {
        if (highestInput >= inputs) {
            throw new CardException(
                    file + ": split_indices: found input " + highestInput + ", expected 0 to " + (inputs - 1));
        }
        return new TreeEnsemble.Nodes(
                Arrays.copyOf(root, trees),
                classOfTree,
                Arrays.copyOf(split, nodes),
                Arrays.copyOf(value, nodes),
                Arrays.copyOf(left, nodes),
                Arrays.copyOf(gain, nodes),
                base);
    }

    private void grow(int more) {
        if (trees == root.length) {
            root = Arrays.copyOf(root, 2 * trees);
        }
        int needed = Math.addExact(nodes, more);
        if (needed > split.length) {
            int length = Math.max(needed, 2 * split.length);
            split = Arrays.copyOf(split, length);
            left = Arrays.copyOf(left, length);
            value = Arrays.copyOf(value, length);
            gain = Arrays.copyOf(gain, length);
        }
    }

    private void requireSame(int found, int expected, String key) {
        if (found != expected) {
            throw refuse(found + " numbers in " + key, expected + " as in left_children");
        }
    }

    private CardException refuse(String found, String expected) {
        return new CardException(file + ": trees[" + trees + "]: found " + found + ", expected " + expected);
    }
}
