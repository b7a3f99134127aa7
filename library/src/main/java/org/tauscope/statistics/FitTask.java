package org.tauscope.statistics;

/** What a fit may do: start, bounds and held parameters. Immutable; {@code withX} makes a changed copy. */
public final class FitTask {

    final double[] start;
    final double[] lower;
    final double[] upper;
    final boolean[] fixed;

    private FitTask(double[] start, double[] lower, double[] upper, boolean[] fixed) {
        this.start = start;
        this.lower = lower;
        this.upper = upper;
        this.fixed = fixed;
    }

    /** Starts, bounds and held parameters of the model, as pyhf suggests them. */
    public static FitTask of(HistFactoryModel model) {
        Parameters parameters = model.parameters();
        return new FitTask(
                parameters.init.clone(), parameters.lower.clone(), parameters.upper.clone(), parameters.fixed.clone());
    }

    /** Holds parameter i at a value. */
    public FitTask withFixed(int i, double value) {
        FitTask copy = copy();
        copy.start[i] = value;
        copy.fixed[i] = true;
        return copy;
    }

    /** Other bounds for parameter i. */
    public FitTask withBounds(int i, double lowest, double highest) {
        if (!(lowest <= highest)) {
            throw new IllegalArgumentException("bounds are " + lowest + " and " + highest + ", expected them in order");
        }
        FitTask copy = copy();
        copy.lower[i] = lowest;
        copy.upper[i] = highest;
        return copy;
    }

    /** Starts at another point; held parameters keep their values. */
    public FitTask withStart(double[] point) {
        FitTask copy = copy();
        for (int i = 0; i < point.length; i++) {
            if (!fixed[i]) {
                copy.start[i] = point[i];
            }
        }
        return copy;
    }

    /** Whether parameter i is held. */
    public boolean fixed(int i) {
        return fixed[i];
    }

    private FitTask copy() {
        return new FitTask(start.clone(), lower.clone(), upper.clone(), fixed.clone());
    }
}
