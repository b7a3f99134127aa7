package org.tauscope.statistics.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.tauscope.statistics.peaks.Spectrum;
import org.tauscope.statistics.workspace.Workspace;

/**
 * Tests of a list of mass hypotheses over one spectrum or several: peaks of known form with a common strength on smooth
 * backgrounds. Local p-values are asymptotic (EPJ C 71 (2011) 1554), and so are limits unless {@link FewEvents} says
 * otherwise.
 *
 * <p>Templates are made once, so that toys cost fits only. Masses are shared among threads in blocks of fixed size: the
 * answer does not depend on the number of threads.
 */
public final class MassScan {

    private static final int BLOCK = 16;

    private final List<ScanChannel> channels;
    private final ScanOptions options;
    private final ScanHypothesis[] hypotheses;
    /** Running sums of the counts of the channels. */
    private final double[][] sums;
    /** Background templates by channel and window. */
    private final Map<List<Integer>, double[][]> templates = new ConcurrentHashMap<>();

    /**
     * Prepares a scan of one spectrum whose strength is the number of signal events.
     *
     * @param spectrum   counts in bins not wider than the peaks
     * @param masses     ascending masses within the spectrum
     * @param family     the peak at each mass
     * @param background the background within a window
     * @param window     what part of the spectrum tests a mass
     */
    public MassScan(Spectrum spectrum, double[] masses, PeakFamily family, BackgroundRule background, Window window) {
        this(List.of(ScanChannel.of(spectrum, family, background, window)), masses, ScanOptions.standard());
    }

    /**
     * Prepares a scan of several channels.
     *
     * @param channels at least one; their order is that of all lists of spectra
     * @param masses   ascending; a channel that sees a mass has it within its spectrum
     */
    public MassScan(List<ScanChannel> channels, double[] masses, ScanOptions options) {
        this.channels = List.copyOf(channels);
        this.options = options;
        if (masses.length == 0 || channels.isEmpty()) {
            throw new IllegalArgumentException("a scan has " + masses.length + " masses and " + channels.size()
                    + " channels, expected at least 1 of each");
        }
        for (int i = 1; i < masses.length; i++) {
            if (!(masses[i] > masses[i - 1])) {
                throw new IllegalArgumentException(
                        "masses are " + masses[i - 1] + ", " + masses[i] + ", expected them to rise");
            }
        }
        sums = sums(channels.stream().map(ScanChannel::spectrum).toList());
        hypotheses = Arrays.stream(masses).parallel().mapToObj(this::hypothesis).toArray(ScanHypothesis[]::new);
    }

    private static double[][] sums(List<Spectrum> spectra) {
        return spectra.stream().map(s -> ChannelTests.sums(s.counts())).toArray(double[][]::new);
    }

    private ScanHypothesis hypothesis(double mass) {
        List<ChannelHypothesis> seen = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        for (int c = 0; c < channels.size(); c++) {
            ScanChannel channel = channels.get(c);
            if (channel.yieldAt(mass) == 0) {
                gaps.add(channel.name() + ": no signal is expected");
                continue;
            }
            double width = requireBins(channel, mass);
            if (channel.vetoes().hides(mass, width)) {
                gaps.add(channel.name() + ": the peak touches a veto");
                continue;
            }
            WindowBins bins = WindowBins.of(mass, width, channel.spectrum(), channel.window(), channel.vetoes());
            int least = channel.background().largest().degree() + 2;
            if (bins.complete() && bins.size() <= least) {
                throw new IllegalArgumentException("the window at " + mass + " has " + bins.size()
                        + " bins, expected more than the " + least + " numbers to fit");
            }
            if (bins.size() <= least) {
                gaps.add(channel.name() + ": vetoes leave " + bins.size() + " bins");
                continue;
            }
            int place = c;
            BackgroundRule.Templates basis = background -> templates(place, channel, bins, background);
            double[] counts = bins.counts(sums[c]);
            BackgroundRule.ShiftedPeak peak =
                    shift -> ChannelHypothesis.peak(mass, shift * width, channel.family(), bins);
            int degree = channel.background().degree(counts, basis, peak);
            SmoothBackground background = channel.background().largest().withDegree(degree);
            seen.add(new ChannelHypothesis(c, channel, mass, bins, background, basis.of(background), peak.at(0)));
        }
        return new ScanHypothesis(mass, seen, options.commonAt(mass), seen.isEmpty() ? String.join("; ", gaps) : "");
    }

