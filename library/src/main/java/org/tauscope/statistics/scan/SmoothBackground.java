package org.tauscope.statistics.scan;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.tauscope.statistics.peaks.Bernstein;

/**
 * A background that is linear in its coefficients: an envelope times a polynomial over the window. The envelope takes a
 * steep fall away from the polynomial; it is fixed.
 *
 * @param basis    form of the polynomial
 * @param degree   its degree, 0 to 12
 * @param envelope positive function of the mass, of any scale
 */
public record SmoothBackground(Basis basis, int degree, DoubleUnaryOperator envelope) implements BackgroundRule {

    /** No envelope. */
    private record Flat() implements DoubleUnaryOperator {
        @Override
        public double applyAsDouble(double x) {
            return 1;
        }
    }

    /** How the polynomial is written. */
    public enum Basis {
        /** Bernstein polynomials with coefficients from 0: positive everywhere, for few events. */
        BERNSTEIN,
        /** Chebyshev polynomials with free coefficients, for many events. */
        CHEBYSHEV
    }

    /** Checks the degree. */
    public SmoothBackground {
        if (degree < 0 || degree > 12) {
            throw new IllegalArgumentException("background degree is " + degree + ", expected 0 to 12");
        }
    }

    /** A polynomial with positive coefficients in Bernstein's basis. */
    public static SmoothBackground bernstein(int degree) {
        return new SmoothBackground(Basis.BERNSTEIN, degree, new Flat());
    }

    /** A polynomial with free coefficients in Chebyshev's basis. */
    public static SmoothBackground chebyshev(int degree) {
        return new SmoothBackground(Basis.CHEBYSHEV, degree, new Flat());
    }

    /** The same under an envelope. */
    public SmoothBackground withEnvelope(DoubleUnaryOperator other) {
        return new SmoothBackground(basis, degree, other);
    }

    /** The same form with another degree. */
    public SmoothBackground withDegree(int other) {
        return new SmoothBackground(basis, other, envelope);
    }

    @Override
    public SmoothBackground largest() {
        return this;
    }

    @Override
    public int degree(double[] counts, Templates templates, ShiftedPeak peak) {
        return degree;
    }

    /**
     * The basis over a window, one row per coefficient. A coefficient is about a number of events.
     *
     * @param low   lower edge of the window
     * @param width width of a bin
     * @param bins  bins of the window
     */
    double[][] templates(double low, double width, int bins) {
        double[][] rows = new double[degree + 1][bins];
        double[] at = new double[degree + 1];
        double[] fall = new double[bins];
        for (int b = 0; b < bins; b++) {
            double x = low + (b + 0.5) * width;
            fall[b] = envelope.applyAsDouble(x);
            if (!(fall[b] > 0 && fall[b] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the background envelope is " + fall[b] + " at " + x + ", expected a positive number");
            }
        }
        double total = Arrays.stream(fall).sum();
        for (int b = 0; b < bins; b++) {
            double u = (b + 0.5) / bins;
            if (basis == Basis.BERNSTEIN) {
                Bernstein.basis(degree, u, at);
            } else {
                chebyshev(2 * u - 1, at);
            }
            double scale = fall[b] / total * (basis == Basis.BERNSTEIN ? degree + 1 : 1);
            for (int k = 0; k <= degree; k++) {
                rows[k][b] = scale * at[k];
            }
        }
        return rows;
    }

    private void chebyshev(double u, double[] at) {
        at[0] = 1;
        if (degree > 0) {
            at[1] = u;
        }
        for (int k = 2; k <= degree; k++) {
            at[k] = 2 * u * at[k - 1] - at[k - 2];
        }
    }

    /** Coefficients of a flat polynomial for a number of events. */
    double[] start(double events) {
        double[] start = new double[degree + 1];
        if (basis == Basis.BERNSTEIN) {
            Arrays.fill(start, events / (degree + 1));
        } else {
            start[0] = events;
        }
        return start;
    }

    @Override
    public boolean flat() {
        return envelope instanceof Flat;
    }

    double lowerBound() {
        return basis == Basis.BERNSTEIN ? 0 : Double.NEGATIVE_INFINITY;
    }
}
