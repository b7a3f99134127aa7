package org.tauscope.searches.invisibleboson;

import java.util.ArrayList;
import java.util.List;

/**
 * Bins of an observable; two-dimensional ones are counted row by row. What lies outside belongs to the outermost bins.
 *
 * @param edges rising; the same on both axes of a two-dimensional observable
 */
record Binning(List<Double> edges) {

    /** Refuses edges that do not rise. */
    Binning {
        edges = List.copyOf(edges);
        if (edges.size() < 2) {
            throw new IllegalArgumentException("bins: found " + edges.size() + " edges, expected at least 2");
        }
        for (int i = 1; i < edges.size(); i++) {
            if (!(edges.get(i) > edges.get(i - 1))) {
                throw new IllegalArgumentException("bins: found the edges " + edges + ", expected rising numbers");
            }
        }
    }

    /** Bins of one width. */
    static Binning uniform(int bins, double low, double high) {
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= bins; i++) {
            edges.add(low + (high - low) * i / bins);
        }
        return new Binning(edges);
    }

    /** Number of bins along one axis. */
    int axisBins() {
        return edges.size() - 1;
    }

    /** The bin of a value, the outermost for values outside. */
    int bin(double value) {
        int low = 0;
        int high = axisBins();
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (value >= edges.get(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
