package org.tauscope.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * CLs from toys: the distributions of the test statistic are thrown, not assumed. Toys are generated at the conditional
 * fits to the data, as pyhf's toy calculator does.
 */
public final class ToyInference {

    private static final double[] BANDS = {-2, -1, 0, 1, 2};
    private static final int GRID = 12;

    private final HistFactoryModel model;
    private final Profile observed;
    private final AsymptoticInference asymptotic;
    private final long seed;
    private final int toys;

    /**
     * A test with toys.
     *
     * @param statistic kept for the asymptotic first guess of limits; toys need no formula
     * @param seed      seed of the toys
     * @param toys      toys per hypothesis and strength, at least 100
     */
    public ToyInference(
            HistFactoryModel model, Dataset data, LimitStatistic statistic, Starts starts, long seed, int toys) {
        if (toys < 100) {
            throw new IllegalArgumentException("the number of toys is " + toys + ", expected at least 100");
        }
        this.model = model;
        this.seed = seed;
        this.toys = toys;
        observed = Profile.of(new Fitter(model, starts), data, starts);
        asymptotic = new AsymptoticInference(model, data, statistic, starts);
    }

    /**
     * The outcome of a test with toys.
     *
     * @param test        p-values; the Asimov statistic is the median of the background-only toys
     * @param uncertainty binomial standard error of CLs
     * @param failedToys  toys whose fits failed
     */
    public record Test(HypothesisTest test, double uncertainty, int failedToys) {}

    /**
     * A limit from toys.
     *
     * @param limit       the limits
     * @param uncertainty standard error of the observed limit from the number of toys
     * @param failedToys  toys whose fits failed, over all strengths
     */
    public record Limit(UpperLimit limit, double uncertainty, int failedToys) {}

    /** Tests a signal strength. */
    public Test test(double mu) {
        return test(mu, run(mu, none(mu), 0, toys));
    }

    /** No toys yet for the test of a strength. */
    public ToyEnsembles none(double mu) {
        return new ToyEnsembles(signalToys(mu).none(), backgroundToys(mu).none());
    }

    /**
     * Adds the toys number {@code from} to {@code to - 1} that are not there yet.
     *
     * @throws IllegalArgumentException where the toys done are those of another seed, strength or model
     */
    public ToyEnsembles run(double mu, ToyEnsembles done, long from, long to) {
        return new ToyEnsembles(
                signalToys(mu).run(done.signal(), from, to), backgroundToys(mu).run(done.background(), from, to));
    }

    private Toys signalToys(double mu) {
        return new Toys(model, TestStatistic.Q_MU, mu, observed.at(mu).point(), seed);
    }

    private Toys backgroundToys(double mu) {
        return new Toys(model, TestStatistic.Q_MU, mu, observed.at(0).point(), seed + 1);
    }

    /**
     * Adds toys, half as many again each time, until CLs is known well enough.
     *
     * @param precision wanted standard error of CLs, in parts of CLs
     * @param most      number of toys per hypothesis at which to stop in any case
     */
    public ToyEnsembles refine(double mu, ToyEnsembles done, double precision, int most) {
        if (!(precision > 0 && precision < 1)) {
            throw new IllegalArgumentException("the precision of CLs is " + precision + ", expected 0 to 1");
        }
        ToyEnsembles all = run(mu, done, 0, Math.min(toys, most));
        for (long number = toys; number < most; ) {
            Test found = test(mu, all);
            if (found.uncertainty() <= precision * found.test().cls()) {
                return all;
            }
            number = Math.min(most, number + number / 2);
            all = run(mu, all, 0, number);
        }
        return all;
    }

    /** Tests a signal strength with toys that were thrown before, at least one of each kind. */
    public Test test(double mu, ToyEnsembles thrown) {
        ToySample sb = thrown.signal();
        ToySample b = thrown.background();
        if (sb.size() == 0 || b.size() == 0) {
            throw new IllegalArgumentException(
                    "no toy's fits converged: " + sb.failures() + " and " + b.failures() + " failed");
        }
        double statistic = TestStatistic.Q_MU.value(mu, observed.muHat(), observed.ratio(mu));
        double clsb = sb.tail(statistic);
        double clb = b.tail(statistic);
        double[] sortedB = b.sorted();
        List<Double> expected = new ArrayList<>();
        for (double band : BANDS) {
            // -2 standard deviations is a deficit: a large statistic, a small CLs.
            double value = sortedB[index(sortedB.length, Normal.cumulative(-band))];
            expected.add(ratio(sb.tail(value), b.tail(value)));
        }
        double median = sortedB[index(sortedB.length, 0.5)];
        return new Test(
                new HypothesisTest(mu, statistic, median, clsb, clb, ratio(clsb, clb), expected),
                error(clsb, sb.size(), clb, b.size()),
                sb.failures() + b.failures());
    }

