package org.tauscope.searches.resonance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.tauscope.searches.Exhibit;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.peaks.Spectrum;
import org.tauscope.statistics.scan.Vetoes;

/**
 * The mass spectrum that simulated backgrounds predict for a channel: in fine bins as simulated, and smooth, which stands
 * for the expectation in pseudo-data and expected limits.
 */
public final class ChannelSpectrum {

    private final Map<String, WeightedMasses> samples;
    private final Spectrum simulated;
    private final Spectrum smooth;
    private final double[] errors;

    /**
     * The sum of all samples.
     *
     * @param samples    candidates by process in the order of pictures, weighted to the luminosity
     * @param range      masses of the spectrum, GeV
     * @param binWidth   GeV, at most a quarter of the narrowest peak is a good choice; rounded down so that bins fill the
     *                   range
     * @param vetoes     ranges that take no part, where peaks of known particles lie
     * @param resolution width of a peak at a mass, GeV
     */
    public ChannelSpectrum(
            Map<String, WeightedMasses> samples,
            Range range,
            double binWidth,
            Vetoes vetoes,
            DoubleUnaryOperator resolution) {
        this(samples, range, binWidth, vetoes, resolution, Smoothing.MASS);
    }

    /**
     * The sum of all samples, smoothed in another coordinate than the mass.
     *
     * @param samples    candidates by process in the order of pictures, weighted to the luminosity
     * @param range      masses of the spectrum, GeV
     * @param binWidth   GeV
     * @param vetoes     ranges that take no part
     * @param resolution width of a peak at a mass, GeV
     * @param smoothing  where the spectrum is nearly straight
     */
    public ChannelSpectrum(
            Map<String, WeightedMasses> samples,
            Range range,
            double binWidth,
            Vetoes vetoes,
            DoubleUnaryOperator resolution,
            Smoothing smoothing) {
        if (!(binWidth > 0 && binWidth <= range.width())) {
            throw new IllegalArgumentException(
                    "spectrum: found a bin width of " + binWidth + " GeV, expected above 0, at most " + range.width());
        }
        this.samples = new LinkedHashMap<>(samples);
        int bins = (int) Math.ceil(range.width() / binWidth * (1 - 1e-9));
        double[] counts = new double[bins];
        for (WeightedMasses sample : samples.values()) {
            sample.fill(range, counts, 1);
        }
        simulated = new Spectrum(range, counts);
        double[][] smoothed = smoothed(vetoes, resolution, smoothing);
        smooth = new Spectrum(range, smoothed[0]);
        errors = smoothed[1];
    }

    /** The smooth events per bin and their errors. */
    private double[][] smoothed(Vetoes vetoes, DoubleUnaryOperator resolution, Smoothing smoothing) {
        Range masses = simulated.range();
        int bins = simulated.bins();
        Range range = new Range(smoothing.coordinate(masses.low()), smoothing.coordinate(masses.high()));
        double[] counts = new double[bins];
        double[] squares = new double[bins];
        for (WeightedMasses sample : samples.values()) {
            sample.in(smoothing).fill(range, counts, 1);
            sample.in(smoothing).fill(range, squares, 2);
        }
        Vetoes hidden = new Vetoes(
                vetoes.ranges().stream()
                        .map(veto -> new Range(smoothing.coordinate(veto.low()), smoothing.coordinate(veto.high())))
                        .toList(),
                vetoes.core());
        double[][] lines = new LocalLines(
                        range,
                        counts,
                        squares,
                        hidden,
                        x -> resolution.applyAsDouble(smoothing.mass(x)) * smoothing.slope(smoothing.mass(x)),
                        smoothing.longest())
                .smooth();
        return smoothing == Smoothing.MASS ? lines : perMass(lines, range, smoothing);
    }

    /** From bins of the coordinate to bins of the mass. */
    private double[][] perMass(double[][] lines, Range range, Smoothing smoothing) {
        int bins = simulated.bins();
        double step = range.width() / bins;
        double[][] out = new double[lines.length][bins];
        for (int b = 0; b < bins; b++) {
            double low = smoothing.coordinate(simulated.edge(b));
            double length = smoothing.coordinate(simulated.edge(b + 1)) - low;
            double place = Math.clamp((low + 0.5 * length - range.low()) / step - 0.5, 0, bins - 1);
            int left = Math.min((int) place, bins - 2);
            double t = place - left;
            for (int row = 0; row < lines.length; row++) {
                out[row][b] = length / step * ((1 - t) * lines[row][left] + t * lines[row][left + 1]);
            }
        }
        return out;
    }

    /** Events per bin as simulated: with the fluctuations of the samples and the peaks within vetoes. */
    public Spectrum simulated() {
        return simulated;
    }

    /** The smooth expectation per bin; within vetoes it continues from beside them. */
    public Spectrum smooth() {
        return smooth;
    }

    /** Error of the smooth expectation in a bin from the finite samples, events. */
    public double error(int bin) {
        return errors[bin];
    }

    /** Relative error of the smooth expectation at a mass from the finite samples; 0 where nothing is expected. */
    public double relativeError(double mass) {
        Range range = smooth.range();
        int bin = Math.clamp((int) ((mass - range.low()) / smooth.binWidth()), 0, smooth.bins() - 1);
        return smooth.count(bin) > 0 ? errors[bin] / smooth.count(bin) : 0;
    }

    /**
     * The simulated processes in coarse bins, for a picture.
     *
     * @param edges bin edges, GeV, rising
     */
    public List<Exhibit.Content> stack(List<Double> edges) {
        List<Exhibit.Content> stack = new ArrayList<>();
        samples.forEach((name, sample) -> {
            List<Double> events = new ArrayList<>();
            for (int b = 1; b < edges.size(); b++) {
                // A candidate on an edge counts once.
                events.add(sample.within(new Range(edges.get(b - 1), Math.nextDown(edges.get(b)))));
            }
            stack.add(new Exhibit.Content(name, events));
        });
        return stack;
    }
}
