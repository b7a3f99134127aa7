package org.tauscope.statistics.scan;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tauscope.statistics.peaks.Spectrum;

/**
 * The bins of a window: neighbouring bins of a spectrum are joined where they are much finer than the peak, and bins
 * within a veto are left out.
 */
final class WindowBins {

    /** Bins are joined up to this fraction of the width of the peak. */
    private static final double JOIN = 0.25;

    /** First bin of the window in the spectrum. */
    final int first;
    /** Bins of the spectrum per bin of the window. */
    final int joined;
    /** Bins of the window, those within vetoes included. */
    final int length;
    /** Positions within the window of the bins that take part, rising. */
    final int[] used;

    final double low;
    final double width;

    private WindowBins(Spectrum spectrum, int first, int joined, int length, Vetoes vetoes) {
        this.first = first;
        this.joined = joined;
        this.length = length;
        low = spectrum.edge(first);
        width = joined * spectrum.binWidth();
        used = vetoes.ranges().isEmpty()
                ? IntStream.range(0, length).toArray()
                : IntStream.range(0, length)
                        .filter(i -> !vetoes.touches(low + i * width, low + (i + 1) * width))
                        .toArray();
    }

    static WindowBins of(double mass, double peakWidth, Spectrum spectrum, Window window, Vetoes vetoes) {
        int joined = 1;
        while (2 * joined * spectrum.binWidth() <= JOIN * peakWidth && 2 * joined <= spectrum.bins()) {
            joined *= 2;
        }
        int all = spectrum.bins() / joined;
        double step = joined * spectrum.binWidth();
        int length = switch (window) {
            case Window.Whole whole -> all;
            case Window.Sliding sliding -> (int) Math.min(all, 2 * Math.ceil(sliding.widths() * peakWidth / step));
        };
        int centre = (int) Math.round((mass - spectrum.range().low()) / step);
        int begin = Math.clamp(centre - length / 2, 0, all - length);
        return new WindowBins(spectrum, begin * joined, joined, length, vetoes);
    }

    /** Whether every bin takes part. */
    boolean complete() {
        return used.length == length;
    }

    /** Number of bins that take part. */
    int size() {
        return used.length;
    }

    double middle(int i) {
        return low + (used[i] + 0.5) * width;
    }

    /** Counts of the bins that take part, from running sums over the spectrum. */
    double[] counts(double[] sums) {
        double[] counts = new double[used.length];
        for (int i = 0; i < counts.length; i++) {
            int from = first + used[i] * joined;
            counts[i] = sums[from + joined] - sums[from];
        }
        return counts;
    }

    /** The bins that take part of rows over the whole window. */
    double[][] select(double[][] rows) {
        if (complete()) {
            return rows;
        }
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(used).mapToDouble(i -> row[i]).toArray())
                .toArray(double[][]::new);
    }

    boolean same(WindowBins other) {
        return first == other.first && joined == other.joined && length == other.length;
    }
}
