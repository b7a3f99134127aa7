package org.tauscope.statistics.workspace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tauscope.statistics.workspace.Workspace.Channel;
import org.tauscope.statistics.workspace.Workspace.Measurement;
import org.tauscope.statistics.workspace.Workspace.Observation;
import org.tauscope.statistics.workspace.Workspace.Sample;

/** What must hold between the parts of a workspace; errors carry the place in the pyhf document. */
final class WorkspaceChecks {

    private WorkspaceChecks() {}

    static void check(List<Channel> channels, List<Observation> observations, List<Measurement> measurements) {
        if (channels.isEmpty()) {
            throw new DocumentException("/channels", "no channel, expected at least one");
        }
        Map<String, Integer> bins = new HashMap<>();
        for (int c = 0; c < channels.size(); c++) {
            String path = "/channels/" + c;
            Channel channel = channels.get(c);
            if (bins.containsKey(channel.name())) {
                throw new DocumentException(path + "/name", "channel '" + channel.name() + "' exists twice");
            }
            bins.put(channel.name(), channel(channel, path));
        }
        observations(observations, bins);
        measurements(measurements);
    }

    private static int channel(Channel channel, String path) {
        if (channel.samples().isEmpty()) {
            throw new DocumentException(path + "/samples", "no sample, expected at least one");
        }
        int bins = channel.samples().getFirst().data().size();
        Set<String> names = new HashSet<>();
        for (int s = 0; s < channel.samples().size(); s++) {
            Sample sample = channel.samples().get(s);
            String here = path + "/samples/" + s;
            if (!names.add(sample.name())) {
                throw new DocumentException(
                        here + "/name",
                        "sample '" + sample.name() + "' exists twice in channel '" + channel.name() + "'");
            }
            if (sample.data().isEmpty()) {
                throw new DocumentException(here + "/data", "no bin, expected at least one");
            }
            finite(sample.data(), here + "/data");
            length(sample.data(), bins, here + "/data");
            modifiers(sample, here);
        }
        return bins;
    }

    private static void modifiers(Sample sample, String path) {
        Set<String> seen = new HashSet<>();
        for (int m = 0; m < sample.modifiers().size(); m++) {
            Modifier modifier = sample.modifiers().get(m);
            String here = path + "/modifiers/" + m;
            if (!seen.add(modifier.type() + "/" + modifier.name())) {
                throw new DocumentException(
                        here,
                        modifier.type() + " '" + modifier.name() + "' exists twice in sample '" + sample.name() + "'");
            }
            int bins = sample.data().size();
            switch (modifier) {
                case Modifier.HistoSys shape -> {
                    yields(shape.high(), bins, here + "/data/hi_data");
                    yields(shape.low(), bins, here + "/data/lo_data");
                }
                case Modifier.ShapeSys shape -> yields(shape.uncertainties(), bins, here + "/data");
                case Modifier.StatError shape -> yields(shape.uncertainties(), bins, here + "/data");
                case Modifier.NormSys norm -> {
                    finite(List.of(norm.high()), here + "/data/hi");
                    finite(List.of(norm.low()), here + "/data/lo");
                }
                case Modifier.NormFactor _, Modifier.ShapeFactor _, Modifier.Lumi _ -> {}
            }
        }
    }

    private static void observations(List<Observation> observations, Map<String, Integer> bins) {
        Set<String> seen = new HashSet<>();
        for (int o = 0; o < observations.size(); o++) {
            Observation observation = observations.get(o);
            String here = "/observations/" + o;
            Integer expected = bins.get(observation.channel());
            if (!seen.add(observation.channel())) {
                throw new DocumentException(
                        here + "/name", "channel '" + observation.channel() + "' is observed twice");
            }
            // As in pyhf, data of channels that the model leaves out are allowed.
            yields(observation.data(), expected == null ? observation.data().size() : expected, here + "/data");
            for (int b = 0; b < observation.data().size(); b++) {
                if (observation.data().get(b) < 0) {
                    throw new DocumentException(
                            here + "/data/" + b,
                            "found " + observation.data().get(b) + " events, expected a number from 0");
                }
            }
        }
        for (String channel : bins.keySet()) {
            if (!seen.contains(channel)) {
                throw new DocumentException("/observations", "channel '" + channel + "' is not observed");
            }
        }
    }

    private static void measurements(List<Measurement> measurements) {
        if (measurements.isEmpty()) {
            throw new DocumentException("/measurements", "no measurement, expected at least one");
        }
        Set<String> seen = new HashSet<>();
        for (int m = 0; m < measurements.size(); m++) {
            Measurement measurement = measurements.get(m);
            if (!seen.add(measurement.name())) {
                throw new DocumentException(
                        "/measurements/" + m + "/name", "measurement '" + measurement.name() + "' exists twice");
            }
            Set<String> parameters = new HashSet<>();
            for (int p = 0; p < measurement.parameters().size(); p++) {
                if (!parameters.add(measurement.parameters().get(p).name())) {
                    throw new DocumentException(
                            "/measurements/" + m + "/config/parameters/" + p,
                            "parameter '" + measurement.parameters().get(p).name() + "' is set twice");
                }
            }
        }
    }

    private static void yields(List<Double> values, int bins, String path) {
        finite(values, path);
        length(values, bins, path);
    }

    private static void length(List<Double> values, int bins, String path) {
        if (values.size() != bins) {
            throw new DocumentException(path, "found " + values.size() + " numbers, expected " + bins);
        }
    }

    private static void finite(List<Double> values, String path) {
        for (int i = 0; i < values.size(); i++) {
            if (!Double.isFinite(values.get(i))) {
                throw new DocumentException(path + "/" + i, "found " + values.get(i) + ", expected a finite number");
            }
        }
    }
}
