package org.tauscope.models;

import org.hipparchus.complex.Complex;
import org.hipparchus.complex.ComplexField;
import org.hipparchus.linear.FieldMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.tauscope.kinematics.FourVector;

/** Explicit 4 x 4 Dirac matrices (Dirac representation), to check formulas for traces against the traces themselves. */
public record DiracMatrix(FieldMatrix<Complex> entries) {

    /** Metric (+, -, -, -). */
    static final double[] METRIC = {1, -1, -1, -1};

    private static final Complex I = Complex.I;
    private static final Complex ONE = Complex.ONE;
    private static final Complex[][][] PAULI = {
        {{Complex.ZERO, ONE}, {ONE, Complex.ZERO}},
        {{Complex.ZERO, I.negate()}, {I, Complex.ZERO}},
        {{ONE, Complex.ZERO}, {Complex.ZERO, ONE.negate()}}
    };

    /** Diagonal element of the metric (+, -, -, -). */
    public static double metric(int mu) {
        return METRIC[mu];
    }

    /** gamma^mu with an upper index, mu = 0..3. */
    public static DiracMatrix gamma(int mu) {
        FieldMatrix<Complex> m = MatrixUtils.createFieldMatrix(ComplexField.getInstance(), 4, 4);
        for (int i = 0; i < 2; i++) {
            if (mu == 0) {
                m.setEntry(i, i, ONE);
                m.setEntry(i + 2, i + 2, ONE.negate());
            } else {
                for (int j = 0; j < 2; j++) {
                    m.setEntry(i, j + 2, PAULI[mu - 1][i][j]);
                    m.setEntry(i + 2, j, PAULI[mu - 1][i][j].negate());
                }
            }
        }
        return new DiracMatrix(m);
    }

    /** The unit matrix times a number. */
    public static DiracMatrix number(double value) {
        return gamma(0).times(gamma(0)).scaled(value);
    }

    /** gamma^5 = i gamma^0 gamma^1 gamma^2 gamma^3. */
    public static DiracMatrix gamma5() {
        DiracMatrix product = gamma(0).times(gamma(1)).times(gamma(2)).times(gamma(3));
        return new DiracMatrix(product.entries.scalarMultiply(I));
    }

    /** p_mu gamma^mu. */
    public static DiracMatrix slash(FourVector p) {
        return gamma(0).scaled(p.energy())
                .plus(gamma(1).scaled(-p.px()))
                .plus(gamma(2).scaled(-p.py()))
                .plus(gamma(3).scaled(-p.pz()));
    }

    /** left P_L + right P_R. */
    public static DiracMatrix chiral(double left, double right) {
        return number(0.5 * (left + right)).plus(gamma5().scaled(0.5 * (right - left)));
    }

    /** u ubar for mass &gt; 0 and v vbar for the mass with a minus sign, of a fermion with spin four-vector s. */
    public static DiracMatrix spinor(FourVector p, double signedMass, FourVector s) {
        return slash(p).plus(number(signedMass))
                .times(number(0.5).plus(gamma5().times(slash(s)).scaled(0.5)));
    }

    public DiracMatrix times(DiracMatrix other) {
        return new DiracMatrix(entries.multiply(other.entries));
    }

    public DiracMatrix plus(DiracMatrix other) {
        return new DiracMatrix(entries.add(other.entries));
    }

    public DiracMatrix scaled(double factor) {
        return new DiracMatrix(entries.scalarMultiply(new Complex(factor)));
    }

    public Complex trace() {
        return entries.getTrace();
    }
}
