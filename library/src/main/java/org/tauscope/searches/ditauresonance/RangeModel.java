package org.tauscope.searches.ditauresonance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.tauscope.searches.resonance.ChannelSpectrum;
import org.tauscope.searches.resonance.SignalEfficiency;
import org.tauscope.searches.resonance.SignalShape;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.scan.ScanChannel;
import org.tauscope.statistics.scan.SignalUncertainty;
import org.tauscope.statistics.scan.SmoothBackground;
import org.tauscope.statistics.scan.SpuriousOrder;
import org.tauscope.statistics.scan.Vetoes;
import org.tauscope.statistics.scan.Window;

/** What is expected in one range of recoil masses: the spectrum of the backgrounds, peaks and efficiencies of the signals. */
final class RangeModel {

    /** A peak counts events within so many widths of the mass, as those of a scan do. */
    private static final double REACH = 50;

    private final RangeSpectrum selected;
    private final DitauResonanceCard.Scan settings;
    private final ChannelSpectrum spectrum;
    private final SignalShape shape;
    private final Map<Hypothesis, SignalEfficiency> efficiencies = new EnumMap<>(Hypothesis.class);

    /**
     * A model.
     *
     * @param selected     what the cut on the score keeps
     * @param hypotheses   whose efficiencies are wanted
     * @param signalEvents simulated events per hypothesis and mass
     * @param settings     windows, background
     * @param binWidth     GeV
     * @param resolution   width of peaks
     */
    RangeModel(
            RangeSpectrum selected,
            List<Hypothesis> hypotheses,
            long signalEvents,
            DitauResonanceCard.Scan settings,
            double binWidth,
            Resolution resolution) {
        this.selected = selected;
        this.settings = settings;
        RecoilRange range = selected.range();
        Range masses = new Range(range.from(), range.to());
        spectrum = new ChannelSpectrum(selected.backgrounds(), masses, binWidth, Vetoes.none(), resolution::sigma);
        shape = SignalShape.fit(selected.signals(), masses, mass -> mass);
        for (Hypothesis hypothesis : hypotheses) {
            efficiencies.put(hypothesis, efficiency(hypothesis, signalEvents));
        }
    }

    private SignalEfficiency efficiency(Hypothesis hypothesis, long events) {
        NavigableMap<Double, double[]> weights = new TreeMap<>();
        NavigableMap<Double, Double> generated = new TreeMap<>();
        selected.signals(hypothesis).forEach((mass, signal) -> {
            double reach = REACH * shape.sigma(mass);
            weights.put(
                    mass,
                    signal.where(i -> Math.abs(signal.masses()[i] - mass) <= reach)
                            .weights());
            generated.put(mass, (double) events);
        });
        return SignalEfficiency.prompt(weights, generated, mass -> mass);
    }

    /** The range. */
    RecoilRange range() {
        return selected.range();
    }

    /** What the cut on the score keeps. */
    RangeSpectrum selected() {
        return selected;
    }

    /** The spectrum of the backgrounds. */
    ChannelSpectrum spectrum() {
        return spectrum;
    }

    /** The peaks. */
    SignalShape shape() {
        return shape;
    }

    /** Efficiency of a hypothesis with all cuts. */
    SignalEfficiency efficiency(Hypothesis hypothesis) {
        return Objects.requireNonNull(efficiencies.get(hypothesis));
    }

    /** Efficiency at a mass. */
    double efficiency(Hypothesis hypothesis, double mass) {
        return efficiency(hypothesis).at(mass, 1);
    }

    /**
     * The channel of a scan whose strength is the cross section times branching fraction in fb.
     *
     * @param luminosity inverse femtobarn
     */
    ScanChannel channel(Hypothesis hypothesis, double luminosity) {
        SignalEfficiency efficiency = efficiency(hypothesis);
        return new ScanChannel(
                range().label(),
                spectrum.smooth(),
                shape.family(),
                mass -> range().holds(mass) ? luminosity * efficiency.at(mass, 1) : 0,
                new SpuriousOrder(SmoothBackground.bernstein(1), settings.highestDegree(), settings.spurious()),
                new Window.Sliding(settings.window()),
                Vetoes.none(),
                new SignalUncertainty(mass -> relativeError(efficiency, mass), mass -> 0));
    }

    private static double relativeError(SignalEfficiency efficiency, double mass) {
        double value = efficiency.at(mass, 1);
        return value > 0 ? Math.min(1, efficiency.error(mass, 1) / value) : 0;
    }
}
