package org.tauscope.selection;

import java.util.List;

/** Sums of weights, and of their squares, after each step of a selection. */
public final class CutFlow {

    private final List<String> steps;
    private final double[] sum;
    private final double[] squares;

    /** An empty cut-flow over the named steps. */
    public CutFlow(List<String> steps) {
        this.steps = List.copyOf(steps);
        this.sum = new double[this.steps.size()];
        this.squares = new double[this.steps.size()];
    }

    /**
     * A cut-flow that was written down.
     *
     * @param steps   names
     * @param sums    of weights, one per step
     * @param squares sums of their squares, one per step
     */
    public CutFlow(List<String> steps, double[] sums, double[] squares) {
        this(steps);
        if (sums.length != this.steps.size() || squares.length != this.steps.size()) {
            throw new IllegalArgumentException("cut-flow: " + sums.length + " sums and " + squares.length
                    + " squares found, expected one per step of " + steps);
        }
        System.arraycopy(sums, 0, sum, 0, sums.length);
        System.arraycopy(squares, 0, this.squares, 0, squares.length);
    }

    /** Counts a weight at a step (from 0). */
    public void add(int step, double weight) {
        sum[step] += weight;
        squares[step] += weight * weight;
    }

    /**
     * Adds another cut-flow over the same steps.
     *
     * @throws IllegalArgumentException where the steps differ
     */
    public void add(CutFlow other) {
        if (!steps.equals(other.steps)) {
            throw new IllegalArgumentException("cut-flow: steps " + other.steps + " found, " + steps + " expected");
        }
        for (int step = 0; step < sum.length; step++) {
            sum[step] += other.sum[step];
            squares[step] += other.squares[step];
        }
    }

    /** Names of the steps. */
    public List<String> steps() {
        return steps;
    }

    /** Sum of weights after a step. */
    public double sum(int step) {
        return sum[step];
    }

    /** Sum of the squares of the weights after a step. */
    public double squares(int step) {
        return squares[step];
    }

    /** Standard deviation of {@link #sum}, from the squares of the weights. */
    public double error(int step) {
        return Math.sqrt(squares[step]);
    }
}
