package org.tauscope.statistics.peaks;

/** Knots around a narrow structure. */
final class Peak {

    /** Distances from the centre in units of the width; afterwards they double. */
    private static final double[] STEPS = {0, 1, 2, 3, 4.5, 6.5, 9, 13};

    private Peak() {}

    static double[] knots(double centre, double width, Range range, double... more) {
        double farthest = Math.max(Math.abs(range.low() - centre), Math.abs(range.high() - centre));
        int doublings = (int) Math.clamp(Math.ceil(Math.log(farthest / (13 * width)) / Math.log(2)), 0, 60);
        int one = STEPS.length + doublings;
        double[] knots = new double[2 * one + more.length];
        for (int i = 0; i < one; i++) {
            double distance = width * (i < STEPS.length ? STEPS[i] : 13 * Math.pow(2, i - STEPS.length + 1));
            knots[2 * i] = centre - distance;
            knots[2 * i + 1] = centre + distance;
        }
        System.arraycopy(more, 0, knots, 2 * one, more.length);
        return knots;
    }
}
