package org.tauscope.statistics.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tauscope.statistics.workspace.Workspace.Bounds;
import org.tauscope.statistics.workspace.Workspace.Channel;
import org.tauscope.statistics.workspace.Workspace.Measurement;
import org.tauscope.statistics.workspace.Workspace.Observation;
import org.tauscope.statistics.workspace.Workspace.ParameterSettings;
import org.tauscope.statistics.workspace.Workspace.Sample;

/**
 * Builds the workspace of a counting search region by region: one bin per region, signal and background samples, the
 * signal strength {@code mu} as the parameter of interest.
 */
public final class CountingWorkspace {

    private static final String STRENGTH = "mu";

    private final List<Channel> channels = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();

    /**
     * Adds a region.
     *
     * @param name               name of the region
     * @param observed           observed events
     * @param signal             expected signal events at strength 1
     * @param signalModifiers    modifiers of the signal besides its strength, e.g. {@link Modifier.NormSys}
     * @param backgrounds        the background samples, one bin each
     * @return this
     */
    public CountingWorkspace region(
            String name, double observed, double signal, List<Modifier> signalModifiers, List<Sample> backgrounds) {
        List<Modifier> modifiers = new ArrayList<>();
        modifiers.add(new Modifier.NormFactor(STRENGTH));
        modifiers.addAll(signalModifiers);
        List<Sample> samples = new ArrayList<>();
        samples.add(new Sample("signal", List.of(signal), modifiers));
        samples.addAll(backgrounds);
        channels.add(new Channel(name, samples));
        observations.add(new Observation(name, List.of(observed)));
        return this;
    }

    /**
     * The workspace.
     *
     * @param measurement   name of the measurement
     * @param largestStrength upper bound of mu in a free fit
     */
    public Workspace build(String measurement, double largestStrength) {
        ParameterSettings strength = new ParameterSettings(
                STRENGTH,
                Optional.of(List.of(1.0)),
                Optional.of(List.of(new Bounds(0, largestStrength))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Workspace(
                channels, observations, List.of(new Measurement(measurement, STRENGTH, List.of(strength))));
    }
}
