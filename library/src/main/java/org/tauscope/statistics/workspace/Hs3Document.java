package org.tauscope.statistics.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tauscope.statistics.workspace.Workspace.Bounds;
import org.tauscope.statistics.workspace.Workspace.Channel;
import org.tauscope.statistics.workspace.Workspace.Measurement;
import org.tauscope.statistics.workspace.Workspace.Observation;
import org.tauscope.statistics.workspace.Workspace.ParameterSettings;
import org.tauscope.statistics.workspace.Workspace.Sample;
import tools.jackson.databind.JsonNode;

/**
 * Reads the HistFactory part of HS3 documents (HEP Statistics Serialization Standard, version 0.2): distributions of type
 * {@code histfactory_dist} with their data, and each analysis as a measurement. Other distributions are refused by name.
 *
 * <p>Modifiers are taken as in the standard: {@code vals} of shapesys and the errors of samples under staterror are
 * relative there and absolute here. Interpolations of the document are not kept: they are options of the model.
 */
public final class Hs3Document {

    private Hs3Document() {}

    /** Reads a document. */
    public static Workspace read(String text) {
        return read(StrictJson.read(text));
    }

    /** Reads a parsed document. */
    public static Workspace read(JsonNode document) {
        Place root = Place.root(document).object();
        String version = root.get("metadata").object().get("hs3_version").text();
        if (!version.startsWith("0.2")) {
            throw root.get("metadata").error("HS3 version is '" + version + "', expected 0.2");
        }
        Map<String, Place> data = new LinkedHashMap<>();
        for (Place entry : root.get("data").elements()) {
            data.put(entry.object().get("name").text(), entry);
        }
        Map<String, String> dataOf = dataOfDistributions(root);
        List<Channel> channels = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        for (Place distribution : root.get("distributions").atLeastOne()) {
            String type = distribution.object().get("type").text();
            if (!type.equals("histfactory_dist")) {
                throw distribution.get("type").error("found '" + type + "', expected histfactory_dist");
            }
            String name = distribution.get("name").text();
            channels.add(new Channel(name, samples(distribution)));
            Place observed = data.get(dataOf.getOrDefault(name, name));
            if (observed == null) {
                throw distribution.error("no data belong to distribution '" + name + "'");
            }
            observations.add(new Observation(name, observed.get("contents").numbers()));
        }
        return new Workspace(channels, observations, measurements(root));
    }

    private static Map<String, String> dataOfDistributions(Place root) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (!root.has("likelihoods")) {
            return pairs;
        }
        for (Place likelihood : root.get("likelihoods").elements()) {
            List<Place> distributions = likelihood.object().get("distributions").elements();
            List<Place> data = likelihood.get("data").elements();
            if (distributions.size() != data.size()) {
                throw likelihood.error("found " + distributions.size() + " distributions and " + data.size()
                        + " data, expected as many");
            }
            for (int i = 0; i < data.size(); i++) {
                pairs.put(distributions.get(i).text(), data.get(i).text());
            }
        }
        return pairs;
    }

    private static List<Sample> samples(Place distribution) {
        List<Sample> samples = new ArrayList<>();
        for (Place place : distribution.get("samples").atLeastOne()) {
            Place data = place.object().get("data").object();
            List<Double> contents = data.get("contents").numbers();
            List<Modifier> modifiers = new ArrayList<>();
            if (place.has("modifiers")) {
                for (Place modifier : place.get("modifiers").elements()) {
                    modifiers.add(modifier(modifier, data, contents));
                }
            }
            samples.add(new Sample(place.get("name").text(), contents, modifiers));
        }
        return samples;
    }

    private static Modifier modifier(Place place, Place sample, List<Double> contents) {
        Place type = place.object().get("type");
        String parameter = place.has("parameter")
                ? place.get("parameter").text()
                : place.get("name").text();
        String name = place.get("name").text();
        return switch (type.text()) {
            case "normfactor" -> new Modifier.NormFactor(parameter);
            case "shapefactor" -> new Modifier.ShapeFactor(name);
            case "normsys" -> {
                Place data = place.get("data").object();
                yield new Modifier.NormSys(
                        parameter, data.get("hi").number(), data.get("lo").number());
            }
            case "histosys" -> {
                Place data = place.get("data").object();
                yield new Modifier.HistoSys(
                        parameter,
                        data.get("hi").object().get("contents").numbers(),
                        data.get("lo").object().get("contents").numbers());
            }
            case "shapesys" -> {
                List<Double> relative = place.get("data").object().get("vals").numbers();
                if (relative.size() != contents.size()) {
                    throw place.error("found " + relative.size() + " values, expected " + contents.size());
                }
                List<Double> absolute = new ArrayList<>();
                for (int b = 0; b < contents.size(); b++) {
                    absolute.add(relative.get(b) * contents.get(b));
                }
                yield new Modifier.ShapeSys(name, absolute);
            }
            case "staterror" ->
                new Modifier.StatError(name, sample.get("errors").numbers());
            default ->
                throw type.error("found '" + type.text()
                        + "', expected normfactor, normsys, histosys, shapesys, staterror or shapefactor");
        };
    }

    private static List<Measurement> measurements(Place root) {
        Map<String, Map<String, Bounds>> domains = new LinkedHashMap<>();
        if (root.has("domains")) {
            for (Place domain : root.get("domains").elements()) {
                Map<String, Bounds> axes = new LinkedHashMap<>();
                for (Place axis : domain.object().get("axes").elements()) {
                    axes.put(
                            axis.object().get("name").text(),
                            new Bounds(axis.get("min").number(), axis.get("max").number()));
                }
                domains.put(domain.get("name").text(), axes);
            }
        }
        List<Measurement> measurements = new ArrayList<>();
        if (root.has("analyses")) {
            for (Place analysis : root.get("analyses").elements()) {
                List<Place> interests =
                        analysis.object().get("parameters_of_interest").elements();
                String poi = interests.isEmpty() ? "" : interests.getFirst().text();
                List<ParameterSettings> settings = new ArrayList<>();
                if (analysis.has("domains")) {
                    for (Place domain : analysis.get("domains").elements()) {
                        domains.getOrDefault(domain.text(), Map.of())
                                .forEach((name, bounds) -> settings.add(bounded(name, bounds)));
                    }
                }
                measurements.add(new Measurement(analysis.get("name").text(), poi, settings));
            }
        }
        return measurements.isEmpty() ? List.of(new Measurement("all", "", List.of())) : measurements;
    }

    private static ParameterSettings bounded(String name, Bounds bounds) {
        return new ParameterSettings(
                name,
                Optional.empty(),
                Optional.of(List.of(bounds)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether a document looks like HS3 rather than pyhf. */
    public static boolean matches(JsonNode document) {
        return document.has("metadata") && document.has("distributions");
    }
}
