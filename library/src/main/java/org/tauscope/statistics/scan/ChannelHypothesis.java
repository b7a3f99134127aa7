package org.tauscope.statistics.scan;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.tauscope.statistics.peaks.Component;
import org.tauscope.statistics.peaks.FitParameter;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.peaks.Shape;
import org.tauscope.statistics.peaks.Spectrum;
import org.tauscope.statistics.peaks.Yield;

/** One mass in one channel: its window, its background and its peak as templates, fractions of the yield per bin. */
final class ChannelHypothesis {

    /** The yield counts events within so many widths of the mass. */
    static final double REACH = 50;

    private static final double NEGLIGIBLE = 1e-9;
    /** Pieces of an integral over some widths; each has three points. */
    private static final int PIECES = 64;

    private static final double OFFSET = 0.5 * Math.sqrt(0.6);

    /** Place of the channel in the scan. */
    final int channel;

    final double mass;
    final double width;
    final WindowBins bins;
    final SmoothBackground background;
    /** One row per coefficient of the background. */
    final double[][] templates;
    /** First bin of the signal among the bins of the window that take part. */
    final int signalFirst;

    final double[] signal;
    /** Expected events of strength 1. */
    final double yield;

    final double yieldError;
    final double spurious;

    ChannelHypothesis(
            int channel,
            ScanChannel of,
            double mass,
            WindowBins bins,
            SmoothBackground background,
            double[][] templates,
            double[] peak) {
        this.channel = channel;
        this.mass = mass;
        this.bins = bins;
        this.background = background;
        this.templates = templates;
        width = of.family().width(mass);
        yield = of.yieldAt(mass);
        yieldError = of.uncertainty().yieldAt(mass);
        spurious = of.uncertainty().spuriousAt(mass);
        int from = 0;
        int to = peak.length;
        double least = NEGLIGIBLE * Arrays.stream(peak).max().orElse(0);
        while (from < to - 1 && peak[from] <= least) {
            from++;
        }
        while (to > from + 1 && peak[to - 1] <= least) {
            to--;
        }
        signalFirst = from;
        signal = Arrays.copyOfRange(peak, from, to);
    }

    /** The peak over the bins of a window that take part, moved to the right. */
    static double[] peak(double mass, double shift, PeakFamily family, WindowBins bins) {
        return fractions(
                mass, family, bins.width, IntStream.range(0, bins.size()).mapToDouble(b -> bins.middle(b) - shift));
    }

    /** The peak over all bins of a spectrum. */
    static DoubleStream finePeak(double mass, PeakFamily family, Spectrum spectrum) {
        double step = spectrum.binWidth();
        return Arrays.stream(fractions(
                mass,
                family,
                step,
                IntStream.range(0, spectrum.bins()).mapToDouble(b -> spectrum.edge(b) + 0.5 * step)));
    }

    /** Part of the peak between two places. */
    static double share(double mass, PeakFamily family, double low, double high) {
        double step = (high - low) / PIECES;
        return Arrays.stream(fractions(
                        mass, family, step, IntStream.range(0, PIECES).mapToDouble(i -> low + (i + 0.5) * step)))
                .sum();
    }

    private static double[] fractions(double mass, PeakFamily family, double step, DoubleStream middles) {
        double width = family.width(mass);
        Shape shape = family.at(mass);
        Yield one = new Yield(FitParameter.fixed("yield", 1), shape);
        double[] theta =
                one.parameters().stream().mapToDouble(FitParameter::start).toArray();
        Component.Rate rate = one.at(theta, new Range(mass - REACH * width, mass + REACH * width));
        double[] unused = new double[theta.length];
        return middles.map(middle -> Math.abs(middle - mass) < REACH * width
                        ? step
                                * (5.0 / 18 * rate.density(middle - OFFSET * step, unused)
                                        + 8.0 / 18 * rate.density(middle, unused)
                                        + 5.0 / 18 * rate.density(middle + OFFSET * step, unused))
                        : 0)
                .toArray();
    }

    /** First and end bin, of those that take part, of the core of the peak. */
    int[] core(double widths) {
        int from = 0;
        while (from < bins.size() && bins.middle(from) < mass - widths * width) {
            from++;
        }
        int to = from;
        while (to < bins.size() && bins.middle(to) <= mass + widths * width) {
            to++;
        }
        return new int[] {from, to};
    }

    boolean sharesWindow(ChannelHypothesis other) {
        return bins.same(other.bins) && background.degree() == other.background.degree();
    }
}
