package org.tauscope.statistics.peaks;

import java.util.List;

/**
 * A double-sided Crystal Ball peak: a Gaussian core with a power-law tail on either side, value and slope continuous (J.
 * Gaiser, SLAC-R-255 (1982), appendix F, with a tail on both sides).
 *
 * @param mean      centre of the core
 * @param sigma     standard deviation of the core, above 0
 * @param alphaLow  where the lower tail begins, in sigma below the mean, above 0
 * @param powerLow  its power, above 0
 * @param alphaHigh where the upper tail begins, in sigma above the mean, above 0
 * @param powerHigh its power, above 0
 */
public record CrystalBallPeak(
        FitParameter mean,
        FitParameter sigma,
        FitParameter alphaLow,
        FitParameter powerLow,
        FitParameter alphaHigh,
        FitParameter powerHigh)
        implements Shape {

    /** Checks that widths, tails and powers stay positive. */
    public CrystalBallPeak {
        Widths.requirePositive(sigma, alphaLow, powerLow, alphaHigh, powerHigh);
    }

    @Override
    public List<FitParameter> parameters() {
        return List.of(mean, sigma, alphaLow, powerLow, alphaHigh, powerHigh);
    }

    @Override
    public double value(double x, double[] theta, double[] gradient) {
        double sigma = theta[1];
        double z = (x - theta[0]) / sigma;
        for (int i = 2; i < 6; i++) {
            gradient[i] = 0;
        }
        double value;
        double slope;
        if (z < -theta[2]) {
            value = tail(-z, theta, 2, gradient);
            slope = -gradient[0];
        } else if (z > theta[4]) {
            value = tail(z, theta, 4, gradient);
            slope = gradient[0];
        } else {
            value = Math.exp(-0.5 * z * z);
            slope = -z * value;
        }
        gradient[0] = -slope / sigma;
        gradient[1] = -slope * z / sigma;
        return value;
    }

    /** Value of a tail at distance t; the derivative by t goes to gradient[0]. */
    private static double tail(double t, double[] theta, int at, double[] gradient) {
        double alpha = theta[at];
        double power = theta[at + 1];
        double stretch = 1 + alpha / power * (t - alpha);
        double value = Math.exp(-0.5 * alpha * alpha - power * Math.log(stretch));
        gradient[0] = -alpha / stretch * value;
        gradient[at] = value * (-alpha + (2 * alpha - t) / stretch);
        gradient[at + 1] = value * (-Math.log(stretch) + alpha * (t - alpha) / (power * stretch));
        return value;
    }

    @Override
    public double[] knots(double[] theta, Range range) {
        return Peak.knots(theta[0], theta[1], range, theta[0] - theta[2] * theta[1], theta[0] + theta[4] * theta[1]);
    }
}
