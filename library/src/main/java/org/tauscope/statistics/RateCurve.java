package org.tauscope.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * -2 ln of a profile likelihood against a rate, up to a constant: what a measurement says of a signal, whatever else it fitted. Only
 * its shape from rate 0 on matters.
 */
public sealed interface RateCurve {

    /**
     * -2 ln of the profile likelihood, up to a constant.
     *
     * @param rate not negative
     */
    double at(double rate);

    /** A rate, from 0, at or above which the curve rises. */
    double rising();

    /**
     * The same in another unit of the rate.
     *
     * @param factor rates of the new unit per rate of the old one, positive
     */
    RateCurve times(double factor);

    /** A measurement of many events: a parabola about its best value, which may be negative. */
    record Parabola(double best, double sigma) implements RateCurve {

        /** Checks the width. */
        public Parabola {
            if (!Double.isFinite(best) || !(sigma > 0) || !Double.isFinite(sigma)) {
                throw new IllegalArgumentException("likelihood of a rate: found " + best + " +- " + sigma
                        + ", expected finite numbers and a positive error");
            }
        }

        @Override
        public double at(double rate) {
            double pull = (rate - best) / sigma;
            return pull * pull;
        }

        @Override
        public double rising() {
            return Math.max(0, best);
        }

        @Override
        public RateCurve times(double factor) {
            return new Parabola(factor * best, factor * sigma);
        }
    }

    /**
     * Points of a likelihood, joined by cubic pieces with the slope of the parabola through three neighbours: a parabola is
     * given back exactly. Beyond the last point the last parabola goes on.
     */
    final class Points implements RateCurve {

        private final double[] rates;
        private final double[] values;
        private final double[] slopes;
        private final double bend;

        /**
         * Joins points.
         *
         * @param rates  rising, from 0, at least three
         * @param values -2 ln of the profile likelihood there, finite
         */
        public Points(List<Double> rates, List<Double> values) {
            this.rates = rates.stream().mapToDouble(Double::doubleValue).toArray();
            this.values = values.stream().mapToDouble(Double::doubleValue).toArray();
            int n = this.rates.length;
            if (n < 3 || this.values.length != n || this.rates[0] != 0) {
                throw new IllegalArgumentException("likelihood of a rate: found the rates " + rates + " and "
                        + this.values.length + " values, expected as many, at least 3, from 0 on");
            }
            for (int i = 0; i < n; i++) {
                if (!Double.isFinite(this.rates[i] + this.values[i])
                        || (i > 0 && !(this.rates[i] > this.rates[i - 1]))) {
                    throw new IllegalArgumentException("likelihood of a rate: found " + this.values[i] + " at the rate "
                            + this.rates[i] + ", expected finite numbers at rising rates");
                }
            }
            slopes = new double[n];
            for (int i = 1; i < n - 1; i++) {
                slopes[i] = parabola(i, i);
            }
            slopes[0] = parabola(1, 0);
            slopes[n - 1] = parabola(n - 2, n - 1);
            bend = Math.max(0, (secant(n - 2) - secant(n - 3)) / (this.rates[n - 1] - this.rates[n - 3]));
        }

        private double secant(int left) {
            return (values[left + 1] - values[left]) / (rates[left + 1] - rates[left]);
        }

        /** Slope at a point of the parabola through another one and its two neighbours. */
        private double parabola(int middle, int at) {
            double second = (secant(middle) - secant(middle - 1)) / (rates[middle + 1] - rates[middle - 1]);
            return secant(middle - 1) + second * (2 * rates[at] - rates[middle - 1] - rates[middle]);
        }

        @Override
        public double at(double rate) {
            int last = rates.length - 1;
            if (rate >= rates[last]) {
                double beyond = rate - rates[last];
                return values[last] + beyond * (Math.max(0, slopes[last]) + bend * beyond);
            }
            int found = Arrays.binarySearch(rates, rate);
            if (found >= 0) {
                return values[found];
            }
            int i = Math.max(0, -found - 2);
            double h = rates[i + 1] - rates[i];
            double u = (rate - rates[i]) / h;
            double v = 1 - u;
            return v * v * ((1 + 2 * u) * values[i] + u * h * slopes[i])
                    + u * u * ((1 + 2 * v) * values[i + 1] - v * h * slopes[i + 1]);
        }

        @Override
        public double rising() {
            int least = 0;
            for (int i = 1; i < values.length; i++) {
                least = values[i] < values[least] ? i : least;
            }
            return rates[Math.min(least + 1, rates.length - 1)];
        }

        @Override
        public RateCurve times(double factor) {
            return new Points(
                    Arrays.stream(rates).map(rate -> factor * rate).boxed().toList(),
                    Arrays.stream(values).boxed().toList());
        }
    }

    /**
     * The parabola whose CLs limit is a limit that somebody states.
     *
     * @param level    confidence level in (0, 1)
     * @param limit    on the rate, positive
     * @param sigma    error of the rate
     */
    static Parabola ofObserved(double level, double limit, double sigma) {
        double logAlpha = Math.log(alpha(level));
        // CLs of a normal measurement, its best value x below the limit in units of its error: both branches of q-tilde
        // give Phi(-x) / Phi(best / sigma).
        double x = RisingRoot.between(
                distance -> logAlpha - Normal.logSurvival(distance) + Normal.logSurvival(distance - limit / sigma),
                0,
                1000);
        return new Parabola(limit - x * sigma, sigma);
    }

    /** The error of a rate whose median expected CLs limit is this. */
    static double sigma(double level, double median) {
        return median / Normal.quantileOfSurvival(alpha(level) / 2);
    }

    private static double alpha(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level is " + level + ", expected 0 to 1");
        }
        return 1 - level;
    }
}
