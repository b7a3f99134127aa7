package org.tauscope.searches.leptophilicscalar;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.tauscope.interpretation.ProperLengthSample;
import org.tauscope.searches.resonance.ChannelSpectrum;
import org.tauscope.searches.resonance.SignalEfficiency;
import org.tauscope.searches.resonance.SignalShape;
import org.tauscope.searches.resonance.Smoothing;
import org.tauscope.searches.resonance.WeightedMasses;
import org.tauscope.statistics.scan.Vetoes;

/** A region behind the trees: its expected spectrum, its efficiency and its peaks. */
final class SelectedRegion {

    /** Masses are not tested within so many resolutions of a veto. */
    private static final double CORE = 2;

    /** Proper decay length below which phi -> ee is as good as prompt, mm: it still flies longer than the samples begin. */
    private static final double SHORTEST = 0.05;

    private final Region region;
    private final List<Pairs> backgrounds;
    private final SignalEfficiency efficiency;
    private final SignalShape shape;
    private final ChannelSpectrum spectrum;

    /**
     * What the trees leave.
     *
     * @param backgrounds by sample, weights in expected events
     * @param signals     true pairs by simulated mass in GeV, weights per generated event
     * @param before      the same before the trees: they leave the peaks as they are, and more pairs tell their form better
     */
    SelectedRegion(
            Region region,
            List<Pairs> backgrounds,
            NavigableMap<Double, Pairs> signals,
            NavigableMap<Double, Pairs> before) {
        this.region = region;
        this.backgrounds = List.copyOf(backgrounds);
        efficiency = efficiency(signals);
        NavigableMap<Double, WeightedMasses> peaks = new TreeMap<>();
        before.forEach((mass, pairs) -> {
            Pairs living = RegionTrees.living(pairs, mass);
            peaks.put(mass, new WeightedMasses(living.mass(), living.weight()));
        });
        shape = SignalShape.fit(peaks, region.spectrum(), coordinate());
        Map<EventClass, WeightedMasses> classes = new EnumMap<>(EventClass.class);
        for (EventClass eventClass : EventClass.BACKGROUNDS) {
            classes.put(eventClass, masses(backgrounds, eventClass));
        }
        Map<String, WeightedMasses> samples = new LinkedHashMap<>();
        classes.forEach((eventClass, masses) -> samples.put(eventClass.symbol(), masses));
        Smoothing smoothing = region.channel() == PairChannel.ELECTRONS ? Smoothing.LOGARITHM : Smoothing.MASS;
        spectrum =
                new ChannelSpectrum(samples, region.spectrum(), region.binWidth(), vetoes(), shape::sigma, smoothing);
    }

    private static WeightedMasses masses(List<Pairs> backgrounds, EventClass eventClass) {
        List<Pairs> own = backgrounds.stream()
                .filter(pairs -> pairs.eventClass() == eventClass)
                .toList();
        return new WeightedMasses(
                own.stream()
                        .flatMapToDouble(pairs -> java.util.Arrays.stream(pairs.mass()))
                        .toArray(),
                own.stream()
                        .flatMapToDouble(pairs -> java.util.Arrays.stream(pairs.weight()))
                        .toArray());
    }

    private SignalEfficiency efficiency(NavigableMap<Double, Pairs> signals) {
        if (region.channel() == PairChannel.MUONS) {
            NavigableMap<Double, double[]> selected = new TreeMap<>();
            NavigableMap<Double, Double> generated = new TreeMap<>();
            signals.forEach((mass, pairs) -> {
                selected.put(mass, perEvent(pairs));
                generated.put(mass, (double) pairs.generated());
            });
            return SignalEfficiency.prompt(selected, generated, coordinate());
        }
        NavigableMap<Double, ProperLengthSample> samples = new TreeMap<>();
        signals.forEach((mass, pairs) ->
                samples.put(mass, new ProperLengthSample(pairs.properLength(), perEvent(pairs), pairs.generated())));
        return SignalEfficiency.longLived(samples, coordinate());
    }

    private static double[] perEvent(Pairs pairs) {
        return IntStream.range(0, pairs.size())
                .mapToDouble(i -> pairs.weight()[i] * pairs.generated())
                .toArray();
    }

    /** Where peaks and efficiencies are interpolated: lengths for electrons, the momentum at rest for muons. */
    private DoubleUnaryOperator coordinate() {
        return switch (region.channel()) {
            case ELECTRONS -> Math::log;
            case MUONS -> mass -> Math.sqrt(Math.max(0, mass * mass - PairChannel.THRESHOLD * PairChannel.THRESHOLD));
        };
    }

    /** The region. */
    Region region() {
        return region;
    }

    /** What takes no part in the scan. */
    Vetoes vetoes() {
        return new Vetoes(region.vetoes(), CORE);
    }

    /** Selected pairs by background sample, weights in expected events. */
    List<Pairs> backgrounds() {
        return backgrounds;
    }

    /** Efficiency over mass and proper decay length. */
    SignalEfficiency efficiency() {
        return efficiency;
    }

    /** Efficiency at a mass for the lifetime of a coupling; shorter flights than a vertex resolves count as prompt. */
    double efficiency(double mass, double xi) {
        return efficiency.at(mass, Math.max(SHORTEST, ProductionRate.ctau(mass, xi)));
    }

    /** The peaks, for the lifetime of xi = 1. */
    SignalShape shape() {
        return shape;
    }

    /** The expected spectrum. */
    ChannelSpectrum spectrum() {
        return spectrum;
    }
}
