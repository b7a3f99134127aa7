package org.tauscope.statistics.scan;

import java.util.Arrays;
import org.tauscope.statistics.peaks.Component;
import org.tauscope.statistics.peaks.FitParameter;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.peaks.Shape;
import org.tauscope.statistics.peaks.Spectrum;
import org.tauscope.statistics.peaks.Yield;

/** One mass: its window and its peak as a template, fractions of the yield per bin. */
final class MassHypothesis {

    /** The yield counts events within so many widths of the mass. */
    static final double REACH = 50;

    private static final double NEGLIGIBLE = 1e-9;
    private static final double OFFSET = 0.5 * Math.sqrt(0.6);

    final double mass;
    /** First bin of the window in the spectrum. */
    final int first;

    final int bins;
    /** First bin of the template in the window. */
    final int signalFirst;

    final double[] signal;

    private MassHypothesis(double mass, int first, int bins, int signalFirst, double[] signal) {
        this.mass = mass;
        this.first = first;
        this.bins = bins;
        this.signalFirst = signalFirst;
        this.signal = signal;
    }

    static MassHypothesis of(double mass, Spectrum spectrum, PeakFamily family, Window window) {
        double width = family.width(mass);
        if (!(spectrum.range().contains(mass) && width > 0)) {
            throw new IllegalArgumentException("mass hypothesis " + mass + " of width " + width
                    + ", expected a mass within " + spectrum.range() + " and a positive width");
        }
        if (spectrum.binWidth() > width) {
            throw new IllegalArgumentException("bins are " + spectrum.binWidth() + " wide, expected at most the width "
                    + width + " of the peak at " + mass);
        }
        int bins = switch (window) {
            case Window.Whole whole -> spectrum.bins();
            case Window.Sliding sliding ->
                (int) Math.min(spectrum.bins(), 2 * Math.ceil(sliding.widths() * width / spectrum.binWidth()));
        };
        int centre = (int) Math.round((mass - spectrum.range().low()) / spectrum.binWidth());
        int first = Math.clamp(centre - bins / 2, 0, spectrum.bins() - bins);
        double[] all = template(mass, width, spectrum, family.at(mass), first, bins);
        int from = 0;
        int to = bins;
        double least = NEGLIGIBLE * Arrays.stream(all).max().orElse(0);
        while (from < to - 1 && all[from] <= least) {
            from++;
        }
        while (to > from + 1 && all[to - 1] <= least) {
            to--;
        }
        return new MassHypothesis(mass, first, bins, from, Arrays.copyOfRange(all, from, to));
    }

    private static double[] template(double mass, double width, Spectrum spectrum, Shape peak, int first, int bins) {
        Yield one = new Yield(FitParameter.fixed("yield", 1), peak);
        double[] theta =
                one.parameters().stream().mapToDouble(FitParameter::start).toArray();
        Component.Rate rate = one.at(theta, new Range(mass - REACH * width, mass + REACH * width));
        double[] unused = new double[theta.length];
        double[] template = new double[bins];
        double step = spectrum.binWidth();
        for (int b = 0; b < bins; b++) {
            double middle = spectrum.edge(first + b) + 0.5 * step;
            if (Math.abs(middle - mass) < REACH * width) {
                template[b] = step
                        * (5.0 / 18 * rate.density(middle - OFFSET * step, unused)
                                + 8.0 / 18 * rate.density(middle, unused)
                                + 5.0 / 18 * rate.density(middle + OFFSET * step, unused));
            }
        }
        return template;
    }

    boolean sharesWindow(MassHypothesis other) {
        return first == other.first && bins == other.bins;
    }
}
