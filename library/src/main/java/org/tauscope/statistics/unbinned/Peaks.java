package org.tauscope.statistics.unbinned;

import java.util.List;

/** Peak shapes. */
public final class Peaks {

    private Peaks() {}

    /** A Gaussian of mean and width. */
    public record Gaussian(Parameter mean, Parameter width) implements Shape {
        @Override
        public List<Parameter> parameters() {
            return List.of(mean, width);
        }

        @Override
        public double density(double x, double[] values) {
            double t = (x - values[0]) / values[1];
            return Math.exp(-0.5 * t * t);
        }
    }

    /**
     * A double-sided Crystal Ball: Gaussian core, power tails {@code (..)^-n} from alpha widths on each side (J. Gaiser,
     * SLAC-R-255 (1982), appendix F, on both sides).
     */
    public record DoubleCrystalBall(
            Parameter mean,
            Parameter width,
            Parameter alphaLow,
            Parameter powerLow,
            Parameter alphaHigh,
            Parameter powerHigh)
            implements Shape {
        @Override
        public List<Parameter> parameters() {
            return List.of(mean, width, alphaLow, powerLow, alphaHigh, powerHigh);
        }

        @Override
        public double density(double x, double[] values) {
            double t = (x - values[0]) / values[1];
            if (t < -values[2]) {
                return tail(-t, values[2], values[3]);
            }
            return t > values[4] ? tail(t, values[4], values[5]) : Math.exp(-0.5 * t * t);
        }

        private static double tail(double t, double alpha, double n) {
            return Math.exp(-0.5 * alpha * alpha) * Math.pow(1 + alpha * (t - alpha) / n, -n);
        }
    }

    /** A Voigt profile: a Breit-Wigner of full width {@code gamma} smeared by a Gaussian of {@code width}. */
    public record Voigt(Parameter mean, Parameter width, Parameter gamma) implements Shape {
        @Override
        public List<Parameter> parameters() {
            return List.of(mean, width, gamma);
        }

        @Override
        public double density(double x, double[] values) {
            double scale = values[1] * Math.sqrt(2);
            return Faddeeva.real((x - values[0]) / scale, 0.5 * values[2] / scale);
        }
    }
}
