package org.tauscope.statistics.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tauscope.statistics.workspace.Workspace.Channel;
import org.tauscope.statistics.workspace.Workspace.Measurement;
import org.tauscope.statistics.workspace.Workspace.Observation;
import org.tauscope.statistics.workspace.Workspace.ParameterSettings;
import org.tauscope.statistics.workspace.Workspace.Sample;

/** Makes workspaces from workspaces: parts left out, renamed, or two joined. */
public final class WorkspaceEdits {

    private WorkspaceEdits() {}

    /**
     * What to leave out, by name.
     *
     * @param channels      channels
     * @param samples       samples
     * @param modifiers     modifiers of a name
     * @param modifierTypes modifiers of a kind, e.g. {@code staterror}
     * @param measurements  measurements
     */
    public record Parts(
            Set<String> channels,
            Set<String> samples,
            Set<String> modifiers,
            Set<String> modifierTypes,
            Set<String> measurements) {
        /** Copies the sets. */
        public Parts {
            channels = Set.copyOf(channels);
            samples = Set.copyOf(samples);
            modifiers = Set.copyOf(modifiers);
            modifierTypes = Set.copyOf(modifierTypes);
            measurements = Set.copyOf(measurements);
        }
    }

    /** New names by old ones. */
    public record Names(
            Map<String, String> channels,
            Map<String, String> samples,
            Map<String, String> modifiers,
            Map<String, String> measurements) {
        /** Copies the maps. */
        public Names {
            channels = Map.copyOf(channels);
            samples = Map.copyOf(samples);
            modifiers = Map.copyOf(modifiers);
            measurements = Map.copyOf(measurements);
        }
    }

    /** How to treat parts that both workspaces have, as in pyhf's {@code combine}. */
    public enum Join {
        /** None may be shared. */
        NONE,
        /** Shared measurements must be the same. */
        OUTER,
        /** The first workspace decides about shared measurements. */
        LEFT_OUTER,
        /** The second workspace decides about shared measurements. */
        RIGHT_OUTER
    }

    /**
     * A workspace without some parts.
     *
     * @throws IllegalArgumentException where a named part does not exist
     */
    public static Workspace prune(Workspace workspace, Parts parts) {
        requireKnown(workspace, parts.channels(), parts.samples(), parts.modifiers(), parts.measurements());
        List<Channel> channels = new ArrayList<>();
        for (Channel channel : workspace.channels()) {
            if (parts.channels().contains(channel.name())) {
                continue;
            }
            List<Sample> samples = new ArrayList<>();
            for (Sample sample : channel.samples()) {
                if (!parts.samples().contains(sample.name())) {
                    samples.add(new Sample(
                            sample.name(),
                            sample.data(),
                            sample.modifiers().stream()
                                    .filter(modifier -> !parts.modifiers().contains(modifier.name())
                                            && !parts.modifierTypes().contains(modifier.type()))
                                    .toList()));
                }
            }
            channels.add(new Channel(channel.name(), samples));
        }
        List<Measurement> measurements = workspace.measurements().stream()
                .filter(measurement -> !parts.measurements().contains(measurement.name()))
                .map(measurement -> new Measurement(
                        measurement.name(),
                        parts.modifiers().contains(measurement.poi()) ? "" : measurement.poi(),
                        measurement.parameters().stream()
                                .filter(settings -> !parts.modifiers().contains(settings.name()))
                                .toList()))
                .toList();
        List<Observation> observations = workspace.observations().stream()
                .filter(observation -> !parts.channels().contains(observation.channel()))
                .toList();
        return new Workspace(channels, observations, measurements);
    }

    /**
     * A workspace with other names.
     *
     * @throws IllegalArgumentException where a named part does not exist
     */
    public static Workspace rename(Workspace workspace, Names names) {
        requireKnown(
                workspace,
                names.channels().keySet(),
                names.samples().keySet(),
                names.modifiers().keySet(),
                names.measurements().keySet());
        List<Channel> channels = workspace.channels().stream()
                .map(channel -> new Channel(
                        renamed(channel.name(), names.channels()),
                        channel.samples().stream()
                                .map(sample -> new Sample(
                                        renamed(sample.name(), names.samples()),
                                        sample.data(),
                                        sample.modifiers().stream()
                                                .map(modifier -> renamed(modifier, names.modifiers()))
                                                .toList()))
                                .toList()))
                .toList();
        List<Observation> observations = workspace.observations().stream()
                .map(observation ->
                        new Observation(renamed(observation.channel(), names.channels()), observation.data()))
                .toList();
        List<Measurement> measurements = workspace.measurements().stream()
                .map(measurement -> new Measurement(
                        renamed(measurement.name(), names.measurements()),
                        renamed(measurement.poi(), names.modifiers()),
                        measurement.parameters().stream()
                                .map(settings -> new ParameterSettings(
                                        renamed(settings.name(), names.modifiers()),
                                        settings.inits(),
                                        settings.bounds(),
                                        settings.auxdata(),
                                        settings.factors(),
                                        settings.sigmas(),
                                        settings.fixed()))
                                .toList()))
                .toList();
        return new Workspace(channels, observations, measurements);
    }

