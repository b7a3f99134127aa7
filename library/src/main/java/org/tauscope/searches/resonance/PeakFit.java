package org.tauscope.searches.resonance;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tauscope.statistics.peaks.CrystalBallPeak;
import org.tauscope.statistics.peaks.FitParameter;
import org.tauscope.statistics.peaks.FitResult;
import org.tauscope.statistics.peaks.Fitted;
import org.tauscope.statistics.peaks.PeakFitter;
import org.tauscope.statistics.peaks.PeakModel;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.peaks.Spectrum;
import org.tauscope.statistics.peaks.Yield;
import org.tauscope.statistics.scan.PeakFamily;

/**
 * The peak of one simulated mass: a double-sided Crystal Ball fitted to weighted candidates in fine bins, each count scaled
 * to the number of unweighted events of the same precision.
 *
 * @param mass       simulated mass, GeV
 * @param parameters the peak
 * @param sigmaError standard deviation of its width from the fit, GeV
 * @param events     effective number of candidates, (sum w)^2 / sum w^2
 * @param inside     fraction of the candidates within the range of the fit
 * @param deviance   -2 ln of the likelihood ratio to the bins themselves, joined to ten events or more, per degree of
 *                   freedom: about 1 for a good fit
 * @param distance   largest difference of the summed fractions of candidates and fit: what the form may be wrong by
 * @param problem    why the fit is not to be trusted; empty where it is
 */
public record PeakFit(
        double mass,
        PeakParameters parameters,
        double sigmaError,
        double events,
        double inside,
        double deviance,
        double distance,
        String problem) {

    /** Half length of the range of a fit in rough widths: that to which peaks of a scan are normalised. */
    private static final double REACH = 50;
    /** Half of the central range that holds 68 % of a Gaussian is its width. */
    private static final double CORE = 0.15865525393145705;

    /** Candidates without which there is no fit. */
    static final int LEAST = 10;

    private static final double BINS_PER_WIDTH = 5;
    private static final double FEWEST = 100;
    /** A form that is wrong by more than this fraction, beyond what the sample's size explains, is a problem. Assumed. */
    private static final double WORST_DISTANCE = 0.03;

    private static final double[][] STARTS = {{1.5, 3}, {2.5, 6}, {1, 1.5}};

    /**
     * Fits.
     *
     * @param mass       simulated mass, GeV
     * @param candidates selected candidates of the sample
     * @param allowed    masses that a candidate can have; the fit ends there
     * @throws IllegalArgumentException where there are fewer than 10 candidates
     */
    static PeakFit of(double mass, WeightedMasses candidates, Range allowed) {
        if (candidates.size() < LEAST || !(candidates.total() > 0)) {
            throw new IllegalArgumentException("peak at " + mass + " GeV: found " + candidates.size()
                    + " selected candidates, expected at least " + LEAST);
        }
        double rough = 0.5 * (candidates.quantile(1 - CORE) - candidates.quantile(CORE));
        // A heavy tail widens the central 68 %; the quarter next to the median does not know of it.
        double narrow = (candidates.quantile(0.625) - candidates.quantile(0.375)) / (2 * 0.31863936);
        double width = Math.max(Math.min(rough, narrow), 1e-6 * mass);
        double centre = candidates.quantile(0.5);
        Range range = new Range(
                Math.max(allowed.low(), centre - REACH * width), Math.min(allowed.high(), centre + REACH * width));
        int bins = (int) Math.ceil(range.width() / width * BINS_PER_WIDTH);
        double[] counts = new double[bins];
        double[] squares = new double[bins];
        candidates.fill(range, counts, 1);
        candidates.fill(range, squares, 2);
        double sum = 0;
        double square = 0;
        for (int b = 0; b < bins; b++) {
            sum += counts[b];
            square += squares[b];
        }
        double scale = sum / square;
        for (int b = 0; b < bins; b++) {
            counts[b] *= scale;
        }
        Spectrum spectrum = new Spectrum(range, counts);
        PeakModel model = model(range, centre, width, sum * scale);
        Fitted best = fit(model, spectrum);
        Spectrum expected = model.expected(best.values(), bins);
        double distance = distance(spectrum, expected);
        PeakParameters found = new PeakParameters(
                best.value("mean") - mass,
                best.value("sigma"),
                new PeakFamily.Tails(
                        best.value("alphaLow"),
                        best.value("powerLow"),
                        best.value("alphaHigh"),
                        best.value("powerHigh")));
        double events = sum * scale;
        String problem = "";
        if (events < FEWEST) {
            problem = "only " + Math.round(events) + " effective candidates";
        } else if (distance > WORST_DISTANCE + 1.6 / Math.sqrt(events)) {
            problem = String.format(Locale.ROOT, "candidates and fit differ by %.1f %%", 100 * distance);
        } else if (Math.abs(found.offset()) > 2 * found.sigma()) {
            problem = "the centre is more than two widths away";
        }
        return new PeakFit(
                mass,
                found,
                best.uncertainty("sigma"),
                events,
                sum / candidates.total(),
                deviance(spectrum, expected),
                distance,
                problem);
    }

    private static PeakModel model(Range range, double centre, double width, double events) {
        return new PeakModel(
                range,
                List.of(new Yield(
                        FitParameter.positive("events", events),
                        new CrystalBallPeak(
                                new FitParameter("mean", centre, centre - 5 * width, centre + 5 * width),
                                new FitParameter("sigma", width, 0.2 * width, 5 * width),
                                new FitParameter("alphaLow", 1.5, 0.2, 6),
                                new FitParameter("powerLow", 3, 0.5, 60),
                                new FitParameter("alphaHigh", 1.5, 0.2, 6),
                                new FitParameter("powerHigh", 3, 0.5, 60)))));
    }

    private static Fitted fit(PeakModel model, Spectrum spectrum) {
        PeakFitter fitter = new PeakFitter(model, spectrum);
        double[] start =
                model.parameters().stream().mapToDouble(FitParameter::start).toArray();
        @Nullable Fitted best = null;
        for (double[] low : STARTS) {
            for (double[] high : STARTS) {
                start[3] = low[0];
                start[4] = low[1];
                start[5] = high[0];
                start[6] = high[1];
                FitResult result = fitter.fit(start);
                if (result instanceof Fitted fitted
                        && (best == null || fitted.negativeLogLikelihood() < best.negativeLogLikelihood())) {
                    best = fitted;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("no fit of a peak in " + spectrum.range() + " GeV converged");
        }
        return best;
    }

    private static double distance(Spectrum seen, Spectrum expected) {
        double largest = 0;
        double difference = 0;
        for (int b = 0; b < seen.bins(); b++) {
            difference += seen.count(b) / seen.total() - expected.count(b) / expected.total();
            largest = Math.max(largest, Math.abs(difference));
        }
        return largest;
    }

    /** Bins joined to ten expected events or more. */
    private static double deviance(Spectrum seen, Spectrum expected) {
        double twice = 0;
        int cells = 0;
        double n = 0;
        double nu = 0;
        for (int b = 0; b < seen.bins(); b++) {
            n += seen.count(b);
            nu += expected.count(b);
            if (nu >= 10) {
                twice += 2 * (nu - n + (n > 0 ? n * Math.log(n / nu) : 0));
                cells++;
                n = 0;
                nu = 0;
            }
        }
        return twice / Math.max(1, cells - 7);
    }
}
