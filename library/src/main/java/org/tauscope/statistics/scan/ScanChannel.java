package org.tauscope.statistics.scan;

import java.util.function.DoubleUnaryOperator;
import org.tauscope.statistics.peaks.Spectrum;

/**
 * One spectrum of a scan and what a signal of strength 1 is expected to add to it.
 *
 * @param name        for reports
 * @param spectrum    counts in fine bins: recorded, or expected ones. The background is fitted to them, orders are
 *                    chosen from them and expected limits follow from that fit
 * @param family      the peak at each mass
 * @param yield       expected events of strength 1 at each mass; 0 where the channel does not exist
 * @param background  the background within a window
 * @param window      what part of the spectrum tests a mass
 * @param vetoes      what takes no part
 * @param uncertainty what is not known about the signal
 */
public record ScanChannel(
        String name,
        Spectrum spectrum,
        PeakFamily family,
        DoubleUnaryOperator yield,
        BackgroundRule background,
        Window window,
        Vetoes vetoes,
        SignalUncertainty uncertainty) {

    /** A channel whose strength is its number of signal events, without vetoes and uncertainties. */
    public static ScanChannel of(Spectrum spectrum, PeakFamily family, BackgroundRule background, Window window) {
        return new ScanChannel(
                "spectrum", spectrum, family, mass -> 1, background, window, Vetoes.none(), SignalUncertainty.none());
    }

    /** The same under another name with another yield. */
    public ScanChannel withYield(String newName, DoubleUnaryOperator newYield) {
        return new ScanChannel(newName, spectrum, family, newYield, background, window, vetoes, uncertainty);
    }

    /** The same with ranges that take no part. */
    public ScanChannel withVetoes(Vetoes newVetoes) {
        return new ScanChannel(name, spectrum, family, yield, background, window, newVetoes, uncertainty);
    }

    /** The same with other uncertainties of the signal. */
    public ScanChannel withUncertainty(SignalUncertainty newUncertainty) {
        return new ScanChannel(name, spectrum, family, yield, background, window, vetoes, newUncertainty);
    }

    /** The same with other counts in the same bins. */
    public ScanChannel withCounts(double[] counts) {
        return new ScanChannel(
                name, spectrum.withCounts(counts), family, yield, background, window, vetoes, uncertainty);
    }

    /**
     * Events that a signal adds to the bins of the spectrum.
     *
     * @param mass     of the particle
     * @param strength its strength, from 0
     */
    public Spectrum signal(double mass, double strength) {
        double events = strength * yieldAt(mass);
        if (events == 0) {
            return spectrum.withCounts(new double[spectrum.bins()]);
        }
        return spectrum.withCounts(ChannelHypothesis.finePeak(mass, family, spectrum)
                .map(n -> events * n)
                .toArray());
    }

    /** Width of the peak of a mass: standard deviation of its core, GeV or the unit of the spectrum. */
    public double width(double mass) {
        return family.width(mass);
    }

    /** Part of the events of a peak, of those that its yield counts, that lies between two places. */
    public double share(double mass, double low, double high) {
        return ChannelHypothesis.share(mass, family, low, high);
    }

    double yieldAt(double mass) {
        double events = yield.applyAsDouble(mass);
        if (!(events >= 0 && events < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("channel " + name + ": yield of strength 1 at mass " + mass + " is "
                    + events + " events, expected a finite number from 0");
        }
        return events;
    }
}
