package org.tauscope.statistics.scan;

/**
 * Where the counts under a peak are so few that asymptotic limits would be too strong, limits come from exact counting in
 * the core of the peak: CLs over all outcomes, the background interpolated from beside the core.
 *
 * @param below  background events in the core, summed over channels, below which counting replaces the asymptotic
 *               formulas; 0 for never
 * @param widths half length of the core in widths of the peak, above 0
 */
public record FewEvents(double below, double widths) {

    /** Checks the numbers. */
    public FewEvents {
        if (!(below >= 0 && below <= 1000)) {
            throw new IllegalArgumentException("counting below " + below + " events, expected 0 to 1000");
        }
        if (!(widths > 0 && widths <= 10)) {
            throw new IllegalArgumentException("core of a peak is " + widths + " widths, expected above 0, at most 10");
        }
    }

    /** Asymptotic formulas everywhere. */
    public static FewEvents never() {
        return new FewEvents(0, 2);
    }

    /** Counting within two widths where fewer than ten background events are expected there. */
    public static FewEvents standard() {
        return new FewEvents(10, 2);
    }
}
