package org.tauscope.statistics.peaks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tauscope.statistics.LimitStatistic;
import org.tauscope.statistics.ProfileLimit;
import org.tauscope.statistics.Significance;
import org.tauscope.statistics.UpperLimit;
import org.tauscope.statistics.counting.Interval;

/**
 * The profile likelihood of the signal yield: significance, intervals and asymptotic limits (G. Cowan, K. Cranmer, E.
 * Gross, O. Vitells, EPJ C 71 (2011) 1554). Fits are remembered and each starts from the nearest one. Not for several
 * threads.
 *
 * <p>Fits that do not converge end in an {@link IllegalStateException} with the reason.
 */
public final class YieldProfile {

    private static final double[] BANDS = {-2, -1, 0, 1, 2};
    private static final int ASIMOV_BINS = 1000;

    private final PeakModel model;
    private final int poi;
    private final PeakFitter fitter;
    private final int bins;
    private final NavigableMap<Double, Fitted> conditional = new TreeMap<>();
    private final Fitted free;

    /**
     * The profile of a yield.
     *
     * @param name name of the parameter, e.g. {@code signal}
     */
    public YieldProfile(PeakModel model, PeakData data, String name) {
        this(
                model,
                data,
                name,
                model.parameters().stream().mapToDouble(FitParameter::start).toArray());
    }

    private YieldProfile(PeakModel model, PeakData data, String name, double[] start) {
        this.model = model;
        poi = model.index(name);
        bins = data instanceof Spectrum spectrum ? spectrum.bins() : ASIMOV_BINS;
        fitter = new PeakFitter(model, data);
        free = fitter.fit(start).orThrow();
    }

    /** The free fit. */
    public Fitted free() {
        return free;
    }

    /** The fit with the yield held. */
    public Fitted at(double mu) {
        Fitted known = conditional.get(mu);
        if (known != null) {
            return known;
        }
        List<Fitted> near = new ArrayList<>(List.of(free));
        if (conditional.floorEntry(mu) != null) {
            near.add(conditional.floorEntry(mu).getValue());
        }
        if (conditional.ceilingEntry(mu) != null) {
            near.add(conditional.ceilingEntry(mu).getValue());
        }
        Fitted nearest = near.stream()
                .min(Comparator.comparingDouble(fit -> Math.abs(fit.value(poi) - mu)))
                .orElse(free);
        Fitted found = fitter.fitWith(nearest.values(), poi, mu).orThrow();
        conditional.put(mu, found);
        return found;
    }

    /** -2 ln of the likelihood ratio of a yield to the best one, from 0. */
    public double ratio(double mu) {
        return Math.max(0, 2 * (at(mu).negativeLogLikelihood() - free.negativeLogLikelihood()));
    }

    /** Local significance of the signal; negative for a deficit where the yield may be negative. */
    public double significance() {
        return Math.copySign(Math.sqrt(ratio(0)), free.value(poi));
    }

    /** Local p-value: chance that background alone gives so large a significance. */
    public double pValue() {
        return Significance.pValue(significance());
    }

    /**
     * The yields whose likelihood ratio stays below that of a normal distribution at the level (MINOS for 0.6827); its
     * ends are cut at the bounds of the yield.
     *
     * @param level confidence level, in (0, 1)
     */
    public Interval interval(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level is " + level + ", expected 0 to 1");
        }
        double z = Significance.ofPValue(0.5 * (1 - level));
        FitParameter parameter = model.parameters().get(poi);
        return new Interval(end(-1, z, parameter.lower()), end(1, z, parameter.upper()));
    }

    /** Where the ratio reaches z^2 on one side: the root of the ratio is nearly linear there. */
    private double end(int side, double z, double bound) {
        double best = free.value(poi);
        double step = Math.max(free.uncertainty(model.parameters().get(poi).name()), 1e-3);
        double in = best;
        double out = best + side * z * step;
        for (int i = 0; i < 60 && side * (bound - out) > 0 && Math.sqrt(ratio(out)) < z; i++) {
            in = out;
            out = best + (out - best) * 1.6;
        }
        if (side * (bound - out) <= 0) {
            if (!(Math.sqrt(ratio(bound)) > z)) {
                return bound;
            }
            out = bound;
        }
        while (Math.abs(out - in) > 1e-7 * (step + Math.abs(out))) {
            double middle = 0.5 * (in + out);
            if (Math.sqrt(ratio(middle)) < z) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return 0.5 * (in + out);
    }

    /**
     * CLs upper limit of the yield by the asymptotic formulas for q-mu-tilde, with its expectation from background alone.
     *
     * @param level confidence level, e.g. 0.95
     */
    public UpperLimit upperLimit(double level) {
        double[] background = at(0).values();
        YieldProfile asimov = new YieldProfile(
                model,
                model.expected(background, bins),
                model.parameters().get(poi).name(),
                background);
        double zero = at(0).negativeLogLikelihood();
        boolean deficit = free.value(poi) < 0;
        ProfileLimit limit = new ProfileLimit(
                mu -> {
                    double base = deficit ? zero : free.negativeLogLikelihood();
                    double twice = 2 * (at(mu).negativeLogLikelihood() - base);
                    return free.value(poi) > mu ? 0 : Math.sqrt(Math.max(0, twice));
                },
                mu -> Math.sqrt(asimov.ratio(mu)),
                LimitStatistic.QTILDE,
                level);
        double guess = asimov.guess();
        List<Double> expected = new ArrayList<>();
        for (double band : BANDS) {
            expected.add(limit.expected(band, guess * (2 + band / 2)));
        }
        return new UpperLimit(level, limit.observed(Math.max(2 * guess, free.value(poi) + guess)), expected);
    }

    /** The size of one standard deviation of the yield when there is none. */
    private double guess() {
        double mu = 3;
        for (int i = 0; i < 30 && ratio(mu) < 0.1; i++) {
            mu *= 2;
        }
        return mu / Math.sqrt(ratio(mu));
    }
}
