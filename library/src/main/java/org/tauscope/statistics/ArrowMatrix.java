package org.tauscope.statistics;

import java.util.Arrays;

/**
 * A symmetric matrix over all parameters in which the locals of different bins do not touch: a dense block of globals,
 * a small block per bin, and what connects them.
 */
final class ArrowMatrix {

    final Structure structure;
    /** Number of globals. */
    final int order;
    /** Dense, row by row; only the lower triangle is kept up to date. */
    final double[] global;
    /** Row of local l over the globals of its channel: crossFrom[l] to crossFrom[l+1]. */
    final int[] crossFrom;

    final double[] cross;
    /** Full square block of bin b from blockFrom[b]. */
    final int[] blockFrom;

    final double[] block;

    ArrowMatrix(Structure structure) {
        this.structure = structure;
        order = structure.globals.length;
        global = new double[order * order];
        int locals = structure.locals.length;
        crossFrom = new int[locals + 1];
        for (int l = 0; l < locals; l++) {
            crossFrom[l + 1] = crossFrom[l] + channel(l).length;
        }
        cross = new double[crossFrom[locals]];
        int bins = structure.channelOfBin.length;
        blockFrom = new int[bins + 1];
        for (int b = 0; b < bins; b++) {
            int m = structure.localFrom[b + 1] - structure.localFrom[b];
            blockFrom[b + 1] = blockFrom[b] + m * m;
        }
        block = new double[blockFrom[bins]];
    }

    /** Globals of the channel of local l. */
    int[] channel(int l) {
        return structure.channelGlobals[structure.channelOfBin[structure.binOfLocal[l]]];
    }

    void clear() {
        Arrays.fill(global, 0);
        Arrays.fill(cross, 0);
        Arrays.fill(block, 0);
    }

    /** Adds to the entry of two globals; twice on the diagonal, where both halves of a product meet. */
    void addProduct(int i, int j, double value) {
        if (i == j) {
            global[i * order + i] += 2 * value;
        } else if (i > j) {
            global[i * order + j] += value;
        } else {
            global[j * order + i] += value;
        }
    }

    void addDiagonal(int parameter, double value) {
        int g = structure.globalOf[parameter];
        if (g >= 0) {
            global[g * order + g] += value;
        } else {
            block[diagonal(structure.localOf[parameter])] += value;
        }
    }

    double diagonalOf(int parameter) {
        int g = structure.globalOf[parameter];
        return g >= 0 ? global[g * order + g] : block[diagonal(structure.localOf[parameter])];
    }

    private int diagonal(int l) {
        int bin = structure.binOfLocal[l];
        int m = structure.localFrom[bin + 1] - structure.localFrom[bin];
        int place = l - structure.localFrom[bin];
        return blockFrom[bin] + place * m + place;
    }

    /** This matrix times a vector over all parameters. */
    void times(double[] vector, double[] result) {
        Arrays.fill(result, 0);
        int[] globals = structure.globals;
        for (int i = 0; i < order; i++) {
            double own = vector[globals[i]];
            double sum = global[i * order + i] * own;
            for (int j = 0; j < i; j++) {
                double entry = global[i * order + j];
                sum += entry * vector[globals[j]];
                result[globals[j]] += entry * own;
            }
            result[globals[i]] += sum;
        }
        for (int l = 0; l < structure.locals.length; l++) {
            int p = structure.locals[l];
            int[] list = channel(l);
            double sum = 0;
            for (int s = 0; s < list.length; s++) {
                double entry = cross[crossFrom[l] + s];
                sum += entry * vector[globals[list[s]]];
                result[globals[list[s]]] += entry * vector[p];
            }
            int bin = structure.binOfLocal[l];
            int first = structure.localFrom[bin];
            int m = structure.localFrom[bin + 1] - first;
            for (int j = 0; j < m; j++) {
                sum += block[blockFrom[bin] + (l - first) * m + j] * vector[structure.locals[first + j]];
            }
            result[p] += sum;
        }
    }

    /** All entries of the given parameters as a full square matrix. */
    double[][] dense(int[] parameters) {
        int n = parameters.length;
        double[][] matrix = new double[n][n];
        double[] unit = new double[structure.globalOf.length];
        double[] column = new double[unit.length];
        for (int j = 0; j < n; j++) {
            unit[parameters[j]] = 1;
            times(unit, column);
            unit[parameters[j]] = 0;
            for (int i = 0; i < n; i++) {
                matrix[i][j] = column[parameters[i]];
            }
        }
        return matrix;
    }
}
