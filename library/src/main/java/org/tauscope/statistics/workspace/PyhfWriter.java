package org.tauscope.statistics.workspace;

import java.util.List;
import org.tauscope.statistics.workspace.Workspace.Bounds;
import org.tauscope.statistics.workspace.Workspace.Channel;
import org.tauscope.statistics.workspace.Workspace.Measurement;
import org.tauscope.statistics.workspace.Workspace.Observation;
import org.tauscope.statistics.workspace.Workspace.ParameterSettings;
import org.tauscope.statistics.workspace.Workspace.Sample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a workspace as pyhf JSON 1.0.0; reading it back gives an equal workspace. */
public final class PyhfWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PyhfWriter() {}

    /** The text of the document. */
    public static String write(Workspace workspace) {
        return StrictJson.write(document(workspace)) + "\n";
    }

    /** The document as a tree. */
    public static JsonNode document(Workspace workspace) {
        ObjectNode root = NODES.objectNode();
        ArrayNode channels = root.putArray("channels");
        for (Channel channel : workspace.channels()) {
            ObjectNode node = channels.addObject().put("name", channel.name());
            ArrayNode samples = node.putArray("samples");
            for (Sample sample : channel.samples()) {
                sample(samples.addObject(), sample);
            }
        }
        ArrayNode observations = root.putArray("observations");
        for (Observation observation : workspace.observations()) {
            ObjectNode node = observations.addObject().put("name", observation.channel());
            numbers(node, "data", observation.data());
        }
        ArrayNode measurements = root.putArray("measurements");
        for (Measurement measurement : workspace.measurements()) {
            ObjectNode node = measurements.addObject().put("name", measurement.name());
            ObjectNode config = node.putObject("config").put("poi", measurement.poi());
            ArrayNode parameters = config.putArray("parameters");
            for (ParameterSettings settings : measurement.parameters()) {
                parameter(parameters.addObject(), settings);
            }
        }
        return root.put("version", PyhfDocument.VERSION);
    }

    private static void sample(ObjectNode node, Sample sample) {
        node.put("name", sample.name());
        numbers(node, "data", sample.data());
        ArrayNode modifiers = node.putArray("modifiers");
        for (Modifier modifier : sample.modifiers()) {
            ObjectNode entry =
                    modifiers.addObject().put("name", modifier.name()).put("type", modifier.type());
            switch (modifier) {
                case Modifier.NormSys norm ->
                    entry.putObject("data").put("hi", norm.high()).put("lo", norm.low());
                case Modifier.HistoSys shape -> {
                    ObjectNode data = entry.putObject("data");
                    numbers(data, "hi_data", shape.high());
                    numbers(data, "lo_data", shape.low());
                }
                case Modifier.ShapeSys shape -> numbers(entry, "data", shape.uncertainties());
                case Modifier.StatError shape -> numbers(entry, "data", shape.uncertainties());
                case Modifier.NormFactor _, Modifier.ShapeFactor _, Modifier.Lumi _ -> entry.putNull("data");
            }
        }
    }

    private static void parameter(ObjectNode node, ParameterSettings settings) {
        node.put("name", settings.name());
        settings.inits().ifPresent(values -> numbers(node, "inits", values));
        settings.bounds().ifPresent(values -> {
            ArrayNode bounds = node.putArray("bounds");
            for (Bounds pair : values) {
                bounds.addArray().add(pair.lower()).add(pair.upper());
            }
        });
        settings.auxdata().ifPresent(values -> numbers(node, "auxdata", values));
        settings.factors().ifPresent(values -> numbers(node, "factors", values));
        settings.sigmas().ifPresent(values -> numbers(node, "sigmas", values));
        settings.fixed().ifPresent(fixed -> node.put("fixed", fixed));
    }

    private static void numbers(ObjectNode node, String key, List<Double> values) {
        ArrayNode array = node.putArray(key);
        values.forEach(array::add);
    }
}
