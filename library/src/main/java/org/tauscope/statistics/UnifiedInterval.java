package org.tauscope.statistics;

/**
 * Unified interval of the parameter of interest by the construction of G. Feldman and R. Cousins, Phys. Rev. D 57 (1998)
 * 3873, with toys: a strength belongs to the interval where the likelihood ratio of the data to the best physical
 * strength is not among the extreme ones of toys of that strength. Other parameters take their conditional fit to the
 * data when toys are thrown (profile construction), so that coverage is exact only without them.
 *
 * @param best        fitted strength
 * @param lower       lower end; the lower bound of the parameter where that is accepted
 * @param upper       upper end
 * @param toys        toys per strength
 * @param failedToys  toys whose fits failed
 * @param uncertainty standard error of the upper end from the number of toys
 */
public record UnifiedInterval(double best, double lower, double upper, int toys, int failedToys, double uncertainty) {

    private static final int POINTS = 9;
    private static final int FEWEST = 100;

    /**
     * The interval.
     *
     * @param level confidence level, in (0, 1)
     * @param toys  toys per strength, at least 100
     */
    public static UnifiedInterval of(
            HistFactoryModel model, Dataset data, Starts starts, double level, long seed, int toys) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level is " + level + ", expected 0 to 1");
        }
        if (toys < FEWEST) {
            throw new IllegalArgumentException("the number of toys is " + toys + ", expected at least " + FEWEST);
        }
        Acceptance acceptance = new Acceptance(model, data, starts, seed, toys);
        double alpha = 1 - level;
        double z = Normal.quantileOfSurvival(alpha / 2);
        int poi = model.parameters().poi();
        ProfileScan scan = new ProfileScan(model, data, starts);
        Interval first = scan.interval(poi, z * z);
        double bound = Math.max(0, model.parameters().lowerBounds()[poi]);
        double best = Math.max(bound, first.best());
        double width = Math.max(first.upper() - best, 1e-3 * Math.max(1, best));
        Crossing upper = acceptance.crossing(best, width, alpha);
        boolean atBound = best <= bound || acceptance.probability(bound) >= alpha;
        double lower =
                atBound ? bound : acceptance.crossing(best, bound - best, alpha).at();
        return new UnifiedInterval(first.best(), lower, upper.at(), toys, acceptance.failed, upper.error());
    }

    private record Crossing(double at, double error) {}

    /** Probability of toys of a strength to be at least as extreme as the data. */
    private static final class Acceptance {
        private final HistFactoryModel model;
        private final Profile observed;
        private final long seed;
        private final int toys;
        private int failed;

        Acceptance(HistFactoryModel model, Dataset data, Starts starts, long seed, int toys) {
            this.model = model;
            this.seed = seed;
            this.toys = toys;
            observed = Profile.of(new Fitter(model, starts), data, starts);
        }

        double probability(double mu) {
            ToySample sample =
                    new Toys(model, TestStatistic.T_MU, mu, observed.at(mu).point(), seed).run(0, toys);
            failed += sample.failures();
            return sample.tail(observed.ratio(mu));
        }

        /** Where the probability falls to alpha, from {@code start} over {@code length}, longer if need be. */
        Crossing crossing(double start, double length, double alpha) {
            double inside = start;
            double pInside = 1;
            double step = length / (POINTS - 1) * 2;
            for (int i = 1; i <= 4 * POINTS; i++) {
                double mu = start + i * step;
                if (length < 0 && mu <= start + length) {
                    mu = start + length;
                }
                double p = probability(mu);
                if (p < alpha) {
                    double slope = (pInside - p) / (mu - inside);
                    double at = inside + (pInside - alpha) / slope;
                    return new Crossing(at, Math.abs(Math.sqrt(alpha * (1 - alpha) / toys) / slope));
                }
                inside = mu;
                pInside = p;
                if (length < 0 && mu <= start + length) {
                    return new Crossing(mu, 0);
                }
                step *= i % POINTS == 0 ? 2 : 1;
            }
            throw new IllegalStateException("toys accept every strength up to " + inside + ": no upper end was found");
        }
    }
}
