package org.tauscope.plots;

import java.util.ArrayList;
import java.util.List;

/**
 * A binned quantity to draw.
 *
 * @param edges    rising, finite, one more than bins
 * @param contents one finite value per bin
 * @param errors   one standard deviation per bin, not negative
 */
public record Bins(List<Double> edges, List<Double> contents, List<Double> errors) {

    /** Refuses edges that do not rise and lists that do not match. */
    public Bins {
        edges = List.copyOf(edges);
        contents = List.copyOf(contents);
        errors = List.copyOf(errors);
        if (contents.isEmpty() || edges.size() != contents.size() + 1 || errors.size() != contents.size()) {
            throw new IllegalArgumentException("bins: found " + edges.size() + " edges, " + contents.size()
                    + " contents and " + errors.size() + " errors, expected n + 1, n and n with n >= 1");
        }
        for (int i = 0; i < contents.size(); i++) {
            if (!(edges.get(i) < edges.get(i + 1))) {
                throw new IllegalArgumentException("bins: found the edges " + edges + ", expected rising numbers");
            }
            if (!Double.isFinite(contents.get(i)) || !(errors.get(i) >= 0) || !Double.isFinite(errors.get(i))) {
                throw new IllegalArgumentException("bins: found " + contents.get(i) + " +- " + errors.get(i)
                        + " in bin " + i + ", expected finite numbers and an error that is not negative");
            }
        }
    }

    /** Bins without errors. */
    public static Bins of(List<Double> edges, List<Double> contents) {
        return new Bins(edges, contents, contents.stream().map(any -> 0.0).toList());
    }

    /** Number of bins. */
    public int size() {
        return contents.size();
    }

    /** Middle of a bin. */
    public double centre(int bin) {
        return 0.5 * (edges.get(bin) + edges.get(bin + 1));
    }

    /** Largest content plus its error. */
    public double top() {
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size(); i++) {
            top = Math.max(top, contents.get(i) + errors.get(i));
        }
        return top;
    }

    /** Bin by bin: contents added, independent errors added in quadrature. */
    public Bins plus(Bins other) {
        requireSameEdges(other);
        List<Double> sum = new ArrayList<>();
        List<Double> error = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            sum.add(contents.get(i) + other.contents.get(i));
            error.add(Math.hypot(errors.get(i), other.errors.get(i)));
        }
        return new Bins(edges, sum, error);
    }

    void requireSameEdges(Bins other) {
        if (!edges.equals(other.edges)) {
            throw new IllegalArgumentException(
                    "bins: found the edges " + other.edges + ", expected those of the others, " + edges);
        }
    }
}
