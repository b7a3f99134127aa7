package org.tauscope.statistics.scan;

import java.util.Comparator;
import java.util.List;

/**
 * A scan over masses.
 *
 * @param points one answer per mass, in the order of the masses
 */
public record ScanResult(List<ScanPoint> points) {

    /** Copies the list. */
    public ScanResult {
        points = List.copyOf(points);
    }

    /** The masses that were tested. */
    public List<ScanPoint.Tested> tested() {
        return points.stream()
                .filter(ScanPoint.Tested.class::isInstance)
                .map(ScanPoint.Tested.class::cast)
                .toList();
    }

    /** The masses whose fits did not converge. */
    public List<ScanPoint.Untested> untested() {
        return points.stream()
                .filter(ScanPoint.Untested.class::isInstance)
                .map(ScanPoint.Untested.class::cast)
                .toList();
    }

    /** The masses that no channel looks at. */
    public List<ScanPoint.Gap> gaps() {
        return points.stream()
                .filter(ScanPoint.Gap.class::isInstance)
                .map(ScanPoint.Gap.class::cast)
                .toList();
    }

    /** The most significant excess. */
    public ScanPoint.Tested largestExcess() {
        return tested().stream()
                .max(Comparator.comparingDouble(ScanPoint.Tested::significance))
                .orElseThrow(() -> new IllegalStateException("no mass could be tested"));
    }

    /**
     * How often q0 rises through a level from one mass to the next.
     *
     * @param level level of q0, from 0
     */
    public int upCrossings(double level) {
        return LookElsewhere.upCrossings(
                tested().stream().mapToDouble(ScanPoint.Tested::significance).toArray(), level);
    }
}
