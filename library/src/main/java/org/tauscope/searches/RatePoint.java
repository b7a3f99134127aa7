package org.tauscope.searches;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tauscope.interpretation.CouplingColumn;
import org.tauscope.searches.RateResults.RateLikelihood;
import org.tauscope.statistics.JointStrength;
import org.tauscope.statistics.JointStrength.Measurement;
import org.tauscope.statistics.RateCurve;

/**
 * What a search says about a model of one mass and coupling: the rate that is predicted, and the limits on it for particles of
 * that lifetime.
 *
 * @param rate       that the model predicts, positive
 * @param error      relative error of the selected share, from the size of the simulated sample
 * @param limits     on the rate
 * @param likelihood of the rate, where the run tells it
 */
record RatePoint(double rate, double error, LimitCurve.Values limits, Optional<RateLikelihood> likelihood) {

    /** Times that a likelihood is stretched towards a stated limit. */
    private static final int STRETCHES = 8;

    /** Depth: logarithm of the rate over its limit. The measure of events is the rate over the median limit. */
    CouplingColumn.Cell cell(double coupling) {
        OptionalDouble observed = limits.observed();
        return new CouplingColumn.Cell(
                coupling,
                rate / limits.median(),
                error,
                observed.isPresent()
                        ? OptionalDouble.of(Math.log(rate / observed.getAsDouble()))
                        : OptionalDouble.empty(),
                limits.expected().stream().map(limit -> Math.log(rate / limit)).toList());
    }

    /**
     * The likelihood of the rate in units of the rate that is predicted. It is stretched so that alone it gives the limits that the
     * search states: the same to the precision of its points where those are asymptotic too, the exact ones where they were
     * counted. Where the run tells no likelihood, that of a normal measurement with these limits stands for it.
     *
     * @param level confidence level of the limits
     */
    Measurement measurement(double level) {
        double sigma = RateCurve.sigma(level, limits.median());
        if (likelihood.isEmpty()) {
            OptionalDouble observed = limits.observed();
            return new Measurement(
                    rate,
                    observed.isPresent()
                            ? Optional.of(RateCurve.ofObserved(level, observed.getAsDouble(), sigma))
                            : Optional.empty(),
                    new RateCurve.Parabola(0, sigma));
        }
        RateLikelihood told = likelihood.get();
        RateCurve asimov = new RateCurve.Points(told.places(), told.asimov());
        double unit = told.places().getLast();
        double median =
                alone(unit, Optional.empty(), asimov).expectedLimits(level).get(CouplingColumn.MEDIAN);
        RateCurve background = asimov.times(limits.median() / (unit * median));
        Optional<RateCurve> data = told.observed().isPresent()
                        && limits.observed().isPresent()
                ? Optional.of(stretched(
                        new RateCurve.Points(told.places(), told.observed().get())
                                .times(limits.median() / (unit * median)),
                        background,
                        limits.observed().getAsDouble(),
                        level))
                : Optional.empty();
        return new Measurement(rate, data, background);
    }

    private static JointStrength alone(double unit, Optional<RateCurve> observed, RateCurve asimov) {
        return new JointStrength(List.of(new Measurement(unit, observed, asimov)));
    }

    /** The likelihood of the data with the stated limit. */
    private static RateCurve stretched(RateCurve data, RateCurve asimov, double limit, double level) {
        RateCurve curve = data;
        for (int i = 0; i < STRETCHES; i++) {
            double found = alone(limit, Optional.of(curve), asimov)
                    .observedLimit(level)
                    .orElseThrow();
            curve = curve.times(1 / found);
        }
        return curve;
    }

    /**
     * What independent searches say together. Depth: minus the logarithm of the limit on the factor by which all rates of the model
     * may be multiplied.
     *
     * @param points at one mass and coupling, at least one
     * @param levels confidence level of each
     * @param level  of the answer
     */
    static CouplingColumn.Cell joint(double coupling, List<RatePoint> points, List<Double> levels, double level) {
        double strongest = points.stream()
                .mapToDouble(point -> point.rate() / point.limits().median())
                .max()
                .orElseThrow();
        List<Measurement> measurements = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Measurement one = points.get(i).measurement(levels.get(i));
            // At the factor that the strongest search just excludes: numbers of the order of 1.
            measurements.add(new Measurement(one.rate() / strongest, one.observed(), one.asimov()));
        }
        JointStrength joint = new JointStrength(measurements);
        List<Double> depths = joint.expectedLimits(level).stream()
                .map(limit -> Math.log(strongest / limit))
                .toList();
        OptionalDouble observed = joint.observedLimit(level);
        return new CouplingColumn.Cell(
                coupling,
                Math.exp(depths.get(CouplingColumn.MEDIAN)),
                joint.error(points.stream().map(RatePoint::error).toList()),
                observed.isPresent()
                        ? OptionalDouble.of(Math.log(strongest / observed.getAsDouble()))
                        : OptionalDouble.empty(),
                depths);
    }
}
