package org.tauscope.statistics.scan;

import java.util.List;
import org.tauscope.statistics.peaks.Range;

/**
 * Ranges of the spectrum that take no part: their bins enter no fit, and a mass is not tested where its core touches one.
 *
 * @param ranges excluded ranges; a bin that overlaps one is excluded
 * @param core   half length of the core in widths of the peak, from 0; 2 is usual
 */
public record Vetoes(List<Range> ranges, double core) {

    /** Copies the list and checks the core. */
    public Vetoes {
        ranges = List.copyOf(ranges);
        if (!(core >= 0 && core < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "core of a veto is " + core + " widths, expected a finite number from 0");
        }
    }

    /** Nothing is excluded. */
    public static Vetoes none() {
        return new Vetoes(List.of(), 2);
    }

    /** Whether an interval overlaps an excluded range. */
    public boolean touches(double from, double to) {
        return ranges.stream().anyMatch(range -> from < range.high() && to > range.low());
    }

    /** Whether the core of a peak overlaps an excluded range. */
    public boolean hides(double mass, double width) {
        return touches(mass - core * width, mass + core * width);
    }
}
