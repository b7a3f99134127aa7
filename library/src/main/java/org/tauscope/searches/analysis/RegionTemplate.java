package org.tauscope.searches.analysis;

import java.util.Arrays;
import java.util.Optional;
import org.tauscope.cards.Card;

/**
 * A region: entries that pass all cuts and its own requirement, in bins of an observable. One bin makes a counting region.
 *
 * @param name       channel of the workspace
 * @param label      of the axis with its unit
 * @param require    what it asks for beyond the cuts
 * @param observable what is histogrammed
 * @param edges      rising; entries outside of them are no part of the template
 */
@SuppressWarnings("ArrayRecordComponent")
record RegionTemplate(
        String name, String label, Optional<CardExpression> require, CardExpression observable, double[] edges) {

    private static final int MOST_BINS = 10_000;

    static RegionTemplate read(String name, Card card) {
        if (!name.matches("[A-Za-z0-9_-]+")) {
            throw card.refuse("observable", "region '" + name + "'", "a name of letters, digits, _ and -");
        }
        Optional<CardExpression> require =
                card.has("require") ? Optional.of(CardExpression.read(name, card, "require")) : Optional.empty();
        CardExpression observable = CardExpression.read(name, card, "observable");
        String label = card.has("label") ? card.text("label") : card.text("observable");
        return new RegionTemplate(name, label, require, observable, edges(card));
    }

    static double[] edges(Card card) {
        if (card.has("edges")) {
            double[] edges = card.numbers("edges");
            for (int i = 1; i < edges.length; i++) {
                if (!(edges[i] > edges[i - 1])) {
                    throw card.refuse("edges", edges[i] + " after " + edges[i - 1], "rising edges");
                }
            }
            if (edges.length < 2 || edges.length > MOST_BINS) {
                throw card.refuse("edges", edges.length + " edges", "2 to " + MOST_BINS);
            }
            return edges;
        }
        Card bins = card.section("bins");
        int count = (int) bins.number("count", 1, MOST_BINS);
        if (count != bins.number("count", 1, MOST_BINS)) {
            throw bins.refuse("count", bins.text("count"), "a whole number");
        }
        double low = bins.number("low", -1e30, 1e30);
        double high = bins.number("high", -1e30, 1e30);
        if (!(high > low)) {
            throw bins.refuse("high", high, "more than low, " + low);
        }
        double[] edges = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            edges[i] = i == count ? high : low + i * ((high - low) / count);
        }
        return edges;
    }

    int bins() {
        return edges.length - 1;
    }

    /** The bin of a value; -1 outside. The last edge belongs to no bin, as in ROOT. */
    int bin(double value) {
        if (!(value >= edges[0] && value < edges[bins()])) {
            return -1;
        }
        int found = Arrays.binarySearch(edges, value);
        return found >= 0 ? found : -found - 2;
    }
}
