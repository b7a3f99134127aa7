package org.tauscope.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The strength that independent measurements of several rates have in common: the rates that a model predicts, times one number
 * from 0 on. -2 ln L of all are added, and limits follow from q_mu-tilde and its background-only Asimov value by the
 * asymptotic formulas of G. Cowan, K. Cranmer, E. Gross, O. Vitells, EPJ C 71 (2011) 1554. Nothing that the measurements
 * were profiled over is shared.
 */
public final class JointStrength {

    private static final double[] BANDS = {2, 1, 0, -1, -2};
    private static final int STEPS = 400;

    private final List<Measurement> measurements;
    private final double strongest;
    private final boolean seen;
    private double least;
    private double leastAt;

    /**
     * A measurement of one rate.
     *
     * @param rate     that the model predicts at strength 1, positive, in the unit of the curves
     * @param observed -2 ln L of the data; empty where there are none
     * @param asimov   the same of background alone
     */
    public record Measurement(double rate, Optional<RateCurve> observed, RateCurve asimov) {

        /** Checks the rate. */
        public Measurement {
            if (!(rate > 0) || !Double.isFinite(rate)) {
                throw new IllegalArgumentException(
                        "measurement of a rate: found the prediction " + rate + ", expected a positive number");
            }
        }
    }

    /**
     * Puts measurements together.
     *
     * @param measurements independent ones, at least one; there are data if all have some
     */
    public JointStrength(List<Measurement> measurements) {
        this.measurements = List.copyOf(measurements);
        if (measurements.isEmpty()) {
            throw new IllegalArgumentException("joint strength: found no measurement, expected at least one");
        }
        seen = measurements.stream().allMatch(one -> one.observed().isPresent());
        strongest = RisingRoot.solve(mu -> asimov(mu) - 1, 1);
        if (seen) {
            findLeast();
        }
    }

    /** Each curve rises beyond its own minimum, so that the sum has its minimum below the largest of these. */
    private void findLeast() {
        double end = 0;
        for (Measurement one : measurements) {
            end = Math.max(end, one.observed().orElseThrow().rising() / one.rate());
        }
        least = observedSum(0);
        for (int i = 1; i <= STEPS && end > 0; i++) {
            double mu = end * i / STEPS;
            double value = observedSum(mu);
            if (value < least) {
                least = value;
                leastAt = mu;
            }
        }
        double step = end / STEPS;
        for (int i = 0; i < 60 && step > 0; i++) {
            step /= 2;
            for (double mu : new double[] {Math.max(0, leastAt - step), leastAt + step}) {
                double value = observedSum(mu);
                if (value < least) {
                    least = value;
                    leastAt = mu;
                }
            }
        }
    }

    private double observedSum(double mu) {
        double sum = 0;
        for (Measurement one : measurements) {
            sum += one.observed().orElseThrow().at(mu * one.rate());
        }
        return sum;
    }

    /** q_mu-tilde of background alone: the best strength is 0. */
    public double asimov(double mu) {
        double sum = 0;
        for (Measurement one : measurements) {
            sum += rise(one, mu);
        }
        return sum;
    }

    /**
     * What a measurement adds to that. The likelihood of a count whose background is uncertain may have its maximum a little
     * above 0 in its own expectation; that is no evidence for a signal, and no measurement takes from what others know.
     */
    private static double rise(Measurement one, double mu) {
        return Math.max(0, one.asimov().at(mu * one.rate()) - one.asimov().at(0));
    }

    /** q_mu-tilde of the data: 0 below the best strength. */
    private double observed(double mu) {
        return mu < leastAt ? 0 : Math.max(0, observedSum(mu) - least);
    }

    /** The strength that fits the data best, not negative; empty without data. */
    public OptionalDouble best() {
        return seen ? OptionalDouble.of(leastAt) : OptionalDouble.empty();
    }

    /**
     * The strength whose CLs is 1 - level in the data; empty without data, infinite where there is none.
     *
     * @param level confidence level in (0, 1)
     */
    public OptionalDouble observedLimit(double level) {
        if (!seen) {
            return OptionalDouble.empty();
        }
        double logAlpha = Math.log(1 - level);
        return OptionalDouble.of(RisingRoot.solve(
                mu -> {
                    double asimovRoot = Math.sqrt(asimov(mu));
                    double deviation = LimitStatistic.QTILDE.deviation(Math.sqrt(observed(mu)), asimovRoot);
                    return logAlpha - Normal.logSurvival(deviation + asimovRoot) + Normal.logSurvival(deviation);
                },
                2 * strongest));
    }

    /**
     * Expected limits at the -2, -1, 0, 1, 2 sigma quantiles of background-only outcomes.
     *
     * @param level confidence level in (0, 1)
     */
    public List<Double> expectedLimits(double level) {
        List<Double> limits = new ArrayList<>();
        for (double band : BANDS) {
            double logProbability = Math.log(1 - level) + Normal.logSurvival(band);
            double root = RisingRoot.between(z -> logProbability - Normal.logSurvival(z), -10, 60) - band;
            limits.add(RisingRoot.solve(mu -> Math.sqrt(asimov(mu)) - root, strongest * root));
        }
        return List.copyOf(limits);
    }

    /**
     * Relative error of the limit from those of the predictions, each at its share of the information.
     *
     * @param errors relative, one per measurement, independent
     */
    public double error(List<Double> errors) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < measurements.size(); i++) {
            Measurement one = measurements.get(i);
            double share =
                    one.asimov().at(strongest * one.rate()) - one.asimov().at(0);
            sum += share;
            squares += Math.pow(share * errors.get(i), 2);
        }
        return sum > 0 ? Math.sqrt(squares) / sum : 0;
    }
}
