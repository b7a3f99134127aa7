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

/**
 * Writes a workspace as an HS3 document (version 0.2) of {@code histfactory_dist} distributions with pyhf's
 * interpolations. A luminosity modifier has no counterpart there and is refused.
 */
public final class Hs3Writer {

    private Hs3Writer() {}

    /** The text of the document. */
    public static String write(Workspace workspace) {
        return StrictJson.write(document(workspace)) + "\n";
    }

    /** The document as a tree. */
    public static JsonNode document(Workspace workspace) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("metadata").put("hs3_version", "0.2.0");
        ArrayNode distributions = root.putArray("distributions");
        for (Channel channel : workspace.channels()) {
            ObjectNode node = distributions.addObject();
            node.put("name", channel.name()).put("type", "histfactory_dist");
            axes(node, channel.name(), channel.samples().getFirst().data().size());
            ArrayNode samples = node.putArray("samples");
            channel.samples().forEach(sample -> sample(samples.addObject(), sample));
        }
        ArrayNode data = root.putArray("data");
        ArrayNode names = root.arrayNode();
        ArrayNode dataNames = root.arrayNode();
        for (Observation observation : workspace.observations()) {
            ObjectNode node = data.addObject();
            node.put("name", "observed_" + observation.channel()).put("type", "binned");
            axes(node, observation.channel(), observation.data().size());
            numbers(node, "contents", observation.data());
            names.add(observation.channel());
            dataNames.add("observed_" + observation.channel());
        }
        ObjectNode likelihood = root.putArray("likelihoods").addObject().put("name", "likelihood");
        likelihood.set("distributions", names);
        likelihood.set("data", dataNames);
        ArrayNode domains = root.putArray("domains");
        ArrayNode analyses = root.putArray("analyses");
        for (Measurement measurement : workspace.measurements()) {
            ObjectNode domain = domains.addObject();
            domain.put("name", "domain_" + measurement.name()).put("type", "product_domain");
            ArrayNode axes = domain.putArray("axes");
            ArrayNode starts = arrayOf(root, "parameter_points")
                    .addObject()
                    .put("name", "start_" + measurement.name())
                    .putArray("parameters");
            measurement.parameters().forEach(settings -> domain(axes, settings));
            measurement.parameters().forEach(settings -> start(starts, settings));
            ObjectNode analysis = analyses.addObject().put("name", measurement.name());
            analysis.put("likelihood", "likelihood");
            ArrayNode interests = analysis.putArray("parameters_of_interest");
            if (!measurement.poi().isEmpty()) {
                interests.add(measurement.poi());
            }
            analysis.put("init", "start_" + measurement.name());
            analysis.putArray("domains").add("domain_" + measurement.name());
        }
        return root;
    }

    private static void domain(ArrayNode axes, ParameterSettings settings) {
        if (settings.bounds().isPresent() && settings.bounds().get().size() == 1) {
            Bounds bounds = settings.bounds().get().getFirst();
            axes.addObject()
                    .put("name", settings.name())
                    .put("min", bounds.lower())
                    .put("max", bounds.upper());
        }
    }

    private static ArrayNode arrayOf(ObjectNode root, String key) {
        return root.path(key) instanceof ArrayNode known ? known : root.putArray(key);
    }

    /** Starting value of one component, and whether the parameter is held; auxiliary data have no place in the standard. */
    private static void start(ArrayNode starts, ParameterSettings settings) {
        if (settings.auxdata().isPresent()
                || settings.sigmas().isPresent()
                || settings.factors().isPresent()) {
            throw new IllegalArgumentException(
                    "auxdata, sigmas or factors of parameter '" + settings.name() + "' have no form in HS3");
        }
        boolean held = settings.fixed().orElse(false);
        if (settings.inits().isPresent() && settings.inits().get().size() == 1) {
            starts.addObject()
                    .put("name", settings.name())
                    .put("value", settings.inits().get().getFirst())
                    .put("const", held);
        } else if (held) {
            throw new IllegalArgumentException(
                    "parameter '" + settings.name() + "' is held without one value to hold it at: no form in HS3");
        }
    }

    private static void axes(ObjectNode node, String channel, int bins) {
        node.putArray("axes")
                .addObject()
                .put("name", "bin_" + channel)
                .put("min", 0)
                .put("max", bins)
                .put("nbins", bins);
    }

    private static void sample(ObjectNode node, Sample sample) {
        node.put("name", sample.name());
        ObjectNode data = node.putObject("data");
        numbers(data, "contents", sample.data());
        ArrayNode modifiers = node.putArray("modifiers");
        for (Modifier modifier : sample.modifiers()) {
            ObjectNode entry =
                    modifiers.addObject().put("name", modifier.name()).put("type", modifier.type());
            switch (modifier) {
                case Modifier.NormFactor _ -> entry.put("parameter", modifier.name());
                case Modifier.NormSys norm -> {
                    entry.put("parameter", modifier.name())
                            .put("constraint", "Gauss")
                            .put("interpolation", "poly6");
                    entry.putObject("data").put("hi", norm.high()).put("lo", norm.low());
                }
                case Modifier.HistoSys shape -> {
                    entry.put("parameter", modifier.name())
                            .put("constraint", "Gauss")
                            .put("interpolation", "poly6");
                    ObjectNode both = entry.putObject("data");
                    numbers(both.putObject("hi"), "contents", shape.high());
                    numbers(both.putObject("lo"), "contents", shape.low());
                }
                case Modifier.ShapeSys shape -> {
                    entry.put("constraint", "Poisson");
                    ArrayNode relative = entry.putObject("data").putArray("vals");
                    for (int b = 0; b < sample.data().size(); b++) {
                        double nominal = sample.data().get(b);
                        relative.add(nominal > 0 ? shape.uncertainties().get(b) / nominal : 0);
                    }
                }
                case Modifier.StatError shape -> {
                    entry.put("constraint", "Gauss");
                    numbers(data, "errors", shape.uncertainties());
                }
                case Modifier.ShapeFactor _ -> {}
                case Modifier.Lumi _ ->
                    throw new IllegalArgumentException(
                            "lumi '" + modifier.name() + "' of sample '" + sample.name() + "' has no form in HS3");
            }
        }
    }

    private static void numbers(ObjectNode node, String key, List<Double> values) {
        ArrayNode array = node.putArray(key);
        values.forEach(array::add);
    }
}
