package org.tauscope.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tauscope.statistics.CountingModel.Region;

/**
 * A HistFactory model as a {@link CountingModel}, where its form allows: at most three bins, a signal that only the
 * parameter of interest scales, and otherwise constrained parameters.
 *
 * <p>Each parameter is moved by its pre-fit standard deviation; what it does to a bin's background, and to a bin's signal,
 * becomes a relative log-normal uncertainty. A parameter that moves the signal of several bins counts as shared to the
 * extent of its smallest effect. A background parameter that acts on several bins has no place in the counting model.
 */
public final class CountingApproximation {

    private static final double[] BANDS = {-2, -1, 0, 1, 2};
    private static final double NEGLIGIBLE = 1e-9;

    private final Optional<ExactCounting> counting;
    private final double[] signal;
    private final int[] observed;
    private final String reason;

    private CountingApproximation(Optional<ExactCounting> counting, double[] signal, int[] observed, String reason) {
        this.counting = counting;
        this.signal = signal;
        this.observed = observed;
        this.reason = reason;
    }

    /** The counting form of a model, or the reason why there is none. */
    public static CountingApproximation of(HistFactoryModel model) {
        int bins = model.bins();
        Parameters parameters = model.parameters();
        if (bins > CountingModel.MAX_REGIONS) {
            return impossible(bins + " bins, at most " + CountingModel.MAX_REGIONS + " can be enumerated");
        }
        if (!parameters.hasPoi()) {
            return impossible("no parameter of interest");
        }
        int poi = parameters.poi();
        double[] nominal = parameters.inits();
        nominal[poi] = 0;
        double[] background = model.expectedCounts(nominal);
        double[] signal = signal(model, nominal);
        nominal[poi] = 2;
        double[] doubled = model.expectedCounts(nominal);
        double[] sigmaBackground = new double[bins];
        double[] sigmaSignal = new double[bins];
        double common = 0;
        for (int b = 0; b < bins; b++) {
            double linear = background[b] + 2 * signal[b];
            if (!(background[b] >= 0 && signal[b] >= 0) || Math.abs(doubled[b] - linear) > 1e-9 * (1 + linear)) {
                return impossible("bin " + model.binName(b) + " is not a background plus a scaled signal");
            }
            double count = model.observed().counts[b];
            if (count != Math.rint(count) || count > 1e6) {
                return impossible("bin " + model.binName(b) + " holds " + count + " events, no whole number");
            }
        }
        for (int p = 0; p < parameters.size(); p++) {
            if (p == poi || parameters.fixed(p)) {
                continue;
            }
            double[] onBackground = effect(model, p, poi, false);
            double[] onSignal = effect(model, p, poi, true);
            boolean acts =
                    Arrays.stream(onBackground).sum() + Arrays.stream(onSignal).sum() > NEGLIGIBLE;
            if (!acts) {
                continue;
            }
            if (parameters.constraint(p) == Parameters.Constraint.NONE) {
                return impossible("parameter " + parameters.names().get(p) + " is free");
            }
            long moved = Arrays.stream(onBackground).filter(s -> s > NEGLIGIBLE).count();
            if (moved > 1) {
                return impossible("parameter " + parameters.names().get(p) + " moves the background of several bins");
            }
            double shared = bins > 1 ? Arrays.stream(onSignal).min().orElse(0) : 0;
            common = Math.hypot(common, shared);
            for (int b = 0; b < bins; b++) {
                sigmaBackground[b] = Math.hypot(sigmaBackground[b], onBackground[b]);
                sigmaSignal[b] = Math.hypot(sigmaSignal[b], onSignal[b] - shared);
            }
        }
        List<Region> regions = new ArrayList<>();
        int[] observed = new int[bins];
        for (int b = 0; b < bins; b++) {
            if (sigmaBackground[b] > 3 || sigmaSignal[b] > 3 || common > 3 || background[b] > 1e6) {
                return impossible("bin " + model.binName(b) + " has an uncertainty beyond 300 % or above 1e6 events");
            }
            observed[b] = (int) model.observed().counts[b];
            regions.add(new Region(model.binName(b), background[b], sigmaBackground[b], sigmaSignal[b]));
        }
        return new CountingApproximation(
                Optional.of(new ExactCounting(new CountingModel(regions, common))),
                signal,
                observed,
                "few events in " + bins + " bins: every outcome enumerated, uncertainties integrated as log-normal");
    }

    private static CountingApproximation impossible(String reason) {
        return new CountingApproximation(Optional.empty(), new double[0], new int[0], reason);
    }

    private static double[] signal(HistFactoryModel model, double[] point) {
        double[] with = point.clone();
        with[model.parameters().poi()] = 1;
        double[] without = point.clone();
        without[model.parameters().poi()] = 0;
        double[] sum = model.expectedCounts(with);
        double[] background = model.expectedCounts(without);
        for (int b = 0; b < sum.length; b++) {
            sum[b] -= background[b];
        }
        return sum;
    }

    /** Relative change per bin by one standard deviation: half the logarithm of up over down. */
    private static double[] effect(HistFactoryModel model, int p, int poi, boolean ofSignal) {
        double step = Math.max(model.parameters().preFitUncertainty(p), 1e-3);
        double[] point = model.parameters().inits();
        point[poi] = 0;
        double centre = point[p];
        point[p] = centre + step;
        double[] up = ofSignal ? signal(model, point) : model.expectedCounts(point);
        point[p] = model.parameters().constraint(p) == Parameters.Constraint.GAUSS && centre == 0
                ? centre - step
                : Math.max(centre - step, 0.01 * centre);
        double[] down = ofSignal ? signal(model, point) : model.expectedCounts(point);
        double[] relative = new double[up.length];
        for (int b = 0; b < up.length; b++) {
            relative[b] =
                    up[b] > 0 && down[b] > 0 ? 0.5 * Math.abs(Math.log(up[b] / down[b])) : up[b] == down[b] ? 0 : 3.5;
        }
        return relative;
    }

    /** Whether the model has a counting form. */
    public boolean possible() {
        return counting.isPresent();
    }

    /** Why exact counting was taken, or why it cannot be. */
    public String reason() {
        return reason;
    }

    /** Observed and expected exact limits on the parameter of interest. */
    public UpperLimit limit(double level) {
        ExactCounting exact = counting.orElseThrow(() -> new IllegalStateException(reason));
        List<Double> expected = Arrays.stream(exact.expectedUpperLimits(signal, BANDS, level))
                .boxed()
                .toList();
        return new UpperLimit(level, exact.upperLimit(signal, observed, level), expected);
    }
}
