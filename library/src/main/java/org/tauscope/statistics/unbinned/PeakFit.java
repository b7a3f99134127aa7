package org.tauscope.statistics.unbinned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tauscope.statistics.unbinned.Shape.Parameter;

/**
 * An extended unbinned maximum-likelihood fit: {@code -ln L = s + b - sum_i ln(s f(x_i) + b g(x_i))}, f the peak and g the
 * background, each normalised over the range by Simpson's rule.
 */
public final class PeakFit {

    private static final int PANELS = 2000;

    private final double[] events;
    private final double low;
    private final double high;
    private final Shape peak;
    private final Shape background;

    /**
     * Prepares a fit.
     *
     * @param events values of the events, each within the range
     * @param low    lower end of the range
     * @param high   upper end of the range
     */
    public PeakFit(double[] events, double low, double high, Shape peak, Shape background) {
        if (!(low < high)) {
            throw new IllegalArgumentException("the range is " + low + " to " + high + ", expected it in order");
        }
        for (double x : events) {
            if (!(x >= low && x <= high)) {
                throw new IllegalArgumentException(
                        "an event stands at " + x + ", expected it between " + low + " and " + high);
            }
        }
        this.events = events.clone();
        this.low = low;
        this.high = high;
        this.peak = peak;
        this.background = background;
    }

    /**
     * The outcome of a fit.
     *
     * @param signal         signal events in the range
     * @param uncertainty    their standard deviation from the curvature; 0 where they were held or stand at a bound
     * @param background     background events in the range
     * @param shapes         shape parameters, those of the peak first
     * @param twiceNll       -2 ln L without the factorial of the number of events
     * @param converged      whether the last steps changed nothing
     */
    public record Result(
            double signal,
            double uncertainty,
            double background,
            List<Double> shapes,
            double twiceNll,
            boolean converged) {
        /** Copies the list. */
        public Result {
            shapes = List.copyOf(shapes);
        }
    }

    /** Fits everything; the signal may be negative as long as every event keeps a positive density. */
    public Result fit() {
        return minimise(new Parameter(
                "signal",
                Math.max(1, 0.05 * events.length),
                -events.length - 10.0,
                10.0 * events.length + 100,
                Math.sqrt(events.length + 1.0)));
    }

    /** Fits with the signal held. */
    public Result fitWithSignal(double signal) {
        return minimise(Parameter.held("signal", signal));
    }

    /** q0 of a peak: twice the drop of -ln L against no signal, 0 for a deficit. */
    public double discoveryStatistic() {
        Result free = fit();
        Result without = fitWithSignal(0);
        if (!free.converged() || !without.converged()) {
            throw new IllegalStateException("an unbinned fit did not converge");
        }
        return free.signal() <= 0 ? 0 : Math.max(0, without.twiceNll() - free.twiceNll());
    }

    private Result minimise(Parameter signal) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(signal);
        parameters.add(new Parameter(
                "background", events.length + 1.0, 0, 10.0 * events.length + 1000, Math.sqrt(events.length + 1.0)));
        parameters.addAll(peak.parameters());
        parameters.addAll(background.parameters());
        BoundedMinimum minimum = BoundedMinimum.of(this::negativeLogLikelihood, parameters);
        double[] point = minimum.point();
        List<Double> shapes = Arrays.stream(point, 2, point.length).boxed().toList();
        return new Result(point[0], minimum.uncertainty(0), point[1], shapes, 2 * minimum.value(), minimum.converged());
    }

    private double negativeLogLikelihood(double[] point) {
        int split = 2 + peak.parameters().size();
        double[] ofPeak = Arrays.copyOfRange(point, 2, split);
        double[] ofBackground = Arrays.copyOfRange(point, split, point.length);
        double s = point[0] / integral(peak, ofPeak);
        double b = point[1] / integral(background, ofBackground);
        double sum = point[0] + point[1];
        for (double x : events) {
            double density = s * peak.density(x, ofPeak) + b * background.density(x, ofBackground);
            if (!(density > 0)) {
                return Double.POSITIVE_INFINITY;
            }
            sum -= Math.log(density);
        }
        return sum;
    }

    private double integral(Shape shape, double[] values) {
        double h = (high - low) / PANELS;
        double sum = shape.density(low, values) + shape.density(high, values);
        for (int i = 1; i < PANELS; i++) {
            sum += (i % 2 == 1 ? 4 : 2) * shape.density(low + i * h, values);
        }
        return Math.max(sum * h / 3, 1e-300);
    }
}
