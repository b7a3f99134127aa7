package org.tauscope.statistics;

import java.util.Arrays;
import org.tauscope.statistics.Parameters.Constraint;

/**
 * Minus ln L of one data set with its analytic gradient and Hessian. Holds scratch memory: one per thread.
 *
 * <p>The Hessian is {@code sum_b f''_b grad(nu_b) grad(nu_b)^T + f'_b hess(nu_b)} plus the constraints, f the Poisson
 * term of a bin. Factors that are zero are left out of products instead of divided by.
 */
final class Likelihood extends RateEvaluator {

    private Dataset data;
    private final double[] slope;
    private final double[] curvature;
    /** Gradient of each bin's rate over the globals of its channel, and over its locals. */
    private final double[][] globalSlopes;

    private final double[] localSlopes;
    /** Sum of curvature-weighted products of slopes over the bins of one channel. */
    private final double[][] products;
    /** First derivatives of a block's scale over its scalars, and second derivatives of pairs. */
    private final double[] scaleSlope;
    /** First derivative of each shape of the block in work, per bin, before factors. */
    private final double[] changes;

    Likelihood(HistFactoryModel model, Dataset data) {
        super(model);
        this.data = data;
        slope = new double[terms.bins];
        curvature = new double[terms.bins];
        globalSlopes = new double[terms.bins][];
        for (int b = 0; b < terms.bins; b++) {
            globalSlopes[b] = new double[structure.channelGlobals[structure.channelOfBin[b]].length];
        }
        localSlopes = new double[structure.locals.length];
        int widest = 0;
        for (int[] list : structure.channelGlobals) {
            widest = Math.max(widest, list.length);
        }
        products = new double[widest][widest];
        int most = 0;
        for (int k = 0; k < terms.blocks; k++) {
            most = Math.max(most, terms.scalarFrom[k + 1] - terms.scalarFrom[k]);
        }
        scaleSlope = new double[most];
        int changing = 0;
        for (int k = 0; k < terms.blocks; k++) {
            changing = Math.max(changing, (terms.shapeFrom[k + 1] - terms.shapeFrom[k]) * terms.lengthOf[k]);
        }
        changes = new double[changing];
    }

    /** Takes other data. */
    void use(Dataset other) {
        data = other;
    }

    Dataset data() {
        return data;
    }

    /** -ln L. */
    double value(double[] point) {
        rates(point);
        double sum = 0;
        for (int b = 0; b < rates.length; b++) {
            sum += PoissonTerm.value(data.counts[b], rates[b]);
        }
        for (int p = 0; p < point.length; p++) {
            Constraint kind = parameters.constraint[p];
            if (kind == Constraint.GAUSS) {
                double pull = (point[p] - data.auxiliary[parameters.auxiliary[p]]) / parameters.scale[p];
                sum += 0.5 * pull * pull;
            } else if (kind == Constraint.POISSON) {
                sum += PoissonTerm.value(data.auxiliary[parameters.auxiliary[p]], parameters.scale[p] * point[p]);
            }
        }
        return sum + data.constant;
    }

    /** Whether the last point lies behind the wall that replaces the logarithm of tiny rates. */
    boolean walled() {
        for (int b = 0; b < rates.length; b++) {
            if (PoissonTerm.walled(data.counts[b], rates[b])) {
                return true;
            }
        }
        return false;
    }

    /**
     * Gradient and Hessian at a point where {@link #value} was just called.
     *
     * @param fisher take the expected curvature, which is never negative, instead of the exact one
     */
    void derivatives(double[] point, double[] gradient, ArrowMatrix hessian, boolean fisher) {
        Arrays.fill(gradient, 0);
        hessian.clear();
        for (int b = 0; b < rates.length; b++) {
            slope[b] = PoissonTerm.slope(data.counts[b], rates[b]);
            curvature[b] =
                    fisher ? 1 / Math.max(Math.abs(rates[b]), 1e-9) : PoissonTerm.curvature(data.counts[b], rates[b]);
            Arrays.fill(globalSlopes[b], 0);
        }
        Arrays.fill(localSlopes, 0);
        for (int k = 0; k < terms.blocks; k++) {
            block(k, point, hessian, fisher);
        }
        for (int b = 0; b < rates.length; b++) {
            outerProducts(b, gradient, hessian);
        }
        constraints(point, gradient, hessian);
    }