    private static double requireBins(ScanChannel channel, double mass) {
        Spectrum spectrum = channel.spectrum();
        double width = channel.family().width(mass);
        if (!(spectrum.range().contains(mass) && width > 0)) {
            throw new IllegalArgumentException(channel.name() + ": mass hypothesis " + mass + " of width " + width
                    + ", expected a mass within " + spectrum.range() + " and a positive width");
        }
        if (spectrum.binWidth() > width) {
            throw new IllegalArgumentException(channel.name() + ": bins are " + spectrum.binWidth()
                    + " wide, expected at most the width " + width + " of the peak at " + mass);
        }
        return width;
    }

    /** Without envelope and vetoes all windows of one length have the same templates. */
    private double[][] templates(int channel, ScanChannel of, WindowBins bins, SmoothBackground background) {
        int first = of.background().flat() && bins.complete() ? -1 : bins.first;
        List<Integer> key = List.of(channel, first, bins.length, bins.joined, background.degree());
        return templates.computeIfAbsent(
                key, k -> bins.select(background.templates(bins.low, bins.width, bins.length)));
    }

    /** Equidistant masses, both ends included. */
    public static double[] masses(double from, double to, int number) {
        return IntStream.range(0, number)
                .mapToDouble(i -> from + (to - from) * i / Math.max(1, number - 1))
                .toArray();
    }

    /** The channels, in their order. */
    public List<ScanChannel> channels() {
        return channels;
    }

    /** Strengths, significances and p-values of the channels' own counts. */
    public ScanResult significances() {
        return run(sums, List.of());
    }

    /**
     * Strengths, significances and p-values of other counts.
     *
     * @param observed one spectrum per channel, in the bins of the channel
     */
    public ScanResult significances(List<Spectrum> observed) {
        return run(sums(checked(observed)), List.of());
    }

    /**
     * The same with CLs upper limits on the strength, observed and expected.
     *
     * @param level confidence level, in (0, 1)
     */
    public ScanResult limits(double level) {
        return limits(List.of(level));
    }

    /**
     * The same at several confidence levels.
     *
     * @param levels in (0, 1); the limits of a point are those of the first
     */
    public ScanResult limits(List<Double> levels) {
        return run(sums, levels);
    }

    /**
     * Limits of other counts; what is expected follows from the channels' own.
     *
     * @param observed one spectrum per channel, in the bins of the channel
     * @param level    confidence level, in (0, 1)
     */
    public ScanResult limits(List<Spectrum> observed, double level) {
        return limits(observed, List.of(level));
    }

    /** The same at several confidence levels, the first of which is that of the limits of a point. */
    public ScanResult limits(List<Spectrum> observed, List<Double> levels) {
        return run(sums(checked(observed)), levels);
    }

    private List<Spectrum> checked(List<Spectrum> spectra) {
        if (spectra.size() != channels.size()) {
            throw new IllegalArgumentException(spectra.size() + " spectra for " + channels.size() + " channels");
        }
        for (int c = 0; c < spectra.size(); c++) {
            Spectrum own = channels.get(c).spectrum();
            if (spectra.get(c).bins() != own.bins() || !spectra.get(c).range().equals(own.range())) {
                throw new IllegalArgumentException("spectrum of channel "
                        + channels.get(c).name() + " has " + spectra.get(c).bins() + " bins over "
                        + spectra.get(c).range() + ", expected " + own.bins() + " over " + own.range());
            }
        }
        return spectra;
    }

    private ScanResult run(double[][] observed, List<Double> levels) {
        for (double cl : levels) {
            if (!(cl > 0 && cl < 1)) {
                throw new IllegalArgumentException("confidence level is " + cl + ", expected 0 to 1");
            }
        }
        ScanPoint[] points = new ScanPoint[hypotheses.length];
        IntStream.range(0, (points.length + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            HypothesisTests tests = new HypothesisTests(channels, options.fewEvents(), observed, sums);
            for (int i = block * BLOCK; i < Math.min(points.length, (block + 1) * BLOCK); i++) {
                points[i] = tests.test(hypotheses[i], levels);
            }
        });
        return new ScanResult(List.of(points));
    }

