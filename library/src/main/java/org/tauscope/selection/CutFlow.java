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

    /** Standard deviation of {@link #sum}, from the squares of the weights. */
    public double error(int step) {
        return Math.sqrt(squares[step]);
    }
}
