package org.tauscope.generator;

import org.tauscope.random.RandomStream;

/** How far a particle flies before it decays. */
public sealed interface Flight {

    /**
     * Proper decay length in mm, i.e. flight length times mass over momentum.
     *
     * @param transverse transverse momentum over mass in the laboratory
     * @param random     stream to draw from
     */
    double properLength(double transverse, RandomStream random);

    /** Weight that the event carries for how the length was drawn, dimensionless. */
    default double weight() {
        return 1;
    }

    /** Decays where it is born. */
    record None() implements Flight {
        /** The only one needed. */
        public static final None INSTANCE = new None();

        @Override
        public double properLength(double transverse, RandomStream random) {
            return 0;
        }
    }

    /**
     * Decays exponentially.
     *
     * @param ctau mean proper decay length, mm
     */
    record Exponential(double ctau) implements Flight {
        /** Checks the length. */
        public Exponential {
            if (!(ctau > 0) || !Double.isFinite(ctau)) {
                throw new IllegalArgumentException("flight: c tau " + ctau + " mm must be positive and finite");
            }
        }

        @Override
        public double properLength(double transverse, RandomStream random) {
            return ctau * random.nextExponential();
        }
    }

    /**
     * Decays at a transverse flight length R that is uniform in ln R, with event weight ln(high/low).
     *
     * <p>R = x pT/m at proper decay length x, so that x has the density 1 / (x ln(high/low)). Multiplying the event
     * weight by (x/ctau) exp(-x/ctau) turns the sample into the decays of a particle of mean proper decay length ctau
     * with low &lt; R &lt; high, normalised to all its decays: one sample serves every lifetime.
     *
     * @param low  smallest transverse flight length, mm
     * @param high largest transverse flight length, mm
     */
    record LogUniformRadius(double low, double high) implements Flight {
        /** Checks the range. */
        public LogUniformRadius {
            if (!(low > 0) || !(high > low) || !Double.isFinite(high)) {
                throw new IllegalArgumentException(
                        "flight: transverse range [" + low + ", " + high + "] mm must be positive and increasing");
            }
        }

        @Override
        public double properLength(double transverse, RandomStream random) {
            return low * Math.exp(random.nextDouble() * weight()) / transverse;
        }

        @Override
        public double weight() {
            return Math.log(high / low);
        }

        /**
         * Factor that turns the sample into one of exponential decays.
         *
         * @param properLength of the decay, mm
         * @param ctau         mean proper decay length wanted, mm
         */
        public static double reweight(double properLength, double ctau) {
            return properLength / ctau * Math.exp(-properLength / ctau);
        }
    }
}
