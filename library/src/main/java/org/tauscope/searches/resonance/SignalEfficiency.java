package org.tauscope.searches.resonance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.DoubleUnaryOperator;
import org.tauscope.interpretation.EfficiencyMap;
import org.tauscope.interpretation.ProperLengthSample;
import org.tauscope.searches.ResultTable;

/**
 * Efficiency of a signal at any mass and mean proper decay length, interpolated between simulated masses by a monotone
 * cubic curve; its error is interpolated linearly. A prompt signal has the same efficiency at every length.
 */
public final class SignalEfficiency {

    /** Efficiency at one simulated mass. */
    private sealed interface Point {

        /** A decay where it was produced. */
        record Prompt(double value, double error) implements Point {}

        /** Decays anywhere, reweighted to a lifetime. */
        record LongLived(ProperLengthSample sample, LifetimeTable table) implements Point {}

        default double value(double ctau) {
            return switch (this) {
                case Prompt prompt -> prompt.value();
                case LongLived lived -> lived.table().at(ctau);
            };
        }

        default double error(double ctau) {
            return switch (this) {
                case Prompt prompt -> prompt.error();
                case LongLived lived -> lived.sample().error(ctau);
            };
        }
    }

    private final double[] masses;
    private final double[] places;
    private final List<Point> points;
    private final DoubleUnaryOperator coordinate;

    private SignalEfficiency(double[] masses, List<Point> points, DoubleUnaryOperator coordinate) {
        if (masses.length == 0) {
            throw new IllegalArgumentException("efficiency: found no simulated mass, expected at least 1");
        }
        this.masses = masses;
        this.points = List.copyOf(points);
        this.coordinate = coordinate;
        places = Arrays.stream(masses).map(coordinate).toArray();
    }

    /**
     * Efficiencies of a signal that decays at once.
     *
     * @param selected   weights of the selected candidates within reach of the peak by simulated mass, GeV
     * @param generated  generated events by the same masses
     * @param coordinate rising function of the mass in which is interpolated
     */
    public static SignalEfficiency prompt(
            NavigableMap<Double, double[]> selected,
            NavigableMap<Double, Double> generated,
            DoubleUnaryOperator coordinate) {
        List<Point> points = new ArrayList<>();
        for (Map.Entry<Double, double[]> sample : selected.entrySet()) {
            double events = generated.getOrDefault(sample.getKey(), 0.0);
            if (!(events > 0)) {
                throw new IllegalArgumentException("efficiency at " + sample.getKey() + " GeV: found " + events
                        + " generated events, expected more than 0");
            }
            double sum = Arrays.stream(sample.getValue()).sum();
            double square = Arrays.stream(sample.getValue()).map(w -> w * w).sum();
            double mean = sum / events;
            points.add(new Point.Prompt(mean, Math.sqrt(Math.max(0, square / events - mean * mean) / events)));
        }
        return new SignalEfficiency(masses(selected), points, coordinate);
    }

    /**
     * Efficiencies of a signal that flies.
     *
     * @param samples    selected decays by simulated mass, GeV, generated log-uniformly in flight distance
     * @param coordinate rising function of the mass in which is interpolated
     */
    public static SignalEfficiency longLived(
            NavigableMap<Double, ProperLengthSample> samples, DoubleUnaryOperator coordinate) {
        return new SignalEfficiency(
                masses(samples),
                samples.values().stream()
                        .<Point>map(sample -> new Point.LongLived(sample, new LifetimeTable(sample)))
                        .toList(),
                coordinate);
    }

    private static double[] masses(NavigableMap<Double, ?> samples) {
        return samples.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Efficiency at a mass.
     *
     * @param mass GeV; beyond the simulated masses the last one serves
     * @param ctau mean proper decay length, mm, above 0; of no meaning for a prompt signal
     */
    public double at(double mass, double ctau) {
        double x = coordinate.applyAsDouble(mass);
        // The curve between two points depends on one more to either side.
        int[] near = near(x);
        return Math.max(
                0,
                new MonotoneCurve(
                                Arrays.copyOfRange(places, near[0], near[1]),
                                points.subList(near[0], near[1]).stream()
                                        .mapToDouble(point -> point.value(ctau))
                                        .toArray())
                        .applyAsDouble(x));
    }

    private int[] near(double x) {
        int left = 0;
        while (left < places.length - 2 && places[left + 1] <= x) {
            left++;
        }
        return new int[] {Math.max(0, left - 2), Math.min(places.length, left + 4)};
    }

    /** Standard deviation of {@link #at} from the finite number of generated events, as large as at the simulated masses. */
    public double error(double mass, double ctau) {
        double x = coordinate.applyAsDouble(mass);
        if (x <= places[0]) {
            return points.getFirst().error(ctau);
        }
        for (int i = 1; i < places.length; i++) {
            if (x <= places[i]) {
                double share = (x - places[i - 1]) / (places[i] - places[i - 1]);
                return (1 - share) * points.get(i - 1).error(ctau)
                        + share * points.get(i).error(ctau);
            }
        }
        return points.getLast().error(ctau);
    }

    /**
     * Efficiencies at the simulated masses as a table.
     *
     * @param name  of the table, e.g. {@code efficiency-ee}
     * @param ctaus mean proper decay lengths, mm; one row per mass and length
     */
    public ResultTable table(String name, List<Double> ctaus) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < masses.length; i++) {
            for (double ctau : ctaus) {
                rows.add(List.of(
                        ResultTable.number(masses[i]),
                        ResultTable.number(ctau),
                        ResultTable.number(points.get(i).value(ctau)),
                        ResultTable.number(points.get(i).error(ctau))));
            }
        }
        return new ResultTable(
                name,
                "Fraction of the produced signals that is selected, with the error of the simulated sample.",
                List.of("mass_GeV", "ctau_mm", "efficiency", "efficiency_error"),
                rows);
    }

    /**
     * Efficiency over mass and coupling, for a picture.
     *
     * @param couplings rising
     * @param ctau      mean proper decay length, mm, of a mass and a coupling
     */
    public EfficiencyMap map(String name, String hypothesis, List<Double> couplings, DecayLength ctau) {
        List<List<Double>> rows = couplings.stream()
                .map(coupling -> Arrays.stream(masses)
                        .mapToObj(mass -> at(mass, ctau.of(mass, coupling)))
                        .toList())
                .toList();
        return new EfficiencyMap(name, hypothesis, Arrays.stream(masses).boxed().toList(), couplings, rows);
    }

    /** Mean proper decay length, mm, of a particle of a mass, GeV, at a coupling. */
    @FunctionalInterface
    public interface DecayLength {

        /** The length. */
        double of(double mass, double coupling);
    }
}
