package org.tauscope.searches.leptophilicscalar;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.tauscope.searches.Harvest;

/** Selected pairs of one sample in one region, as columns. */
final class Pairs {

    private final EventClass eventClass;
    private final String label;
    private final double[] weight;
    private final double[] mass;
    private final double[] properLength;
    private final long[] event;
    private final double[][] inputs;
    private final long generated;

    private Pairs(
            EventClass eventClass,
            String label,
            double[] weight,
            double[] mass,
            double[] properLength,
            long[] event,
            double[][] inputs,
            long generated) {
        this.eventClass = eventClass;
        this.label = label;
        this.weight = weight;
        this.mass = mass;
        this.properLength = properLength;
        this.event = event;
        this.inputs = inputs;
        this.generated = generated;
    }

    /**
     * Those of a background.
     *
     * @param scale expected events per unit of weight
     */
    static Pairs background(EventClass eventClass, String label, Harvest harvest, Region region, double scale) {
        double[] channel = harvest.column("channel");
        double[] mass = harvest.column("mass_GeV");
        int[] rows = IntStream.range(0, mass.length)
                .filter(i -> channel[i] == region.channel().code() && region.shows(mass[i]))
                .toArray();
        return of(eventClass, label, harvest, region, rows, scale);
    }

    /** Those of a signal whose leptons are the daughters of phi, weighted per generated event. */
    static Pairs signal(String label, Harvest harvest, Region region) {
        double[] mass = harvest.column("mass_GeV");
        double[] truth = harvest.column("is_true_pair");
        int[] rows = IntStream.range(0, mass.length)
                .filter(i -> truth[i] == 1 && region.shows(mass[i]))
                .toArray();
        return of(EventClass.SIGNAL, label, harvest, region, rows, 1.0 / harvest.events());
    }

    private static Pairs of(
            EventClass eventClass, String label, Harvest harvest, Region region, int[] rows, double scale) {
        double[] weight = Arrays.stream(chosen(harvest.column("weight"), rows))
                .map(w -> scale * w)
                .toArray();
        double[][] inputs = TreeInputs.of(region.channel()).stream()
                .map(name -> chosen(harvest.column(name), rows))
                .toArray(double[][]::new);
        double[] event = chosen(harvest.column("event"), rows);
        return new Pairs(
                eventClass,
                label,
                weight,
                chosen(harvest.column("mass_GeV"), rows),
                chosen(harvest.column("proper_length_mm"), rows),
                Arrays.stream(event).mapToLong(e -> (long) e).toArray(),
                inputs,
                harvest.events());
    }

    private static double[] chosen(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> column[i]).toArray();
    }

    /** The pairs for which a test on their place holds. */
    Pairs where(IntPredicate kept) {
        int[] rows = IntStream.range(0, size()).filter(kept).toArray();
        return new Pairs(
                eventClass,
                label,
                chosen(weight, rows),
                chosen(mass, rows),
                chosen(properLength, rows),
                IntStream.of(rows).mapToLong(i -> event[i]).toArray(),
                Arrays.stream(inputs).map(column -> chosen(column, rows)).toArray(double[][]::new),
                generated);
    }

    /** Number of generated events of the sample. */
    long generated() {
        return generated;
    }

    /** The same with other weights. */
    Pairs withWeight(double[] newWeight) {
        return new Pairs(eventClass, label, newWeight, mass, properLength, event, inputs, generated);
    }

    /** Class of the events. */
    EventClass eventClass() {
        return eventClass;
    }

    /** Name of the sample, TeX. */
    String label() {
        return label;
    }

    /** Number of pairs. */
    int size() {
        return weight.length;
    }

    /** Column of weights: expected events of a background, per generated event of a signal. */
    double[] weight() {
        return weight;
    }

    /** Column of masses, GeV. */
    double[] mass() {
        return mass;
    }

    /** Column of true proper decay lengths, mm; 0 where nothing flies. */
    double[] properLength() {
        return properLength;
    }

    /** Column of event numbers. */
    long[] event() {
        return event;
    }

    /** Columns of the inputs of the trees. */
    double[][] inputs() {
        return inputs;
    }
}
