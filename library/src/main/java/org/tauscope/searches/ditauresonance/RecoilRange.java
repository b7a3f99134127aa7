package org.tauscope.searches.ditauresonance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A range of recoil masses with a classifier of its own. Its spectrum reaches beyond it, so that a mass at its border is
 * tested on a background that the same classifier selected on both sides.
 *
 * @param number from 1
 * @param low    first mass that is tested in it, GeV
 * @param high   where the next range begins, GeV
 * @param from   begin of its spectrum, GeV
 * @param to     end of its spectrum, GeV
 * @param last   true where {@code high} belongs to it
 */
record RecoilRange(int number, double low, double high, double from, double to, boolean last) {

    private static final double BORDER = 1e-9;

    /** Whether a mass is tested in this range. */
    boolean holds(double mass) {
        return mass >= low && (mass < high || (last && mass <= high));
    }

    /** Whether a mass is in this range or at its border. */
    boolean nearlyHolds(double mass) {
        return mass >= low - BORDER && mass <= high + BORDER;
    }

    /** The same range with a spectrum that begins and ends elsewhere, GeV. */
    RecoilRange withSpectrum(double newFrom, double newTo) {
        return new RecoilRange(number, low, high, newFrom, newTo, last);
    }

    /** Name for files and tables. */
    String label() {
        return String.format(Locale.ROOT, "range%d", number);
    }

    /** The range in words, GeV. */
    String words() {
        return String.format(Locale.ROOT, "%s-%s GeV", low, high);
    }

    /**
     * Ranges between edges, each with a margin to either side.
     *
     * @param edges   rising, GeV
     * @param margins at each edge, GeV
     * @param first   smallest recoil mass at hand, GeV
     * @param end     largest one, GeV
     */
    static List<RecoilRange> between(List<Double> edges, List<Double> margins, double first, double end) {
        List<RecoilRange> ranges = new ArrayList<>();
        for (int i = 0; i + 1 < edges.size(); i++) {
            ranges.add(new RecoilRange(
                    i + 1,
                    edges.get(i),
                    edges.get(i + 1),
                    Math.max(first, edges.get(i) - margins.get(i)),
                    Math.min(end, edges.get(i + 1) + margins.get(i + 1)),
                    i + 2 == edges.size()));
        }
        return ranges;
    }
}
