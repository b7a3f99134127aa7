package org.tauscope.statistics.peaks;

/** The three-point Gauss-Legendre rule on (0, 1): averages over a bin. */
final class BinRule {

    private static final double OFFSET = 0.5 * Math.sqrt(0.6);

    static final double[] POINTS = {0.5 - OFFSET, 0.5, 0.5 + OFFSET};
    static final double[] WEIGHTS = {5.0 / 18, 8.0 / 18, 5.0 / 18};

    private BinRule() {}
}
