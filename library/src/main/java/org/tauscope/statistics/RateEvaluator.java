package org.tauscope.statistics;

import java.util.Arrays;

/** Expected rates at a point, with the intermediate values that derivatives need. One per thread. */
class RateEvaluator {

    final RateTerms terms;
    final Structure structure;
    final Parameters parameters;
    /** Expected counts per bin at the last point. */
    final double[] rates;
    /** Sum of nominal and shape changes, and product of per-bin factors, per cell. */
    final double[] shape;

    final double[] factor;
    /** Product of the scalar factors per block. */
    final double[] scale;
    /** Value, first and second derivative of each scalar entry. */
    final double[] scalars;
    /** Basis functions per shape parameter, see {@link Interpolation#basis}. */
    final double[] basis;

    private final boolean[] isShape;
    private final double[] curve = new double[3];

    RateEvaluator(HistFactoryModel model) {
        terms = model.terms;
        structure = model.structure;
        parameters = model.parameters();
        rates = new double[terms.bins];
        shape = new double[terms.nominal.length];
        factor = new double[terms.nominal.length];
        scale = new double[terms.blocks];
        scalars = new double[3 * terms.scalarParameter.length];
        basis = new double[6 * parameters.size()];
        isShape = new boolean[parameters.size()];
        for (int p : terms.shapeParameter) {
            isShape[p] = true;
        }
        curveValues = new double[3 * terms.curves.length];
    }

    private final double[] curveValues;

    /** Fills {@link #rates}. */
    final void rates(double[] point) {
        for (int p = 0; p < isShape.length; p++) {
            if (isShape[p]) {
                terms.shapeCode.basis(point[p], basis, 6 * p);
            }
        }
        for (int c = 0; c < terms.curves.length; c++) {
            terms.curves[c].at(point[terms.curveParameter[c]], curve, 0);
            System.arraycopy(curve, 0, curveValues, 3 * c, 3);
        }
        Arrays.fill(rates, 0);
        for (int k = 0; k < terms.blocks; k++) {
            double product = 1;
            for (int s = terms.scalarFrom[k]; s < terms.scalarFrom[k + 1]; s++) {
                int c = terms.scalarCurve[s];
                if (c < 0) {
                    scalars[3 * s] = point[terms.scalarParameter[s]];
                    scalars[3 * s + 1] = 1;
                } else {
                    scalars[3 * s] = curveValues[3 * c];
                    scalars[3 * s + 1] = curveValues[3 * c + 1];
                    scalars[3 * s + 2] = curveValues[3 * c + 2];
                }
                product *= scalars[3 * s];
            }
            scale[k] = product;
            block(k, point);
        }
    }

    private void block(int k, double[] point) {
        int cell = terms.cellOf[k];
        int n = terms.lengthOf[k];
        System.arraycopy(terms.nominal, cell, shape, cell, n);
        for (int s = terms.shapeFrom[k]; s < terms.shapeFrom[k + 1]; s++) {
            double u = basis[6 * terms.shapeParameter[s]];
            double v = basis[6 * terms.shapeParameter[s] + 1];
            int data = terms.shapeData[s];
            for (int i = 0; i < n; i++) {
                shape[cell + i] += terms.halfDifference[data + i] * u + terms.asymmetry[data + i] * v;
            }
        }
        Arrays.fill(factor, cell, cell + n, 1);
        for (int f = terms.factorFrom[k]; f < terms.factorFrom[k + 1]; f++) {
            int data = terms.factorData[f];
            for (int i = 0; i < n; i++) {
                factor[cell + i] *= point[terms.cellFactor[data + i]];
            }
        }
        int bin = terms.binOf[k];
        for (int i = 0; i < n; i++) {
            rates[bin + i] += scale[k] * shape[cell + i] * factor[cell + i];
        }
    }

    /** Rates of each (channel, sample) pair at the last point. */
    final double[][] perBlock() {
        double[][] all = new double[terms.blocks][];
        for (int k = 0; k < terms.blocks; k++) {
            all[k] = new double[terms.lengthOf[k]];
            for (int i = 0; i < all[k].length; i++) {
                int cell = terms.cellOf[k] + i;
                all[k][i] = scale[k] * shape[cell] * factor[cell];
            }
        }
        return all;
    }
}
