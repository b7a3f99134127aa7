package org.tauscope.searches.invisibleboson;

import java.util.Arrays;
import java.util.List;

/** Expected events per bin with the sums of squared weights. Written while it is filled, then only read. */
final class Template {

    private final double[] events;
    private final double[] squares;

    Template(int bins) {
        events = new double[bins];
        squares = new double[bins];
    }

    void add(int bin, double weight) {
        events[bin] += weight;
        squares[bin] += weight * weight;
    }

    /** The same events with errors from a sample of another size. */
    Template withErrors(double factor) {
        Template other = new Template(bins());
        for (int bin = 0; bin < bins(); bin++) {
            other.events[bin] = events[bin];
            other.squares[bin] = factor * factor * squares[bin];
        }
        return other;
    }

    /** Number of bins. */
    int bins() {
        return events.length;
    }

    /** Events in a bin. */
    double events(int bin) {
        return events[bin];
    }

    /** Squared error of a bin from the size of the sample. */
    double square(int bin) {
        return squares[bin];
    }

    /** Events in all bins. */
    double total() {
        return Arrays.stream(events).sum();
    }

    /** Events per bin. */
    List<Double> list() {
        return Arrays.stream(events).boxed().toList();
    }
}
