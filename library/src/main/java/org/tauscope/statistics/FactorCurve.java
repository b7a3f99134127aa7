package org.tauscope.statistics;

/** The factor of a normsys as a function of its parameter, with first and second derivative. */
final class FactorCurve {

    private final Interpolation code;
    private final double high;
    private final double low;
    private final double logHigh;
    private final double logLow;
    private final double[] polynomial = new double[6];

    /**
     * A curve through {@code low} at -1, 1 at 0 and {@code high} at +1.
     *
     * @throws IllegalArgumentException where a multiplicative code meets a factor that is not positive
     */
    FactorCurve(Interpolation code, double high, double low) {
        this.code = code;
        this.high = high;
        this.low = low;
        if (code.multiplicative()) {
            if (!(high > 0 && low > 0)) {
                throw new IllegalArgumentException("factors are hi = " + high + ", lo = " + low
                        + ", expected positive ones for an exponential interpolation");
            }
            logHigh = Math.log(high);
            logLow = Math.log(low);
        } else {
            logHigh = 0;
            logLow = 0;
        }
        if (code == Interpolation.CODE4) {
            fitPolynomial();
        }
    }

    /** Coefficients of alpha^1..6 that match value, slope and curvature of the exponentials at +-1. */
    private void fitPolynomial() {
        double valueUp = high - 1;
        double valueDown = low - 1;
        double slopeUp = high * logHigh;
        double slopeDown = -low * logLow;
        double curveUp = slopeUp * logHigh;
        double curveDown = -slopeDown * logLow;
        double s0 = 0.5 * (valueUp + valueDown);
        double a0 = 0.5 * (valueUp - valueDown);
        double s1 = 0.5 * (slopeUp + slopeDown);
        double a1 = 0.5 * (slopeUp - slopeDown);
        double s2 = 0.5 * (curveUp + curveDown);
        double a2 = 0.5 * (curveUp - curveDown);
        polynomial[0] = (15 * a0 - 7 * s1 + a2) / 8;
        polynomial[1] = (24 * s0 - 9 * a1 + s2) / 8;
        polynomial[2] = (-5 * a0 + 5 * s1 - a2) / 4;
        polynomial[3] = (-12 * s0 + 7 * a1 - s2) / 4;
        polynomial[4] = (3 * a0 - 3 * s1 + a2) / 8;
        polynomial[5] = (8 * s0 - 5 * a1 + s2) / 8;
    }

    /** Difference of the factors from a straight line through 1, for the search for several minima. */
    double asymmetry() {
        return high + low - 2;
    }

    /** Whether the derivative jumps at alpha = 0. */
    boolean kinked() {
        return code.kinked() && high != 1 / low;
    }

    /** Size of the change by one standard deviation. */
    double halfWidth() {
        return 0.5 * Math.abs(high - low);
    }

    /**
     * The factor at alpha.
     *
     * @param out receives factor, first and second derivative
     */
    void at(double alpha, double[] out, int at) {
        boolean exponential = code == Interpolation.CODE1 || (code == Interpolation.CODE4 && Math.abs(alpha) >= 1);
        if (exponential) {
            boolean up = alpha > 0 || 1 / alpha > 0;
            double rate = up ? logHigh : -logLow;
            double factor = Math.exp(rate * alpha);
            out[at] = factor;
            out[at + 1] = rate * factor;
            out[at + 2] = rate * rate * factor;
        } else if (code == Interpolation.CODE4) {
            double value = 0;
            double slope = 0;
            double curve = 0;
            for (int power = 6; power >= 1; power--) {
                value = (value + polynomial[power - 1]) * alpha;
                slope = slope * alpha + power * polynomial[power - 1];
            }
            for (int power = 6; power >= 2; power--) {
                curve = curve * alpha + power * (power - 1) * polynomial[power - 1];
            }
            out[at] = 1 + value;
            out[at + 1] = slope;
            out[at + 2] = curve;
        } else {
            double[] basis = new double[6];
            code.basis(alpha, basis, 0);
            double s = 0.5 * (high - low);
            double d = high + low - 2;
            out[at] = 1 + s * basis[0] + d * basis[1];
            out[at + 1] = s * basis[2] + d * basis[3];
            out[at + 2] = s * basis[4] + d * basis[5];
        }
    }
}
