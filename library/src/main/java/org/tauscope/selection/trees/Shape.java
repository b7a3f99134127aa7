package org.tauscope.selection.trees;

import java.util.ArrayList;
import java.util.List;
import org.tauscope.cards.CardException;

/**
 * How weighted values are spread over bins.
 *
 * @param edges    rising, one more than bins
 * @param contents share of the weights in each bin; adds up to 1
 * @param errors   standard deviation of each share, from the squares of the weights
 */
public record Shape(List<Double> edges, List<Double> contents, List<Double> errors) {

    /** Copies the lists. */
    public Shape {
        edges = List.copyOf(edges);
        contents = List.copyOf(contents);
        errors = List.copyOf(errors);
    }

    /**
     * Fills values; those outside count to the first or last bin, so that nothing is lost.
     *
     * @param values  finite
     * @param weights not negative, with a positive sum
     * @param edges   rising, at least two
     */
    public static Shape of(double[] values, double[] weights, List<Double> edges) {
        double[] contents = new double[edges.size() - 1];
        double[] squares = new double[contents.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            int bin = 0;
            while (bin < contents.length - 1 && values[i] >= edges.get(bin + 1)) {
                bin++;
            }
            contents[bin] += weights[i];
            squares[bin] += weights[i] * weights[i];
            sum += weights[i];
        }
        if (!(sum > 0)) {
            throw new CardException("shape: found the sum of weights " + sum + ", expected a positive one");
        }
        List<Double> shares = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (int bin = 0; bin < contents.length; bin++) {
            shares.add(contents[bin] / sum);
            errors.add(Math.sqrt(squares[bin]) / sum);
        }
        return new Shape(edges, shares, errors);
    }

    /** Edges of bins of one width. */
    public static List<Double> evenEdges(double from, double to, int bins) {
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= bins; i++) {
            edges.add(from + (to - from) * i / bins);
        }
        return edges;
    }
}