    private void constraints(double[] point, double[] gradient, ArrowMatrix hessian) {
        for (int p = 0; p < point.length; p++) {
            Constraint kind = parameters.constraint[p];
            if (kind == Constraint.NONE) {
                continue;
            }
            double aux = data.auxiliary[parameters.auxiliary[p]];
            double scaling = parameters.scale[p];
            if (kind == Constraint.GAUSS) {
                gradient[p] += (point[p] - aux) / (scaling * scaling);
                hessian.addDiagonal(p, 1 / (scaling * scaling));
            } else {
                gradient[p] += scaling * PoissonTerm.slope(aux, scaling * point[p]);
                hessian.addDiagonal(p, scaling * scaling * PoissonTerm.curvature(aux, scaling * point[p]));
            }
        }
    }

    private void outerProducts(int b, double[] gradient, ArrowMatrix hessian) {
        int[] list = structure.channelGlobals[structure.channelOfBin[b]];
        double[] slopes = globalSlopes[b];
        double h = curvature[b];
        for (int i = 0; i < list.length; i++) {
            double si = slopes[i];
            if (si != 0) {
                gradient[structure.globals[list[i]]] += slope[b] * si;
                accumulate(products[i], slopes, i, h * si);
            }
        }
        boolean lastOfChannel = b + 1 == rates.length || structure.channelOfBin[b + 1] != structure.channelOfBin[b];
        if (lastOfChannel) {
            scatter(list, hessian);
        }
        int first = structure.localFrom[b];
        int m = structure.localFrom[b + 1] - first;
        for (int i = 0; i < m; i++) {
            double si = localSlopes[first + i];
            gradient[structure.locals[first + i]] += slope[b] * si;
            int row = hessian.crossFrom[first + i];
            for (int j = 0; j < list.length; j++) {
                hessian.cross[row + j] += h * si * slopes[j];
            }
            int base = hessian.blockFrom[b] + i * m;
            for (int j = 0; j < m; j++) {
                hessian.block[base + j] += h * si * localSlopes[first + j];
            }
        }
    }

    private static void accumulate(double[] products, double[] slopes, int last, double weight) {
        for (int j = 0; j <= last; j++) {
            products[j] += weight * slopes[j];
        }
    }

    /** Moves the products of a channel to their place among all globals. */
    private void scatter(int[] list, ArrowMatrix hessian) {
        for (int i = 0; i < list.length; i++) {
            int row = list[i] * hessian.order;
            double[] own = products[i];
            for (int j = 0; j <= i; j++) {
                hessian.global[row + list[j]] += own[j];
                own[j] = 0;
            }
        }
    }

    private void block(int k, double[] point, ArrowMatrix hessian, boolean fisher) {
        int from = terms.scalarFrom[k];
        int count = terms.scalarFrom[k + 1] - from;
        int zeros = 0;
        int zero = -1;
        double others = 1;
        for (int s = 0; s < count; s++) {
            double value = scalars[3 * (from + s)];
            if (value == 0) {
                zeros++;
                zero = s;
            } else {
                others *= value;
            }
        }
        if (zeros > 2) {
            return;
        }
        for (int s = 0; s < count; s++) {
            double first = scalars[3 * (from + s) + 1];
            if (zeros == 0) {
                scaleSlope[s] = others * first / scalars[3 * (from + s)];
            } else {
                scaleSlope[s] = zeros == 1 && s == zero ? others * first : 0;
            }
        }
        int n = terms.lengthOf[k];
        int cell = terms.cellOf[k];
        int bin = terms.binOf[k];
        double yields = 0;
        for (int i = 0; i < n; i++) {
            double rate = shape[cell + i] * factor[cell + i];
            yields += slope[bin + i] * rate;
            double[] slopes = globalSlopes[bin + i];
            for (int s = 0; s < count; s++) {
                slopes[structure.scalarSlot[from + s]] += scaleSlope[s] * rate;
            }
        }
        if (!fisher) {
            scalarPairs(k, zeros, others, yields, hessian);
        }
        shapes(k, hessian, fisher);
        cellFactors(k, point, hessian, fisher);
    }

