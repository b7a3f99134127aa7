package org.tauscope.statistics.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tauscope.statistics.peaks.Spectrum;

/**
 * Tests of a list of mass hypotheses over one spectrum: a peak of known form with a free number of events on a smooth
 * background. Local p-values and limits are asymptotic (EPJ C 71 (2011) 1554); with fewer than some ten events under a
 * peak take toys or {@link org.tauscope.statistics.counting}.
 *
 * <p>Templates are made once, so that toys cost fits only. Masses are shared among threads in blocks of fixed size: the
 * answer does not depend on the number of threads.
 */
public final class MassScan {

    private static final int BLOCK = 16;

    private final Spectrum spectrum;
    private final SmoothBackground background;
    private final MassHypothesis[] hypotheses;
    /** Background templates by window. */
    private final Map<Long, double[][]> templates = new TreeMap<>();

    /**
     * Prepares a scan.
     *
     * @param spectrum   counts in bins not wider than the peaks
     * @param masses     ascending masses within the spectrum
     * @param family     the peak at each mass
     * @param background the background within a window
     * @param window     what part of the spectrum tests a mass
     */
    public MassScan(Spectrum spectrum, double[] masses, PeakFamily family, SmoothBackground background, Window window) {
        if (masses.length == 0) {
            throw new IllegalArgumentException("a scan has no mass, expected at least 1");
        }
        for (int i = 1; i < masses.length; i++) {
            if (!(masses[i] > masses[i - 1])) {
                throw new IllegalArgumentException(
                        "masses are " + masses[i - 1] + ", " + masses[i] + ", expected them to rise");
            }
        }
        this.spectrum = spectrum;
        this.background = background;
        hypotheses = Arrays.stream(masses)
                .parallel()
                .mapToObj(mass -> MassHypothesis.of(mass, spectrum, family, window))
                .toArray(MassHypothesis[]::new);
        for (MassHypothesis hypothesis : hypotheses) {
            if (hypothesis.bins <= background.degree() + 2) {
                throw new IllegalArgumentException("the window at " + hypothesis.mass + " has " + hypothesis.bins
                        + " bins, expected more than the " + (background.degree() + 2) + " numbers to fit");
            }
            templates.computeIfAbsent(
                    key(hypothesis),
                    k -> background.templates(spectrum.edge(hypothesis.first), spectrum.binWidth(), hypothesis.bins));
        }
    }

    /** Without an envelope all windows of one length have the same templates. */
    private long key(MassHypothesis hypothesis) {
        return background.flat() ? hypothesis.bins : ((long) hypothesis.first << 32) | hypothesis.bins;
    }

    /** Equidistant masses, both ends included. */
    public static double[] masses(double from, double to, int number) {
        return IntStream.range(0, number)
                .mapToDouble(i -> from + (to - from) * i / Math.max(1, number - 1))
                .toArray();
    }

    /** Yields, significances and p-values of the observed spectrum. */
    public ScanResult significances() {
        return run(spectrum.counts(), OptionalDouble.empty());
    }

    /**
     * The same with CLs upper limits on the yield, observed and expected.
     *
     * @param level confidence level, in (0, 1)
     */
    public ScanResult limits(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level is " + level + ", expected 0 to 1");
        }
        return run(spectrum.counts(), OptionalDouble.of(level));
    }

    private ScanResult run(double[] counts, OptionalDouble level) {
        ScanPoint[] points = new ScanPoint[hypotheses.length];
        IntStream.range(0, (points.length + BLOCK - 1) / BLOCK)
                .parallel()
                .forEach(block -> tests(counts, level, block * BLOCK, points));
        return new ScanResult(List.of(points));
    }

    private void tests(double[] counts, OptionalDouble level, int from, ScanPoint[] points) {
        HypothesisTests tests = new HypothesisTests(this, counts);
        for (int i = from; i < Math.min(points.length, from + BLOCK); i++) {
            points[i] = tests.test(hypotheses[i], level);
        }
    }

    /** Signed significances of other counts in the same bins, NaN where a fit fails; for toys. */
    double[] significancesOf(double[] counts) {
        HypothesisTests tests = new HypothesisTests(this, counts);
        double[] significances = new double[hypotheses.length];
        for (int i = 0; i < significances.length; i++) {
            significances[i] = tests.significance(hypotheses[i]);
        }
        return significances;
    }

    WindowFit fitFor(MassHypothesis hypothesis) {
        return new WindowFit(background, templates.getOrDefault(key(hypothesis), new double[1][hypothesis.bins]));
    }

    /**
     * The spectrum expected from background alone: in each bin the fit without signal of the nearest mass.
     *
     * @throws IllegalStateException where such a fit does not converge
     */
    public Spectrum background() {
        double[] counts = spectrum.counts();
        double[] rates = new double[counts.length];
        HypothesisTests tests = new HypothesisTests(this, counts);
        int at = 0;
        List<Integer> bins = new ArrayList<>();
        for (int b = 0; b <= counts.length; b++) {
            double x = spectrum.edge(b) + 0.5 * spectrum.binWidth();
            int nearest = at;
            while (b < counts.length
                    && nearest + 1 < hypotheses.length
                    && Math.abs(hypotheses[nearest + 1].mass - x) < Math.abs(hypotheses[nearest].mass - x)) {
                nearest++;
            }
            if (nearest != at || b == counts.length) {
                fill(rates, tests.backgroundRates(hypotheses[at]), hypotheses[at].first, bins);
                bins.clear();
                at = nearest;
            }
            bins.add(b);
        }
        return spectrum.withCounts(rates);
    }

    /** Bins outside of the window of their nearest mass keep no rate. */
    private static void fill(double[] rates, double[] window, int first, List<Integer> bins) {
        for (int b : bins) {
            int i = b - first;
            rates[b] = i >= 0 && i < window.length ? Math.max(0, window[i]) : 0;
        }
    }
}
