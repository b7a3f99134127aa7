package org.tauscope.statistics.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tauscope.statistics.workspace.Modifier;
import org.tauscope.statistics.workspace.Workspace;

/**
 * The fit of a peak at one mass as a workspace, with the bins, templates and parameters of the fit itself. Each channel
 * that sees the mass has a sample {@code signal} of the events of strength 1, with the parameter of interest {@code
 * strength}, and a sample per Bernstein polynomial of its background, each with a free factor from 0 that is 1 where the
 * background fits best. Uncertainties of the yield are factors exp(t sigma) on the signal.
 */
final class WindowWorkspace {

    private static final String STRENGTH = "strength";

    /** Largest strength in multiples of the one that doubles the events of the window. */
    private static final double MOST = 10;

    private final List<Workspace.Channel> channels = new ArrayList<>();
    private final List<Workspace.Observation> observations = new ArrayList<>();
    private final List<Workspace.ParameterSettings> parameters = new ArrayList<>();
    private final double common;
    private double largest;

    WindowWorkspace(double common) {
        this.common = common;
    }

    /**
     * Adds a channel.
     *
     * @param name         of the channel
     * @param counts       events in the bins that take part
     * @param coefficients events of each polynomial in the best fit without signal
     */
    void add(String name, ChannelHypothesis hypothesis, double[] counts, double[] coefficients) {
        List<Workspace.Sample> samples = new ArrayList<>();
        samples.add(
                new Workspace.Sample("signal", signal(hypothesis, counts.length), signalModifiers(name, hypothesis)));
        double total = Arrays.stream(counts).sum();
        for (int k = 0; k < coefficients.length; k++) {
            // A polynomial that the best fit does without must be able to come back.
            double scale = Math.max(coefficients[k], Math.max(total, 1) / (10 * coefficients.length));
            String factor = name + "_background" + k;
            samples.add(new Workspace.Sample(
                    "background" + k,
                    Arrays.stream(hypothesis.templates[k])
                            .map(n -> scale * n)
                            .boxed()
                            .toList(),
                    List.of(new Modifier.NormFactor(factor))));
            parameters.add(settings(factor, coefficients[k] / scale, 10 * (total + 10) / scale));
        }
        channels.add(new Workspace.Channel(name, samples));
        observations.add(
                new Workspace.Observation(name, Arrays.stream(counts).boxed().toList()));
        largest = Math.max(largest, MOST * (total + 10) / hypothesis.yield);
    }

    private static List<Double> signal(ChannelHypothesis hypothesis, int bins) {
        double[] signal = new double[bins];
        for (int i = 0; i < hypothesis.signal.length; i++) {
            signal[hypothesis.signalFirst + i] = hypothesis.yield * hypothesis.signal[i];
        }
        return IntStream.range(0, bins).mapToObj(b -> signal[b]).toList();
    }

    private List<Modifier> signalModifiers(String name, ChannelHypothesis hypothesis) {
        List<Modifier> modifiers = new ArrayList<>();
        modifiers.add(new Modifier.NormFactor(STRENGTH));
        if (common > 0) {
            modifiers.add(new Modifier.NormSys("signal_common", Math.exp(common), Math.exp(-common)));
        }
        if (hypothesis.yieldError > 0) {
            modifiers.add(new Modifier.NormSys(
                    "signal_" + name, Math.exp(hypothesis.yieldError), Math.exp(-hypothesis.yieldError)));
        }
        return modifiers;
    }

    private static Workspace.ParameterSettings settings(String name, double start, double most) {
        return new Workspace.ParameterSettings(
                name,
                Optional.of(List.of(start)),
                Optional.of(List.of(new Workspace.Bounds(0, most))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Workspace build() {
        List<Workspace.ParameterSettings> all = new ArrayList<>();
        all.add(settings(STRENGTH, 0.01 * largest / MOST, largest));
        all.addAll(parameters);
        return new Workspace(channels, observations, List.of(new Workspace.Measurement("limit", STRENGTH, all)));
    }
}
