package org.tauscope.searches.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an input leaves where one of its shapes is moved.
 *
 * @param uncertainty its name
 * @param up          at plus one standard deviation
 * @param down        at minus one; empty where it mirrors {@code up}
 */
record ShiftedCounts(String uncertainty, SampleCounts up, Optional<SampleCounts> down) {

    /** Events per bin of a region at plus one standard deviation, none negative. */
    List<Double> high(int region) {
        return contents(up, region);
    }

    /** The same at minus one; by as much to the other side of what is expected where the card has only one change. */
    List<Double> low(int region, SampleCounts nominal) {
        if (down.isPresent()) {
            return contents(down.get(), region);
        }
        double[] moved = up.template(region).sum();
        double[] expected = nominal.template(region).sum();
        List<Double> mirrored = new ArrayList<>();
        for (int bin = 0; bin < moved.length; bin++) {
            mirrored.add(Math.max(0, 2 * expected[bin] - moved[bin]));
        }
        return mirrored;
    }

    private static List<Double> contents(SampleCounts counts, int region) {
        List<Double> contents = new ArrayList<>();
        for (double events : counts.template(region).sum()) {
            contents.add(Math.max(0, events));
        }
        return contents;
    }
}
