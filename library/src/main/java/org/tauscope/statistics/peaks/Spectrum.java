package org.tauscope.statistics.peaks;

import java.util.Arrays;

/**
 * Counts in bins of equal width. Where bins are not wider than the standard deviation of a peak, a fit of them loses
 * nothing: rates are averaged over each bin by a three-point Gauss rule.
 */
public final class Spectrum implements PeakData {

    private final Range range;
    private final double[] counts;

    /**
     * A spectrum.
     *
     * @param range  from the lower edge of the first to the upper edge of the last bin
     * @param counts counts, each from 0, whole or not; copied
     */
    public Spectrum(Range range, double[] counts) {
        if (counts.length == 0) {
            throw new IllegalArgumentException("a spectrum has no bin, expected at least 1");
        }
        for (double n : counts) {
            if (!(n >= 0 && n < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a bin holds " + n + " events, expected a finite number from 0");
            }
        }
        this.range = range;
        this.counts = counts.clone();
    }

    /**
     * Fills a spectrum.
     *
     * @param values values of the variable; those outside of the range are left out
     * @param bins   number of bins, from 1
     */
    public static Spectrum of(Range range, double[] values, int bins) {
        double[] counts = new double[bins];
        for (double x : values) {
            if (range.contains(x)) {
                counts[Math.min(bins - 1, (int) ((x - range.low()) / range.width() * bins))]++;
            }
        }
        return new Spectrum(range, counts);
    }

    @Override
    public Range range() {
        return range;
    }

    @Override
    public double total() {
        return Arrays.stream(counts).sum();
    }

    /** Number of bins. */
    public int bins() {
        return counts.length;
    }

    /** Width of a bin. */
    public double binWidth() {
        return range.width() / counts.length;
    }

    /** Count of a bin. */
    public double count(int bin) {
        return counts[bin];
    }

    /** Lower edge of a bin. */
    public double edge(int bin) {
        return range.low() + bin * range.width() / counts.length;
    }

    /** The counts; a copy. */
    public double[] counts() {
        return counts.clone();
    }

    /** The same bins with other counts. */
    public Spectrum withCounts(double[] other) {
        if (other.length != counts.length) {
            throw new IllegalArgumentException(other.length + " counts for " + counts.length + " bins");
        }
        return new Spectrum(range, other);
    }
}
