package org.tauscope.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Profile likelihoods of any parameter: intervals, and scans in one and two dimensions. Not for several threads. */
public final class ProfileScan {

    private static final double PRECISION = 1e-9;

    private final Fitter fitter;
    private final Dataset data;
    private final FitTask task;
    private final Minimum best;
    private final Covariance covariance;

    /**
     * Fits the model freely.
     *
     * @throws FitException where that fit does not converge
     */
    public ProfileScan(HistFactoryModel model, Dataset data, Starts starts) {
        this(model, data, FitTask.of(model), starts);
    }

    /** The same, where some parameters are held or bounded otherwise. */
    public ProfileScan(HistFactoryModel model, Dataset data, FitTask task, Starts starts) {
        this.data = data;
        this.task = task;
        fitter = new Fitter(model, starts);
        best = fitter.fit(data, task).orThrow();
        covariance = Covariance.at(model, data, task, best);
    }

    /** The free fit. */
    public Minimum best() {
        return best;
    }

    /** Its covariance. */
    public Covariance covariance() {
        return covariance;
    }

    /** One point of a scan: the values held and -2 ln of the likelihood ratio to the free fit. */
    public record Point(List<Double> values, double twiceDeltaNll) {
        /** Copies the list. */
        public Point {
            values = List.copyOf(values);
        }
    }

    /** Scans one parameter over equal steps from {@code from} to {@code to}. */
    public List<Point> scan(int parameter, double from, double to, int points) {
        double[] start = best.point();
        List<Point> scan = new ArrayList<>();
        for (double value : grid(from, to, points)) {
            Minimum there = fitter.fit(data, task.withStart(start).withFixed(parameter, value))
                    .orThrow();
            start = there.point();
            scan.add(new Point(List.of(value), there.twiceNll() - best.twiceNll()));
        }
        return scan;
    }

    /** Scans two parameters over a grid; the second one runs fastest. */
    public List<Point> scan(int first, int second, double[] firstValues, double[] secondValues) {
        List<Point> scan = new ArrayList<>();
        for (double a : firstValues) {
            double[] start = best.point();
            for (double b : secondValues) {
                Minimum there = fitter.fit(
                                data, task.withStart(start).withFixed(first, a).withFixed(second, b))
                        .orThrow();
                start = there.point();
                scan.add(new Point(List.of(a, b), there.twiceNll() - best.twiceNll()));
            }
        }
        return scan;
    }

    /** Equal steps; one value where one is asked for. */
    public static double[] grid(double from, double to, int points) {
        if (!(points >= 1 && Double.isFinite(from) && Double.isFinite(to))) {
            throw new IllegalArgumentException(
                    "the grid is " + points + " points from " + from + " to " + to + ", expected at least one, finite");
        }
        double[] values = new double[points];
        for (int i = 0; i < points; i++) {
            values[i] = points == 1 ? from : from + (to - from) * i / (points - 1);
        }
        return values;
    }

    /** The rise of -2 ln L at the ends of an interval of one parameter at a confidence level in (0, 1). */
    public static double rise(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level is " + level + ", expected 0 to 1");
        }
        double z = Normal.quantileOfSurvival((1 - level) / 2);
        return z * z;
    }

    /**
     * The interval in which -2 ln of the likelihood ratio stays below a value.
     *
     * @param rise 1 for 68.27 %, 3.84 for 95 % in one dimension
     */
    public Interval interval(int parameter, double rise) {
        if (!(rise > 0)) {
            throw new IllegalArgumentException("the rise of -2 ln L is " + rise + ", expected a positive number");
        }
        double step = covariance.uncertainty(parameter);
        double value = best.value(parameter);
        double first = (step > 0 ? step : Math.max(0.1, 0.1 * Math.abs(value))) * Math.sqrt(rise);
        double low = end(parameter, rise, -first, task.lower[parameter]);
        double high = end(parameter, rise, first, task.upper[parameter]);
        return new Interval(value, low, high, low <= task.lower[parameter], high >= task.upper[parameter]);
    }

    private double end(int parameter, double rise, double step, double bound) {
        double value = best.value(parameter);
        double[][] start = {best.point()};
        DoubleUnaryOperator excess = distance -> {
            double at = value + Math.copySign(distance, step);
            Minimum there = fitter.fit(data, task.withStart(start[0]).withFixed(parameter, at))
                    .orThrow();
            start[0] = there.point();
            return there.twiceNll() - best.twiceNll() - rise;
        };
        double farthest = Math.abs(bound - value);
        if (farthest == 0) {
            return bound;
        }
        double near = 0;
        double far = Math.min(Math.abs(step), farthest);
        while (excess.applyAsDouble(far) < 0) {
            if (far >= farthest) {
                return bound;
            }
            near = far;
            far = Math.min(2 * far, farthest);
        }
        double root = near == 0
                ? RisingRoot.between(distance -> distance == 0 ? -rise : excess.applyAsDouble(distance), 0, far)
                : RisingRoot.between(excess, near, far);
        return value + Math.copySign(Math.max(root, PRECISION * far), step);
    }
}
