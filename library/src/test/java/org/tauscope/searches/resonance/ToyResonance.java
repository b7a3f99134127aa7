package org.tauscope.searches.resonance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.scan.FewEvents;
import org.tauscope.statistics.scan.MassSteps;
import org.tauscope.statistics.scan.ScanChannel;
import org.tauscope.statistics.scan.ScanOptions;
import org.tauscope.statistics.scan.SignalUncertainty;
import org.tauscope.statistics.scan.SmoothBackground;
import org.tauscope.statistics.scan.SpuriousOrder;
import org.tauscope.statistics.scan.Vetoes;
import org.tauscope.statistics.scan.Window;

/** A made-up search: a dilepton peak with radiative tail on a falling spectrum, 1 to 6 GeV, a veto around 3.1 GeV. */
final class ToyResonance {

    static final Range RANGE = new Range(0.9, 6.1);
    static final DoubleUnaryOperator SIGMA = mass -> 0.004 + 0.002 * mass;
    static final Vetoes VETOES = new Vetoes(List.of(new Range(3.05, 3.14)), 2);

    private ToyResonance() {}

    /** Gaussian core; 15 % of the candidates have lost energy, exponentially distributed over four widths. */
    static NavigableMap<Double, WeightedMasses> signals(int events) {
        NavigableMap<Double, WeightedMasses> samples = new TreeMap<>();
        for (int k = 0; k <= 10; k++) {
            double mass = 1 + 0.5 * k;
            double sigma = SIGMA.applyAsDouble(mass);
            RandomStream random = new RandomStream(7, "signal/m=" + mass).at(0, Stage.PROCESS);
            double[] masses = new double[events];
            double[] weights = new double[events];
            for (int i = 0; i < events; i++) {
                double loss = random.nextDouble() < 0.15 ? -4 * Math.log(1 - random.nextDouble()) : 0;
                masses[i] = mass + sigma * (gauss(random) - loss);
                weights[i] = 0.5 + 0.5 * random.nextDouble();
            }
            samples.put(mass, new WeightedMasses(masses, weights));
        }
        return samples;
    }

    /** Two processes, weighted: a steep exponential and a flat one; {@code total} events at weight 1. */
    static Map<String, WeightedMasses> backgrounds(int simulated, double total) {
        Map<String, WeightedMasses> samples = new LinkedHashMap<>();
        RandomStream random = new RandomStream(7, "background").at(0, Stage.PROCESS);
        double[] steep = new double[simulated];
        double[] flat = new double[simulated];
        double[] weights = new double[simulated];
        for (int i = 0; i < simulated; i++) {
            steep[i] = RANGE.low() - 1.5 * Math.log(1 - random.nextDouble() * (1 - Math.exp(-RANGE.width() / 1.5)));
            flat[i] = RANGE.low() + RANGE.width() * random.nextDouble();
            weights[i] = 0.5 * total / simulated;
        }
        samples.put("steep", new WeightedMasses(steep, weights));
        samples.put("flat", new WeightedMasses(flat, weights));
        return samples;
    }

    static double gauss(RandomStream random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    static SignalShape shape(int events) {
        return SignalShape.fit(signals(events), RANGE, Math::log);
    }

    static ChannelSpectrum spectrum(int simulated, double total) {
        return new ChannelSpectrum(backgrounds(simulated, total), RANGE, 0.001, VETOES, SIGMA);
    }

    /** Two channels that share the events 2 to 1; strength 1 is one signal event in all. */
    static ResonanceScan scan(double total, double[] masses) {
        SignalShape shape = shape(4000);
        List<ScanChannel> channels = new ArrayList<>();
        for (String name : List.of("ee", "mumu")) {
            double share = name.equals("ee") ? 1 / 3.0 : 2 / 3.0;
            channels.add(new ScanChannel(
                    name,
                    spectrum(200_000, share * total).smooth(),
                    shape.family(),
                    mass -> share,
                    new SpuriousOrder(SmoothBackground.bernstein(1), 5, 0.1),
                    new Window.Sliding(20),
                    VETOES,
                    new SignalUncertainty(mass -> 0.03, mass -> 0)));
        }
        return new ResonanceScan(channels, masses, new ScanOptions(mass -> 0.02, FewEvents.standard()), 0.9);
    }

    static double[] masses(double fraction) {
        return MassSteps.following(1, 6, SIGMA, fraction);
    }
}
