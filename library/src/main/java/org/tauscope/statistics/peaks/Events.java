package org.tauscope.statistics.peaks;

/** Single events. */
public final class Events implements PeakData {

    private final Range range;
    private final double[] values;

    /**
     * Events in a range.
     *
     * @param range  range of the fit
     * @param values value of the variable of each event, within the range; copied
     */
    public Events(Range range, double[] values) {
        for (double x : values) {
            if (!range.contains(x)) {
                throw new IllegalArgumentException(
                        "an event lies at " + x + ", expected " + range.low() + " to " + range.high());
            }
        }
        this.range = range;
        this.values = values.clone();
    }

    @Override
    public Range range() {
        return range;
    }

    @Override
    public double total() {
        return values.length;
    }

    /** The values; a copy. */
    public double[] values() {
        return values.clone();
    }
}