    /** Signed significances of other counts at the masses that are no gaps, NaN where a fit fails; for toys. */
    double[] significancesOf(double[][] counts) {
        double[][] running = Arrays.stream(counts).map(ChannelTests::sums).toArray(double[][]::new);
        HypothesisTests tests = new HypothesisTests(channels, options.fewEvents(), running, running);
        return Arrays.stream(hypotheses)
                .filter(hypothesis -> !hypothesis.channels().isEmpty())
                .mapToDouble(tests::significance)
                .toArray();
    }

    /**
     * What the channels that see a mass show around it.
     *
     * @param mass     one of the masses of the scan
     * @param observed one spectrum per channel, in the bins of the channel
     * @param group    bins of the fit, an eighth to a quarter of the width of the peak, that are joined; from 1
     * @throws IllegalStateException where a fit does not converge
     */
    public List<FittedWindow> windows(double mass, List<Spectrum> observed, int group) {
        double[][] running = sums(checked(observed));
        HypothesisTests tests = new HypothesisTests(channels, options.fewEvents(), running, running);
        return Arrays.stream(hypotheses)
                .filter(hypothesis -> hypothesis.mass() == mass)
                .flatMap(hypothesis -> hypothesis.channels().stream())
                .map(channel -> tests.view(channel, group))
                .toList();
    }

    /**
     * The fit at a mass as a workspace with other counts; none for a gap, for a background that may be negative and for a
     * spurious signal, which it cannot hold.
     *
     * @param mass     one of the masses of the scan
     * @param observed one spectrum per channel, in the bins of the channel
     * @throws IllegalStateException where a fit does not converge
     */
    public Optional<Workspace> workspace(double mass, List<Spectrum> observed) {
        double[][] running = sums(checked(observed));
        HypothesisTests tests = new HypothesisTests(channels, options.fewEvents(), running, running);
        return Arrays.stream(hypotheses)
                .filter(hypothesis -> hypothesis.mass() == mass
                        && !hypothesis.channels().isEmpty()
                        && hypothesis.channels().stream()
                                .allMatch(seen -> seen.spurious == 0 && seen.background.lowerBound() == 0))
                .findFirst()
                .map(hypothesis -> {
                    WindowWorkspace workspace = new WindowWorkspace(hypothesis.common());
                    for (ChannelHypothesis seen : hypothesis.channels()) {
                        workspace.add(
                                channels.get(seen.channel).name(),
                                seen,
                                seen.bins.counts(running[seen.channel]),
                                tests.backgroundCoefficients(seen));
                    }
                    return workspace.build();
                });
    }

    /** The masses, those of gaps included. */
    public double[] masses() {
        return Arrays.stream(hypotheses).mapToDouble(ScanHypothesis::mass).toArray();
    }

    /**
     * The spectrum expected from background alone in the first channel.
     *
     * @throws IllegalStateException where a fit does not converge
     */
    public Spectrum background() {
        return backgrounds().getFirst();
    }

    /**
     * The spectra expected from background alone, one per channel: in each bin the fit without signal of the nearest mass
     * that the channel sees, 0 outside of its window.
     *
     * @throws IllegalStateException where a fit does not converge
     */
    public List<Spectrum> backgrounds() {
        List<Spectrum> all = new ArrayList<>();
        HypothesisTests tests = new HypothesisTests(channels, options.fewEvents(), sums, sums);
        for (int c = 0; c < channels.size(); c++) {
            int channel = c;
            List<ChannelHypothesis> seen = Arrays.stream(hypotheses)
                    .flatMap(hypothesis -> hypothesis.channels().stream())
                    .filter(hypothesis -> hypothesis.channel == channel)
                    .toList();
            all.add(BackgroundJoin.of(channels.get(c).spectrum(), seen, tests));
        }
        return all;
    }
}
