package org.tauscope.statistics.counting;

import java.util.Optional;
import java.util.stream.IntStream;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.Parameters;

/**
 * Unified confidence intervals of G. Feldman and R. Cousins, Phys. Rev. D 57 (1998) 3873: outcomes enter the acceptance
 * region in the order of their likelihood ratio to the best physical mean.
 *
 * <p>The ends of an interval are the outermost means that accept the observation. They are searched in steps of 0.005
 * (times the root of the mean above one event) and then refined to 1e-9; an island of accepted means narrower than a
 * step can be missed.
 *
 * @param level confidence level, in (0, 1)
 */
public record FeldmanCousins(double level) {

    private static final double STEP = 0.005;
    /** The upper end falls with the background in teeth about one event wide. */
    private static final double TEETH = 4;

    /** Checks the level. */
    public FeldmanCousins {
        Checked.level(level);
    }

    /**
     * The interval of the signal mean behind a count with a known background, as the construction gives it.
     *
     * @param n          observed events, not negative
     * @param background known mean background, events
     */
    public Interval poisson(int n, double background) {
        Checked.count("observation", n);
        Checked.events("background", background);
        return new Interval(lower(n, background), upper(n, background));
    }

    /**
     * The interval of the strength of a model that is one bin with a known background, as published; empty for any other
     * model.
     */
    public Optional<Interval> of(HistFactoryModel model) {
        Parameters parameters = model.parameters();
        boolean others =
                IntStream.range(0, parameters.size()).anyMatch(p -> p != parameters.poi() && !parameters.fixed(p));
        double[] point = parameters.inits();
        point[parameters.poi()] = 0;
        double background = model.expectedCounts(point)[0];
        point[parameters.poi()] = 1;
        double signal = model.expectedCounts(point)[0] - background;
        double n = model.observed().counts()[0];
        if (others || model.bins() > 1 || n != Math.rint(n) || n > 1e4 || !(signal > 0) || !(background >= 0)) {
            return Optional.empty();
        }
        Interval events = poissonMonotone((int) n, background);
        return Optional.of(new Interval(events.lower() / signal, events.upper() / signal));
    }

    /**
     * The interval as published: the upper end, which the discreteness of counts makes rise here and there with the
     * background, is lengthened so that it never does (section IV.B and table IV of the paper).
     *
     * @param n          observed events, not negative
     * @param background known mean background, events
     */
    public Interval poissonMonotone(int n, double background) {
        Interval raw = poisson(n, background);
        double upper = raw.upper();
        for (double more = 0.02; more <= TEETH; more += 0.02) {
            upper = Math.max(upper, upper(n, background + more));
        }
        return new Interval(raw.lower(), upper);
    }

    /**
     * The interval of a mean that cannot be negative, measured with a Gaussian error.
     *
     * @param x     measured value, finite
     * @param sigma its standard deviation, in the unit of x
     */
    public Interval gaussianWithBoundary(double x, double sigma) {
        Checked.positive("standard deviation", sigma);
        if (!(Math.abs(x) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("measured value is " + x + ", expected a finite number");
        }
        Interval unit = GaussianWithBoundary.interval(x / sigma, level);
        return new Interval(sigma * unit.lower(), sigma * unit.upper());
    }

    private double upper(int n, double background) {
        double top = PoissonInterval.upper(n, 1 - 1e-3 * (1 - level));
        double mu = Math.max(0, top - background);
        while (mu > 0 && !accepts(n, mu, background)) {
            mu -= step(mu + background);
        }
        double inside = Math.max(0, mu);
        if (inside == 0 && !accepts(n, 0, background)) {
            return 0;
        }
        return edge(n, background, inside, inside + step(inside + background));
    }

    private double lower(int n, double background) {
        if (accepts(n, 0, background)) {
            return 0;
        }
        double mu = Math.max(0, PoissonInterval.lower(n, 1 - 1e-3 * (1 - level)) - background);
        while (!accepts(n, mu, background) && mu < n) {
            mu += step(mu + background);
        }
        return edge(n, background, mu, Math.max(0, mu - step(mu + background)));
    }

    private static double step(double mean) {
        return STEP * Math.sqrt(Math.max(1, mean));
    }

    private double edge(int n, double background, double accepted, double refused) {
        double in = accepted;
        double out = refused;
        while (Math.abs(out - in) > 1e-9) {
            double middle = 0.5 * (in + out);
            if (accepts(n, middle, background)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return 0.5 * (in + out);
    }

    /** Whether the outcomes with a higher rank than n do not yet reach the level. */
    private boolean accepts(int n, double mu, double background) {
        double mean = mu + background;
        double rank = logRank(n, mean, background);
        double before = 0;
        int last = (int) Math.ceil(mean + 12 * Math.sqrt(mean) + 40);
        double logMean = mean > 0 ? Math.log(mean) : 0;
        double logProbability = -mean;
        for (int k = 0; k <= last; k++) {
            if (k > 0) {
                logProbability += logMean - Math.log(k);
            }
            if (k != n && logRank(k, mean, background) > rank + 1e-12) {
                before += mean > 0 ? Math.exp(logProbability) : (k == 0 ? 1 : 0);
            }
        }
        return before < level;
    }

    /** ln of P(k | mean) over P(k | the best mean that the background allows). */
    private static double logRank(int k, double mean, double background) {
        double best = Math.max(k, background);
        double log = k == 0 ? 0 : mean > 0 ? k * Math.log(mean / best) : Double.NEGATIVE_INFINITY;
        return log - mean + best;
    }
}
