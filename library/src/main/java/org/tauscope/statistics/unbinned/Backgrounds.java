package org.tauscope.statistics.unbinned;

import java.util.ArrayList;
import java.util.List;

/** Smooth background shapes. */
public final class Backgrounds {

    private Backgrounds() {}

    /**
     * A Bernstein polynomial: never negative where its coefficients are not. The first coefficient is 1.
     *
     * @param low   lower end of the range
     * @param high  upper end of the range
     * @param order order, 0 to 6
     */
    public record Polynomial(double low, double high, int order) implements Shape {
        /** Checks range and order. */
        public Polynomial {
            if (!(low < high) || order < 0 || order > 6) {
                throw new IllegalArgumentException("polynomial of order " + order + " in [" + low + ", " + high
                        + "], expected order 0 to 6 and a range");
            }
        }

        @Override
        public List<Parameter> parameters() {
            List<Parameter> list = new ArrayList<>();
            for (int k = 1; k <= order; k++) {
                list.add(new Parameter("c" + k, 1, 0, 100, 0.1));
            }
            return list;
        }

        @Override
        public double density(double x, double[] values) {
            double t = (x - low) / (high - low);
            double sum = 0;
            double binomial = 1;
            for (int k = 0; k <= order; k++) {
                double c = k == 0 ? 1 : values[k - 1];
                sum += c * binomial * Math.pow(t, k) * Math.pow(1 - t, order - k);
                binomial *= (order - k) / (k + 1.0);
            }
            return sum;
        }
    }

    /** {@code exp(slope (x - origin))}. */
    public record Exponential(double origin, Parameter slope) implements Shape {
        @Override
        public List<Parameter> parameters() {
            return List.of(slope);
        }

        @Override
        public double density(double x, double[] values) {
            return Math.exp(values[0] * (x - origin));
        }
    }

    /**
     * The ARGUS shape {@code x sqrt(u) exp(c u)}, {@code u = 1 - (x / end)^2}, zero beyond its end (ARGUS collaboration,
     * PLB 241 (1990) 278).
     */
    public record Argus(double end, Parameter curvature) implements Shape {
        @Override
        public List<Parameter> parameters() {
            return List.of(curvature);
        }

        @Override
        public double density(double x, double[] values) {
            double u = 1 - x / end * (x / end);
            return u <= 0 || x <= 0 ? 0 : x * Math.sqrt(u) * Math.exp(values[0] * u);
        }
    }
}
