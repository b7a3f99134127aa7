package org.tauscope.statistics.peaks;

import java.util.List;

/**
 * A Voigt peak: a Breit-Wigner line (Lorentz curve) smeared by a Gaussian resolution.
 *
 * @param mean  centre
 * @param sigma standard deviation of the resolution, above 0
 * @param gamma full width at half maximum of the line, from 0
 */
public record VoigtPeak(FitParameter mean, FitParameter sigma, FitParameter gamma) implements Shape {

    private static final double SQRT2 = Math.sqrt(2);

    /** Checks the widths. */
    public VoigtPeak {
        Widths.requirePositive(sigma);
        if (!(gamma.lower() >= 0)) {
            throw new IllegalArgumentException(
                    "line width " + gamma.name() + " has the lower bound " + gamma.lower() + ", expected 0 or more");
        }
    }

    @Override
    public List<FitParameter> parameters() {
        return List.of(mean, sigma, gamma);
    }

    @Override
    public double value(double x, double[] theta, double[] gradient) {
        double scale = 1 / (theta[1] * SQRT2);
        double re = (x - theta[0]) * scale;
        double im = 0.5 * theta[2] * scale;
        double[] w = new double[2];
        Faddeeva.w(re, im, w);
        // w'(z) = -2 z w + 2 i / sqrt(pi)
        double slopeRe = -2 * (re * w[0] - im * w[1]);
        double slopeIm = -2 * (re * w[1] + im * w[0]) + 2 / Math.sqrt(Math.PI);
        gradient[0] = -slopeRe * scale;
        gradient[1] = -(slopeRe * re - slopeIm * im) / theta[1];
        gradient[2] = -0.5 * slopeIm * scale;
        return w[0];
    }

    @Override
    public double[] knots(double[] theta, Range range) {
        return Peak.knots(theta[0], theta[1], range);
    }
}
