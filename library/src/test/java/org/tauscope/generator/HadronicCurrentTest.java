package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.complex.Complex;
import org.hipparchus.complex.ComplexField;
import org.hipparchus.linear.Array2DRowFieldMatrix;
import org.hipparchus.linear.FieldMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.random.RandomStream;

/** The polarimeter of a complex current against the trace of explicit Dirac matrices. */
class HadronicCurrentTest {

    private static final double TAU = ParticleTable.standard().mass(Pdg.TAU);
    private static final FieldMatrix<Complex>[] GAMMA = gammas();
    private static final FieldMatrix<Complex> ONE =
            MatrixUtils.createFieldIdentityMatrix(ComplexField.getInstance(), 4);
    private static final FieldMatrix<Complex> GAMMA5 =
            GAMMA[0].multiply(GAMMA[1]).multiply(GAMMA[2]).multiply(GAMMA[3]).scalarMultiply(Complex.I);

    @Test
    void polarimeterAgreesWithTheTraceOfDiracMatrices() {
        RandomStream random = new RandomStream(2, "dirac");
        for (int trial = 0; trial < 20; trial++) {
            double[] n = new double[4];
            for (int i = 1; i < 4; i++) {
                n[i] = 0.4 * random.nextGaussian();
                n[0] += n[i] * n[i];
            }
            n[0] = Math.sqrt(n[0]);
            Complex[] current = new Complex[4];
            for (int i = 0; i < 4; i++) {
                current[i] = new Complex(random.nextGaussian(), random.nextGaussian());
            }
            HadronicCurrent ours = new HadronicCurrent();
            ours.realT = current[0].getRealPart();
            ours.realX = current[1].getRealPart();
            ours.realY = current[2].getRealPart();
            ours.realZ = current[3].getRealPart();
            ours.imaginaryT = current[0].getImaginaryPart();
            ours.imaginaryX = current[1].getImaginaryPart();
            ours.imaginaryY = current[2].getImaginaryPart();
            ours.imaginaryZ = current[3].getImaginaryPart();
            DecayProducts out = new DecayProducts();
            out.clear();
            ours.setPolarimeter(out, n[1], n[2], n[3]);
            double average = rate(n, current, new double[3]);
            for (int axis = 0; axis < 3; axis++) {
                double[] spin = new double[3];
                spin[axis] = 1;
                assertThat(out.polarimeter(axis)).isCloseTo(rate(n, current, spin) / average - 1, within(1e-12));
            }
        }
    }

    /** Tr[N (J.gamma) (1 - gamma5) (P.gamma + m) (1 + gamma5 s.gamma) (1 + gamma5) (J*.gamma)] for a tau at rest. */
    private static double rate(double[] n, Complex[] current, double[] spin) {
        FieldMatrix<Complex> tau = GAMMA[0].add(ONE).scalarMultiply(new Complex(TAU));
        FieldMatrix<Complex> spinor = ONE.add(GAMMA5.multiply(
                slash(new Complex(0), new Complex(spin[0]), new Complex(spin[1]), new Complex(spin[2]))));
        FieldMatrix<Complex> neutrino =
                slash(new Complex(n[0]), new Complex(n[1]), new Complex(n[2]), new Complex(n[3]));
        FieldMatrix<Complex> j = slash(current[0], current[1], current[2], current[3]);
        FieldMatrix<Complex> jStar =
                slash(current[0].conjugate(), current[1].conjugate(), current[2].conjugate(), current[3].conjugate());
        FieldMatrix<Complex> product = neutrino.multiply(j)
                .multiply(ONE.subtract(GAMMA5))
                .multiply(tau)
                .multiply(spinor)
                .multiply(ONE.add(GAMMA5))
                .multiply(jStar);
        double trace = 0;
        for (int i = 0; i < 4; i++) {
            trace += product.getEntry(i, i).getRealPart();
        }
        return trace;
    }

    private static FieldMatrix<Complex> slash(Complex t, Complex x, Complex y, Complex z) {
        return GAMMA[0].scalarMultiply(t)
                .subtract(GAMMA[1].scalarMultiply(x))
                .subtract(GAMMA[2].scalarMultiply(y))
                .subtract(GAMMA[3].scalarMultiply(z));
    }

    /** Dirac representation. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static FieldMatrix<Complex>[] gammas() {
        Complex o = Complex.ZERO;
        Complex e = Complex.ONE;
        Complex i = Complex.I;
        Complex[][][] pauli = {{{o, e}, {e, o}}, {{o, i.negate()}, {i, o}}, {{e, o}, {o, e.negate()}}};
        FieldMatrix<Complex>[] gammas = new FieldMatrix[4];
        gammas[0] = new Array2DRowFieldMatrix<>(
                new Complex[][] {{e, o, o, o}, {o, e, o, o}, {o, o, e.negate(), o}, {o, o, o, e.negate()}});
        for (int k = 0; k < 3; k++) {
            Complex[][] s = pauli[k];
            gammas[k + 1] = new Array2DRowFieldMatrix<>(new Complex[][] {
                {o, o, s[0][0], s[0][1]},
                {o, o, s[1][0], s[1][1]},
                {s[0][0].negate(), s[0][1].negate(), o, o},
                {s[1][0].negate(), s[1][1].negate(), o, o}
            });
        }
        return gammas;
    }
}