    /** Second derivatives of the scale times the sum of slope-weighted yields. */
    private void scalarPairs(int k, int zeros, double others, double yields, ArrowMatrix hessian) {
        int from = terms.scalarFrom[k];
        int count = terms.scalarFrom[k + 1] - from;
        int[] list = structure.channelGlobals[terms.channelOf[k]];
        for (int s = 0; s < count; s++) {
            double value = scalars[3 * (from + s)];
            double second = terms.scalarCurve[from + s] < 0 ? 0 : scalars[3 * (from + s) + 2];
            if (second != 0) {
                double rest = zeros == 0 ? others / value : zeros == 1 && value == 0 ? others : 0;
                int row = list[structure.scalarSlot[from + s]];
                hessian.addProduct(row, row, 0.5 * rest * second * yields);
            }
            if (zeros == 0) {
                double weight = scaleSlope[s] / others * yields;
                int row = list[structure.scalarSlot[from + s]];
                for (int t = 0; t < s; t++) {
                    hessian.addProduct(row, list[structure.scalarSlot[from + t]], weight * scaleSlope[t]);
                }
            } else {
                pairsWithZeros(from, s, zeros, others * yields, list, hessian);
            }
        }
    }

    /** A product of first derivatives survives where every vanishing factor is one of the two. */
    private void pairsWithZeros(int from, int s, int zeros, double weight, int[] list, ArrowMatrix hessian) {
        double value = scalars[3 * (from + s)];
        double first = scalars[3 * (from + s) + 1];
        for (int t = 0; t < s; t++) {
            double otherValue = scalars[3 * (from + t)];
            int vanishing = (value == 0 ? 1 : 0) + (otherValue == 0 ? 1 : 0);
            if (vanishing == zeros) {
                double rest = weight / (value == 0 ? 1 : value) / (otherValue == 0 ? 1 : otherValue);
                hessian.addProduct(
                        list[structure.scalarSlot[from + s]],
                        list[structure.scalarSlot[from + t]],
                        rest * first * scalars[3 * (from + t) + 1]);
            }
        }
    }

    private void shapes(int k, ArrowMatrix hessian, boolean fisher) {
        int n = terms.lengthOf[k];
        int cell = terms.cellOf[k];
        int bin = terms.binOf[k];
        int from = terms.scalarFrom[k];
        int count = terms.scalarFrom[k + 1] - from;
        int[] list = structure.channelGlobals[terms.channelOf[k]];
        for (int s = terms.shapeFrom[k]; s < terms.shapeFrom[k + 1]; s++) {
            int at = 6 * terms.shapeParameter[s];
            int data = terms.shapeData[s];
            int slot = structure.shapeSlot[s];
            double sum = 0;
            double bend = 0;
            for (int i = 0; i < n; i++) {
                double half = terms.halfDifference[data + i];
                double asym = terms.asymmetry[data + i];
                double pure = half * basis[at + 2] + asym * basis[at + 3];
                changes[changeFrom(k, s) + i] = pure;
                double change = pure * factor[cell + i];
                globalSlopes[bin + i][slot] += scale[k] * change;
                sum += slope[bin + i] * change;
                bend += slope[bin + i] * (half * basis[at + 4] + asym * basis[at + 5]) * factor[cell + i];
            }
            if (!fisher) {
                int row = list[slot];
                hessian.addProduct(row, row, 0.5 * scale[k] * bend);
                for (int t = 0; t < count; t++) {
                    hessian.addProduct(row, list[structure.scalarSlot[from + t]], scaleSlope[t] * sum);
                }
            }
        }
    }