    /** Standard error of the ratio of two fractions; one toy more on either side, so that no toy is not no error. */
    private static double error(double clsb, int signalToys, double clb, int backgroundToys) {
        double above = (clsb * signalToys + 1) / (signalToys + 2.0);
        double below = (clb * backgroundToys + 1) / (backgroundToys + 2.0);
        double relative = (1 - above) / (above * signalToys) + (1 - below) / (below * backgroundToys);
        return above / below * Math.sqrt(relative);
    }

    private static double ratio(double clsb, double clb) {
        return clb > 0 ? Math.min(1, clsb / clb) : 1;
    }

    private static int index(int size, double quantile) {
        return Math.clamp((int) Math.ceil(quantile * size) - 1L, 0, size - 1);
    }

    /** Observed and expected limits, by interpolation of ln CLs between tested strengths. */
    public Limit limit(double level) {
        double alpha = 1 - level;
        double smallest = asymptotic.expectedLimit(level, 2);
        double largest = Math.max(asymptotic.expectedLimit(level, -2), asymptotic.observedLimit(level));
        if (!(smallest > 0) || !Double.isFinite(largest)) {
            throw new IllegalArgumentException("no strength up to 1e10 can be excluded, toys have no range to test");
        }
        List<Test> tests = new ArrayList<>();
        double low = 0.5 * smallest;
        double high = 1.6 * largest;
        for (int g = 0; g < GRID; g++) {
            tests.add(test(low * Math.pow(high / low, g / (GRID - 1.0))));
        }
        for (int more = 0; more < 10 && curve(tests, 5)[tests.size() - 1] > alpha; more++) {
            high *= 1.4;
            tests.add(test(high));
        }
        List<Double> expected = new ArrayList<>();
        for (int band = 0; band < BANDS.length; band++) {
            expected.add(crossing(tests, curve(tests, band + 1), alpha));
        }
        double[] seen = curve(tests, 0);
        double limit = crossing(tests, seen, alpha);
        int failed = tests.stream().mapToInt(Test::failedToys).sum();
        return new Limit(new UpperLimit(level, limit, expected), error(tests, seen, alpha, limit), failed);
    }

    /** CLs over the tests: observed for 0, expected bands for 1 to 5. */
    private static double[] curve(List<Test> tests, int which) {
        return tests.stream()
                .mapToDouble(test ->
                        which == 0 ? test.test().cls() : test.test().expected().get(which - 1))
                .toArray();
    }

    private static int segment(double[] cls, double alpha) {
        int last = cls.length - 1;
        while (last >= 0 && cls[last] <= alpha) {
            last--;
        }
        return last;
    }

    private static double crossing(List<Test> tests, double[] cls, double alpha) {
        int i = segment(cls, alpha);
        if (i < 0) {
            return tests.getFirst().test().mu();
        }
        if (i == cls.length - 1) {
            return Double.POSITIVE_INFINITY;
        }
        double floor = 1e-4;
        double from = Math.log(Math.max(cls[i], floor));
        double to = Math.log(Math.max(cls[i + 1], floor));
        double fraction = Math.clamp((from - Math.log(alpha)) / (from - to), 0.0, 1.0);
        double a = tests.get(i).test().mu();
        double b = tests.get(i + 1).test().mu();
        return a + fraction * (b - a);
    }

    private static double error(List<Test> tests, double[] cls, double alpha, double limit) {
        int i = segment(cls, alpha);
        if (i < 0 || i == cls.length - 1 || !Double.isFinite(limit)) {
            return 0;
        }
        double slope = (cls[i] - cls[i + 1])
                / (tests.get(i + 1).test().mu() - tests.get(i).test().mu());
        double[] errors = Arrays.stream(new int[] {i, i + 1})
                .mapToDouble(k -> tests.get(k).uncertainty())
                .toArray();
        return slope > 0 ? 0.5 * (errors[0] + errors[1]) / slope : 0;
    }
}
