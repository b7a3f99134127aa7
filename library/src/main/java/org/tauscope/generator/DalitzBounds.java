package org.tauscope.generator;

import org.tauscope.random.RandomStream;

/**
 * Upper bounds of a squared current on a grid over the Dalitz plot, for each cell of squared masses of the three. Cells are
 * drawn in the ratio of their bounds, so that few points are rejected. Coordinates run from 0 to 1 between the smallest
 * and the largest squared mass of either pair.
 */
final class DalitzBounds {

    /** Cells along each side. */
    private static final int SIDE = 16;
    /** Points tried along each side of a cell. */
    private static final int POINTS = 4;
    /** Above the largest value found: what lies between the points and between the nodes. */
    private static final double HEADROOM = 1.25;

    private final int nodes;
    /** Bounds summed from cell to cell, for each interval between two nodes. */
    private final double[][] cumulative;

    /** A squared current in the coordinates of the plot. */
    interface Source {
        /**
         * The value at a point.
         *
         * @param node number of the squared mass of the three
         * @param x    coordinate of the first pair, in [0, 1]
         * @param y    coordinate of the second pair, in [0, 1]
         */
        double at(int node, double x, double y);
    }

    /** Searches bounds between nodes 0 to {@code nodes}. */
    DalitzBounds(int nodes, Source source) {
        this.nodes = nodes;
        cumulative = new double[nodes][SIDE * SIDE + 1];
        double[] below = new double[SIDE * SIDE];
        double[] above = new double[SIDE * SIDE];
        for (int node = 0; node <= nodes; node++) {
            for (int cell = 0; cell < SIDE * SIDE; cell++) {
                above[cell] = largest(source, node, cell);
            }
            if (node > 0) {
                double[] sums = cumulative[node - 1];
                for (int cell = 0; cell < SIDE * SIDE; cell++) {
                    double bound = Math.max(around(below, cell), around(above, cell));
                    sums[cell + 1] = sums[cell] + HEADROOM * bound;
                }
            }
            System.arraycopy(above, 0, below, 0, above.length);
        }
    }

    private static double largest(Source source, int node, int cell) {
        double result = 0;
        int row = cell / SIDE;
        int column = cell % SIDE;
        for (int i = 0; i <= POINTS; i++) {
            for (int j = 0; j <= POINTS; j++) {
                double x = (row + (double) i / POINTS) / SIDE;
                double y = (column + (double) j / POINTS) / SIDE;
                result = Math.max(result, source.at(node, x, y));
            }
        }
        return result;
    }

    /** The value of a cell; where it is 0, that of its neighbours: the edge of the plot moves between the nodes. */
    private static double around(double[] values, int cell) {
        if (values[cell] > 0) {
            return values[cell];
        }
        double result = 0;
        int row = cell / SIDE;
        int column = cell % SIDE;
        for (int i = Math.max(0, row - 1); i <= Math.min(SIDE - 1, row + 1); i++) {
            for (int j = Math.max(0, column - 1); j <= Math.min(SIDE - 1, column + 1); j++) {
                result = Math.max(result, values[SIDE * i + j]);
            }
        }
        return result;
    }

    private int interval(double position) {
        return Math.clamp((int) position, 0, nodes - 1);
    }

    /**
     * Draws a cell.
     *
     * @param position of the squared mass of the three, in units of nodes
     */
    int draw(double position, RandomStream random) {
        double[] sums = cumulative[interval(position)];
        double target = random.nextDouble() * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (sums[middle] <= target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Bound in a cell. */
    double bound(double position, int cell) {
        double[] sums = cumulative[interval(position)];
        return sums[cell + 1] - sums[cell];
    }

    /** The cell at a point. */
    int cell(double x, double y) {
        return SIDE * Math.clamp((int) (x * SIDE), 0, SIDE - 1) + Math.clamp((int) (y * SIDE), 0, SIDE - 1);
    }

    /** A coordinate of a point in a cell: first pair. */
    double first(int cell, RandomStream random) {
        int row = cell / SIDE;
        return (row + random.nextDouble()) / SIDE;
    }

    /** A coordinate of a point in a cell: second pair. */
    double second(int cell, RandomStream random) {
        int column = cell % SIDE;
        return (column + random.nextDouble()) / SIDE;
    }
}