    private void cellFactors(int k, double[] point, ArrowMatrix hessian, boolean fisher) {
        int cell = terms.cellOf[k];
        int bin = terms.binOf[k];
        for (int f = terms.factorFrom[k]; f < terms.factorFrom[k + 1]; f++) {
            for (int i = 0; i < terms.lengthOf[k]; i++) {
                double rest = without(k, i, f, -1, point);
                int slot = structure.cellSlot[terms.factorData[f] + i];
                double own = scale[k] * shape[cell + i] * rest;
                if (slot >= 0) {
                    globalSlopes[bin + i][slot] += own;
                } else {
                    localSlopes[structure.localFrom[bin + i] - 1 - slot] += own;
                }
                if (!fisher) {
                    mixed(k, i, f, slope[bin + i], rest, point, hessian);
                }
            }
        }
    }

    /** Second derivatives of one per-bin factor with everything else of its block. */
    private void mixed(int k, int i, int f, double weight, double rest, double[] point, ArrowMatrix hessian) {
        int cell = terms.cellOf[k] + i;
        int bin = terms.binOf[k] + i;
        int slot = structure.cellSlot[terms.factorData[f] + i];
        double ofScale = weight * shape[cell] * rest;
        double ofShape = weight * scale[k] * rest;
        if (slot < 0) {
            int row = hessian.crossFrom[structure.localFrom[bin] - 1 - slot];
            alongLocal(k, i, ofScale, ofShape, row, hessian.cross);
        } else {
            int from = terms.scalarFrom[k];
            for (int s = from; s < terms.scalarFrom[k + 1]; s++) {
                add(bin, slot, structure.scalarSlot[s], ofScale * scaleSlope[s - from], hessian);
            }
            for (int s = terms.shapeFrom[k]; s < terms.shapeFrom[k + 1]; s++) {
                int change = changeFrom(k, s) + i;
                add(bin, slot, structure.shapeSlot[s], ofShape * changes[change], hessian);
            }
        }
        for (int g = terms.factorFrom[k]; g < f; g++) {
            int other = structure.cellSlot[terms.factorData[g] + i];
            add(bin, slot, other, weight * scale[k] * shape[cell] * without(k, i, f, g, point), hessian);
        }
    }

    /** Mixed derivatives of a local factor with the scalars and shapes of its block, straight into its row. */
    private void alongLocal(int k, int i, double ofScale, double ofShape, int row, double[] cross) {
        int from = terms.scalarFrom[k];
        for (int s = from; s < terms.scalarFrom[k + 1]; s++) {
            cross[row + structure.scalarSlot[s]] += ofScale * scaleSlope[s - from];
        }
        int n = terms.lengthOf[k];
        int at = i;
        for (int s = terms.shapeFrom[k]; s < terms.shapeFrom[k + 1]; s++) {
            cross[row + structure.shapeSlot[s]] += ofShape * changes[at];
            at += n;
        }
    }

    private int changeFrom(int k, int s) {
        return (s - terms.shapeFrom[k]) * terms.lengthOf[k];
    }

    private void add(int bin, int slot, int other, double value, ArrowMatrix hessian) {
        int[] list = structure.channelGlobals[structure.channelOfBin[bin]];
        if (slot >= 0 && other >= 0) {
            hessian.addProduct(list[slot], list[other], value);
        } else if (slot >= 0 || other >= 0) {
            int local = structure.localFrom[bin] - 1 - Math.min(slot, other);
            hessian.cross[hessian.crossFrom[local] + Math.max(slot, other)] += value;
        } else {
            int m = structure.localFrom[bin + 1] - structure.localFrom[bin];
            int base = hessian.blockFrom[bin];
            hessian.block[base + (-1 - slot) * m + (-1 - other)] += value;
            hessian.block[base + (-1 - other) * m + (-1 - slot)] += value;
        }
    }

    private double without(int k, int i, int f, int g, double[] point) {
        double product = 1;
        for (int e = terms.factorFrom[k]; e < terms.factorFrom[k + 1]; e++) {
            if (e != f && e != g) {
                product *= point[terms.cellFactor[terms.factorData[e] + i]];
            }
        }
        return product;
    }
}
