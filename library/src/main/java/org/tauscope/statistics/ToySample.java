package org.tauscope.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tauscope.statistics.workspace.DocumentException;
import org.tauscope.statistics.workspace.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values of a test statistic in toys, by toy number. Samples of one seed and hypothesis made on different machines merge,
 * and a sample that was written can be continued.
 */
public final class ToySample {

    private final long seed;
    private final String hypothesis;
    /** Value per toy number; NaN marks a toy whose fits failed. */
    private final NavigableMap<Long, Double> values;

    ToySample(long seed, String hypothesis, Map<Long, Double> values) {
        this.seed = seed;
        this.hypothesis = hypothesis;
        this.values = new TreeMap<>(values);
    }

    /** Toys whose fits converged. */
    public int size() {
        return values.size() - failures();
    }

    /** Toys whose fits failed, after every retry. */
    public int failures() {
        return (int) values.values().stream().filter(value -> value.isNaN()).count();
    }

    /** Whether a toy was thrown. */
    public boolean contains(long toy) {
        return values.containsKey(toy);
    }

    /** Values of converged toys, from small to large. */
    public double[] sorted() {
        double[] sorted = values.values().stream()
                .filter(value -> !value.isNaN())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return sorted;
    }

    /** Fraction of converged toys at or above a value; 1 where there is none. */
    public double tail(double value) {
        double[] sorted = sorted();
        if (sorted.length == 0) {
            return 1;
        }
        return (sorted.length - firstFrom(sorted, value)) / (double) sorted.length;
    }

    /** Index of the first value from {@code value}, with room for the rounding of the fits. */
    static int firstFrom(double[] sorted, double value) {
        double edge = value - 1e-7 * (1 + Math.abs(value));
        int at = Arrays.binarySearch(sorted, edge);
        int first = at >= 0 ? at : -1 - at;
        while (first > 0 && sorted[first - 1] >= edge) {
            first--;
        }
        return first;
    }

    /**
     * Both samples as one; toys of the same number are the same.
     *
     * @throws IllegalArgumentException where seed or hypothesis differ
     */
    public ToySample merge(ToySample other) {
        if (seed != other.seed || !hypothesis.equals(other.hypothesis)) {
            throw new IllegalArgumentException("toys of seed " + seed + ", " + hypothesis + " cannot merge with seed "
                    + other.seed + ", " + other.hypothesis);
        }
        TreeMap<Long, Double> all = new TreeMap<>(values);
        all.putAll(other.values);
        return new ToySample(seed, hypothesis, all);
    }

    /** As a JSON document: {@code {"seed":, "hypothesis":, "toys": {"0": value or null, ...}}}. */
    public String write() {
        return StrictJson.write(json());
    }

    ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("seed", seed);
        root.put("hypothesis", hypothesis);
        ObjectNode toys = root.putObject("toys");
        values.forEach((toy, value) -> {
            if (value.isNaN()) {
                toys.putNull(String.valueOf(toy));
            } else {
                toys.put(String.valueOf(toy), value);
            }
        });
        return root;
    }

    /** Reads what {@link #write} wrote. */
    public static ToySample read(String text) {
        return read(StrictJson.read(text));
    }

    static ToySample read(JsonNode root) {
        if (!root.path("seed").isIntegralNumber()
                || !root.path("hypothesis").isString()
                || !root.path("toys").isObject()) {
            throw new DocumentException("", "found no sample of toys, expected seed, hypothesis and toys");
        }
        Map<Long, Double> values = new TreeMap<>();
        for (String toy : root.path("toys").propertyNames()) {
            JsonNode value = root.path("toys").path(toy);
            if (!toy.matches("[0-9]{1,18}") || !(value.isNumber() || value.isNull())) {
                throw new DocumentException("/toys/" + toy, "found " + value + ", expected a number or null");
            }
            values.put(Long.parseLong(toy), value.isNull() ? Double.NaN : value.asDouble());
        }
        return new ToySample(
                root.path("seed").longValue(), root.path("hypothesis").stringValue(), values);
    }

    long seed() {
        return seed;
    }

    String hypothesis() {
        return hypothesis;
    }
}
