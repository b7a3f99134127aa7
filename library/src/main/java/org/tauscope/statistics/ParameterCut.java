package org.tauscope.statistics;

import java.util.Arrays;

/**
 * -ln L along one interpolated parameter while the others stand still: only what this parameter does to the rates is
 * computed anew. Holds scratch memory: one per thread.
 */
final class ParameterCut {

    private final RateEvaluator evaluator;
    private final RateTerms terms;
    private final int parameter;
    /** Blocks in which the parameter acts, with its shape entry and its factor entry there, or -1. */
    private final int[] blocks;

    private final int[] shapeEntry;
    private final int[] factorEntry;
    /** Rates that stand still, and coefficients of the two basis functions of the shapes without a moving factor. */
    private final double[] still;

    private final double[] linear;
    private final double[] bent;
    private final double[] rates;
    private final double[] basis = new double[6];
    private final double[] curve = new double[3];
    private double startU;
    private double startV;

    ParameterCut(RateEvaluator evaluator, int parameter) {
        this.evaluator = evaluator;
        this.parameter = parameter;
        terms = evaluator.terms;
        IntList blockList = new IntList();
        IntList shapes = new IntList();
        IntList factors = new IntList();
        for (int k = 0; k < terms.blocks; k++) {
            int shape = find(terms.shapeParameter, terms.shapeFrom[k], terms.shapeFrom[k + 1]);
            int factor = find(terms.scalarParameter, terms.scalarFrom[k], terms.scalarFrom[k + 1]);
            if (shape >= 0 || factor >= 0) {
                blockList.add(k);
                shapes.add(shape);
                factors.add(factor);
            }
        }
        blocks = blockList.toArray();
        shapeEntry = shapes.toArray();
        factorEntry = factors.toArray();
        still = new double[terms.bins];
        linear = new double[terms.bins];
        bent = new double[terms.bins];
        rates = new double[terms.bins];
    }

    private int find(int[] parameters, int from, int to) {
        for (int s = from; s < to; s++) {
            if (parameters[s] == parameter) {
                return s;
            }
        }
        return -1;
    }

    /** Takes the point where rates were evaluated last as the place of the cut. */
    void here(double value) {
        terms.shapeCode.basis(value, basis, 0);
        startU = basis[0];
        startV = basis[1];
        System.arraycopy(evaluator.rates, 0, still, 0, still.length);
        Arrays.fill(linear, 0);
        Arrays.fill(bent, 0);
        for (int e = 0; e < blocks.length; e++) {
            int k = blocks[e];
            for (int i = 0; i < terms.lengthOf[k]; i++) {
                int bin = terms.binOf[k] + i;
                int cell = terms.cellOf[k] + i;
                double weight = evaluator.scale[k] * evaluator.factor[cell];
                if (factorEntry[e] >= 0) {
                    still[bin] -= weight * evaluator.shape[cell];
                } else {
                    int data = terms.shapeData[shapeEntry[e]] + i;
                    double half = weight * terms.halfDifference[data];
                    double asymmetry = weight * terms.asymmetry[data];
                    linear[bin] += half;
                    bent[bin] += asymmetry;
                    still[bin] -= half * startU + asymmetry * startV;
                }
            }
        }
    }

    /** -ln L with the parameter at a value, but for a constant. */
    double value(double value, Dataset data) {
        terms.shapeCode.basis(value, basis, 0);
        double u = basis[0];
        double v = basis[1];
        for (int b = 0; b < rates.length; b++) {
            rates[b] = still[b] + u * linear[b] + v * bent[b];
        }
        for (int e = 0; e < blocks.length; e++) {
            if (factorEntry[e] >= 0) {
                addScaled(e, value, u - startU, v - startV);
            }
        }
        double sum = 0;
        for (int b = 0; b < rates.length; b++) {
            sum += PoissonTerm.value(data.counts[b], rates[b]);
        }
        Parameters parameters = evaluator.parameters;
        double pull = (value - data.auxiliary[parameters.auxiliary[parameter]]) / parameters.scale[parameter];
        return sum + 0.5 * pull * pull;
    }

    /** A block whose scale moves, and perhaps its shape as well. */
    private void addScaled(int e, double value, double u, double v) {
        int k = blocks[e];
        terms.curves[terms.scalarCurve[factorEntry[e]]].at(value, curve, 0);
        double scale = curve[0];
        for (int s = terms.scalarFrom[k]; s < terms.scalarFrom[k + 1]; s++) {
            scale *= s == factorEntry[e] ? 1 : evaluator.scalars[3 * s];
        }
        for (int i = 0; i < terms.lengthOf[k]; i++) {
            int cell = terms.cellOf[k] + i;
            double shape = evaluator.shape[cell];
            if (shapeEntry[e] >= 0) {
                int data = terms.shapeData[shapeEntry[e]] + i;
                shape += terms.halfDifference[data] * u + terms.asymmetry[data] * v;
            }
            rates[terms.binOf[k] + i] += scale * shape * evaluator.factor[cell];
        }
    }
}
