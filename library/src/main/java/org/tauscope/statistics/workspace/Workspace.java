package org.tauscope.statistics.workspace;

import java.util.List;
import java.util.Optional;

/**
 * A HistFactory model with its data: everything a pyhf JSON workspace holds, in the document's order.
 *
 * <p>The constructor runs {@link WorkspaceChecks}, so that a workspace that exists is consistent.
 *
 * @param channels     at least one channel
 * @param observations one observation per channel
 * @param measurements at least one measurement
 */
public record Workspace(List<Channel> channels, List<Observation> observations, List<Measurement> measurements) {

    /** Copies and checks. */
    public Workspace {
        channels = List.copyOf(channels);
        observations = List.copyOf(observations);
        measurements = List.copyOf(measurements);
        WorkspaceChecks.check(channels, observations, measurements);
    }

    /** A counting region or a histogram with the samples that fill it. */
    public record Channel(String name, List<Sample> samples) {
        /** Copies the list. */
        public Channel {
            samples = List.copyOf(samples);
        }
    }

    /** One process in one channel: expected events per bin and what may change them. */
    public record Sample(String name, List<Double> data, List<Modifier> modifiers) {
        /** Copies the lists. */
        public Sample {
            data = List.copyOf(data);
            modifiers = List.copyOf(modifiers);
        }
    }

    /** Observed events per bin of a channel. */
    public record Observation(String channel, List<Double> data) {
        /** Copies the list. */
        public Observation {
            data = List.copyOf(data);
        }
    }

    /**
     * What is measured.
     *
     * @param name       name
     * @param poi        name of the parameter of interest, empty for none
     * @param parameters settings that differ from the defaults
     */
    public record Measurement(String name, String poi, List<ParameterSettings> parameters) {
        /** Copies the list. */
        public Measurement {
            parameters = List.copyOf(parameters);
        }
    }

    /** Lower and upper bound of a parameter. */
    public record Bounds(double lower, double upper) {}

    /**
     * Settings of one parameter; what is empty keeps its default.
     *
     * @param name    name of the modifier
     * @param inits   starting values, one per component
     * @param bounds  bounds, one pair per component
     * @param auxdata auxiliary measurements, one per component
     * @param factors Poisson factors (tau), one per component
     * @param sigmas  Gaussian widths, one per component
     * @param fixed   whether the parameter is held
     */
    public record ParameterSettings(
            String name,
            Optional<List<Double>> inits,
            Optional<List<Bounds>> bounds,
            Optional<List<Double>> auxdata,
            Optional<List<Double>> factors,
            Optional<List<Double>> sigmas,
            Optional<Boolean> fixed) {}

    /**
     * The measurement of a name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Measurement measurement(String name) {
        return measurements.stream()
                .filter(measurement -> measurement.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no measurement is called '" + name + "', found "
                        + measurements.stream().map(Measurement::name).toList()));
    }
}
