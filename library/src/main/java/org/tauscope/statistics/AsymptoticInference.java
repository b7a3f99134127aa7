package org.tauscope.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Tests, limits and significance from the asymptotic distributions of G. Cowan, K. Cranmer, E. Gross, O. Vitells, EPJ C
 * 71 (2011) 1554. The free fit and the Asimov data are made once; each tested strength costs two conditional fits, an
 * expected limit one. Not for several threads.
 */
public final class AsymptoticInference {

    private static final double[] BANDS = {2, 1, 0, -1, -2};

    private final Fitter fitter;
    private final Dataset data;
    private final LimitStatistic statistic;
    private final Starts starts;
    private final Profile observed;
    private final Profile asimov;

    /**
     * Prepares the free fit and the background-only Asimov data.
     *
     * @throws FitException where one of these fits does not converge
     */
    public AsymptoticInference(HistFactoryModel model, Dataset data, LimitStatistic statistic, Starts starts) {
        this.data = data;
        this.statistic = statistic;
        this.starts = starts;
        fitter = new Fitter(model, starts);
        observed = Profile.of(fitter, data, starts);
        asimov = Profile.ofAsimov(fitter, observed.at(0).point(), starts);
    }

    /** The free fit. */
    public Minimum free() {
        return observed.free();
    }

    /** Number of local minima besides the global one that the fits so far have met. */
    public int otherMinima() {
        return Math.max(
                observed.free().convergence().otherMinima(),
                observed.at(0).convergence().otherMinima());
    }

    /**
     * Whether a fit so far met a bin with events that its expectation, zero or negative, cannot give. Its likelihood is
     * then zero, and what depends on it is that of a softened one.
     */
    public boolean walled() {
        return observed.walled() || asimov.walled();
    }

    /** Tests a signal strength. */
    public HypothesisTest test(double mu) {
        double asimovStatistic = asimovStatistic(mu);
        double value = statistic(mu);
        double asimovRoot = Math.sqrt(asimovStatistic);
        double deviation = statistic.deviation(Math.sqrt(value), asimovRoot);
        double logSb = Normal.logSurvival(deviation + asimovRoot);
        double logB = Normal.logSurvival(deviation);
        List<Double> expected = new ArrayList<>();
        for (double band : BANDS) {
            expected.add(Math.exp(Normal.logSurvival(band + asimovRoot) - Normal.logSurvival(band)));
        }
        return new HypothesisTest(
                mu, value, asimovStatistic, Math.exp(logSb), Math.exp(logB), Math.exp(logSb - logB), expected);
    }

    private double statistic(double mu) {
        double ratio = observed.ratio(mu);
        return TestStatistic.Q_MU.value(mu, observed.muHat(), ratio);
    }

    private double asimovStatistic(double mu) {
        double ratio = asimov.ratio(mu);
        return TestStatistic.Q_MU.value(mu, asimov.muHat(), ratio);
    }

    /** Observed and expected upper limits. */
    public UpperLimit limit(double level) {
        List<Double> expected = new ArrayList<>();
        for (double band : BANDS) {
            expected.add(expectedLimit(level, band));
        }
        return new UpperLimit(level, observedLimit(level), expected);
    }

    /** The strength whose observed CLs is 1 - level, infinite where there is none. */
    public double observedLimit(double level) {
        double alpha = alpha(level);
        double logAlpha = Math.log(alpha);
        // Where CLs is far below alpha only its logarithm is smooth.
        return RisingRoot.solve(
                mu -> {
                    double asimovRoot = Math.sqrt(asimovStatistic(mu));
                    double deviation = statistic.deviation(Math.sqrt(statistic(mu)), asimovRoot);
                    return logAlpha - Normal.logSurvival(deviation + asimovRoot) + Normal.logSurvival(deviation);
                },
                firstGuess());
    }

    /**
     * The strength whose CLs is 1 - level when the data are background alone with a fluctuation.
     *
     * @param band the fluctuation in standard deviations, positive for a deficit of events
     */
    public double expectedLimit(double level, double band) {
        double root = asimovRootAt(Math.log(alpha(level)) + Normal.logSurvival(band)) - band;
        return RisingRoot.solve(mu -> Math.sqrt(asimovStatistic(mu)) - root, firstGuess() * root / 2);
    }

    private static double alpha(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level is " + level + ", expected 0 to 1");
        }
        return 1 - level;
    }

    private static double asimovRootAt(double logProbability) {
        DoubleUnaryOperator above = z -> logProbability - Normal.logSurvival(z);
        return RisingRoot.between(above, -10, 60);
    }

    /** A strength of about two standard deviations, from the curvature of the Asimov profile. */
    private double firstGuess() {
        if (guess == 0) {
            double mu = 1;
            double root = Math.sqrt(asimovStatistic(mu));
            guess = root > 1e-6 ? Math.clamp(2 * mu / root, 1e-4, 1e4) : 10;
        }
        return guess;
    }

    private double guess;

    /** Discovery significance, with the expectation for a signal of strength 1. */
    public Discovery discovery() {
        double q0 = TestStatistic.Q_ZERO.value(0, observed.muHat(), observed.ratio(0));
        double z = Math.sqrt(q0);
        Profile signal = Profile.ofAsimov(fitter, observed.at(1).point(), starts);
        double expected = Math.sqrt(TestStatistic.Q_ZERO.value(0, signal.muHat(), signal.ratio(0)));
        List<Double> bands = new ArrayList<>();
        for (double band : BANDS) {
            bands.add(Math.exp(Normal.logSurvival(expected + band)));
        }
        return new Discovery(q0, Math.exp(Normal.logSurvival(z)), z, expected, bands);
    }

    /** The data. */
    public Dataset data() {
        return data;
    }
}