    /**
     * Both workspaces as one. Channels and observations must differ in name.
     *
     * @throws IllegalArgumentException where the parts do not fit
     */
    public static Workspace combine(Workspace first, Workspace second, Join join) {
        Set<String> shared = new TreeSet<>();
        first.channels().forEach(channel -> shared.add(channel.name()));
        shared.retainAll(second.channels().stream().map(Channel::name).toList());
        if (!shared.isEmpty()) {
            throw new IllegalArgumentException("both workspaces have the channels " + shared + ", rename them first");
        }
        List<Channel> channels = new ArrayList<>(first.channels());
        channels.addAll(second.channels());
        List<Observation> observations = new ArrayList<>(first.observations());
        observations.addAll(second.observations());
        return new Workspace(channels, observations, measurements(first, second, join));
    }

    private static List<Measurement> measurements(Workspace first, Workspace second, Join join) {
        Map<String, Measurement> others = new HashMap<>();
        second.measurements().forEach(measurement -> others.put(measurement.name(), measurement));
        List<Measurement> joined = new ArrayList<>();
        for (Measurement measurement : first.measurements()) {
            Measurement other = others.remove(measurement.name());
            if (other == null) {
                joined.add(measurement);
                continue;
            }
            if (join == Join.NONE) {
                throw new IllegalArgumentException(
                        "both workspaces have the measurement '" + measurement.name() + "', join is none");
            }
            if (join == Join.OUTER && !measurement.equals(other)) {
                joined.add(merged(measurement, other));
            } else {
                joined.add(join == Join.RIGHT_OUTER ? other : measurement);
            }
        }
        second.measurements().stream()
                .filter(measurement -> others.containsKey(measurement.name()))
                .forEach(joined::add);
        return joined;
    }

    /** Settings of parameters that only one side has are kept; those of both must agree. */
    private static Measurement merged(Measurement first, Measurement second) {
        if (!first.poi().equals(second.poi())) {
            throw new IllegalArgumentException("measurement '" + first.name() + "' has the parameters of interest '"
                    + first.poi() + "' and '" + second.poi() + "'");
        }
        List<ParameterSettings> parameters = new ArrayList<>(first.parameters());
        for (ParameterSettings settings : second.parameters()) {
            ParameterSettings known = first.parameters().stream()
                    .filter(entry -> entry.name().equals(settings.name()))
                    .findFirst()
                    .orElse(null);
            if (known == null) {
                parameters.add(settings);
            } else if (!known.equals(settings)) {
                throw new IllegalArgumentException(
                        "measurement '" + first.name() + "' sets '" + settings.name() + "' in two ways");
            }
        }
        return new Measurement(first.name(), first.poi(), parameters);
    }

    private static String renamed(String name, Map<String, String> names) {
        return names.getOrDefault(name, name);
    }

    private static Modifier renamed(Modifier modifier, Map<String, String> names) {
        String name = renamed(modifier.name(), names);
        return switch (modifier) {
            case Modifier.NormFactor _ -> new Modifier.NormFactor(name);
            case Modifier.NormSys norm -> new Modifier.NormSys(name, norm.high(), norm.low());
            case Modifier.HistoSys shape -> new Modifier.HistoSys(name, shape.high(), shape.low());
            case Modifier.ShapeSys shape -> new Modifier.ShapeSys(name, shape.uncertainties());
            case Modifier.StatError shape -> new Modifier.StatError(name, shape.uncertainties());
            case Modifier.ShapeFactor _ -> new Modifier.ShapeFactor(name);
            case Modifier.Lumi _ -> new Modifier.Lumi(name);
        };
    }

    private static void requireKnown(
            Workspace workspace,
            Set<String> channels,
            Set<String> samples,
            Set<String> modifiers,
            Set<String> measurements) {
        Set<String> knownSamples = new TreeSet<>();
        Set<String> knownModifiers = new TreeSet<>();
        for (Channel channel : workspace.channels()) {
            for (Sample sample : channel.samples()) {
                knownSamples.add(sample.name());
                sample.modifiers().forEach(modifier -> knownModifiers.add(modifier.name()));
            }
        }
        require(
                "channel",
                channels,
                new TreeSet<>(workspace.channels().stream().map(Channel::name).toList()));
        require("sample", samples, knownSamples);
        require("modifier", modifiers, knownModifiers);
        require(
                "measurement",
                measurements,
                new TreeSet<>(
                        workspace.measurements().stream().map(Measurement::name).toList()));
    }

    private static void require(String what, Set<String> wanted, Set<String> known) {
        for (String name : wanted) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("no " + what + " is called '" + name + "', found " + known);
            }
        }
    }
}
