package org.tauscope.statistics.workspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tauscope.statistics.Interpolation;
import org.tauscope.statistics.Interpolations;
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
 * relative there and absolute here; {@code hi} and {@code lo} of histosys are full contents, as ROOT writes them. Constraints other
 * than ours are refused. What a document says about interpolation is read by {@link #interpolations}.
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
        return new Workspace(channels, observations, measurements(root, scalars(channels)));
    }

    /**
     * The interpolation codes that a document asks for: lin, log, parabolic and poly6 are the codes 0, 1, the continuous 2,
     * and 4 (4p for shapes); what says nothing takes the last.
     *
     * @throws DocumentException where modifiers of one type ask for different ones
     */
    public static Interpolations interpolations(JsonNode document) {
        Interpolation norm = Interpolation.CODE4;
        Interpolation shape = Interpolation.CODE4P;
        boolean normSeen = false;
        boolean shapeSeen = false;
        for (Place modifier : modifiers(Place.root(document))) {
            String type = modifier.get("type").text();
            if (type.equals("normsys")) {
                Interpolation code = code(modifier, Interpolation.CODE4);
                requireSame(modifier, normSeen, norm, code);
                norm = code;
                normSeen = true;
            } else if (type.equals("histosys")) {
                Interpolation code = code(modifier, Interpolation.CODE4P);
                requireSame(modifier, shapeSeen, shape, code);
                shape = code;
                shapeSeen = true;
            }
        }
        return new Interpolations(norm, shape);
    }

    private static List<Place> modifiers(Place root) {
        List<Place> all = new ArrayList<>();
        for (Place distribution : root.get("distributions").elements()) {
            for (Place sample : distribution.get("samples").elements()) {
                if (sample.has("modifiers")) {
                    all.addAll(sample.get("modifiers").elements());
                }
            }
        }
        return all;
    }

    private static void requireSame(Place modifier, boolean seen, Interpolation before, Interpolation code) {
        if (seen && before != code) {
            throw modifier.error(
                    "asks for interpolation " + code + " where others ask for " + before + ": one model has one code");
        }
    }

    private static Interpolation code(Place modifier, Interpolation usual) {
        if (!modifier.has("interpolation")) {
            return usual;
        }
        String key = modifier.get("interpolation").text();
        return switch (key) {
            case "lin" -> Interpolation.CODE0;
            case "log" -> {
                if (usual == Interpolation.CODE4P) {
                    throw modifier.get("interpolation").error("found 'log', which no histosys of ours has");
                }
                yield Interpolation.CODE1;
            }
            case "parabolic" -> Interpolation.CODE2_CONTINUOUS;
            case "poly6" -> usual;
            default ->
                throw modifier.get("interpolation").error("found '" + key + "', expected lin, log, parabolic or poly6");
        };
    }

    /** Names of the parameters of one component. */
    private static Set<String> scalars(List<Channel> channels) {
        Set<String> names = new HashSet<>();
        for (Channel channel : channels) {
            for (Sample sample : channel.samples()) {
                for (Modifier modifier : sample.modifiers()) {
                    switch (modifier) {
                        case Modifier.NormFactor _, Modifier.NormSys _, Modifier.HistoSys _, Modifier.Lumi _ ->
                            names.add(modifier.name());
                        case Modifier.ShapeSys _, Modifier.ShapeFactor _, Modifier.StatError _ -> {}
                    }
                }
            }
        }
        return names;
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
        String name = place.has("name") ? place.get("name").text() : unnamed(place);
        String parameter = place.has("parameter") ? place.get("parameter").text() : name;
        requireConstraint(place, type.text());
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

    /** The name of a modifier that names only its parameters: theirs, or what they begin with. */
    private static String unnamed(Place place) {
        if (!place.has("parameters")) {
            return place.get("parameter").text();
        }
        List<Place> parameters = place.get("parameters").atLeastOne();
        String common = parameters.getFirst().text();
        for (Place parameter : parameters) {
            while (!parameter.text().startsWith(common)) {
                common = common.substring(0, common.length() - 1);
            }
        }
        String name = common.replaceAll("[_\\[0]*$", "");
        if (name.isEmpty()) {
            throw place.error("has no name, and its parameters do not begin alike");
        }
        return name;
    }

    /** The constraints of this library: Gaussian but for shapesys, and none for free factors. */
    private static void requireConstraint(Place place, String type) {
        for (String key : List.of("constraint", "constraint_type")) {
            if (!place.has(key)) {
                continue;
            }
            String expected = switch (type) {
                case "normsys", "histosys", "staterror" -> "Gauss";
                case "shapesys" -> "Poisson";
                default -> "no constraint";
            };
            if (!place.get(key).text().equals(expected)) {
                throw place.get(key)
                        .error("found '" + place.get(key).text() + "' for a " + type + ", expected " + expected);
            }
        }
    }

    private static List<Measurement> measurements(Place root, Set<String> scalars) {
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
                Map<String, Bounds> bounds = new LinkedHashMap<>();
                if (analysis.has("domain")) {
                    bounds.putAll(domains.getOrDefault(analysis.get("domain").text(), Map.of()));
                }
                if (analysis.has("domains")) {
                    for (Place domain : analysis.get("domains").elements()) {
                        bounds.putAll(domains.getOrDefault(domain.text(), Map.of()));
                    }
                }
                Map<String, Place> starts = starts(root, analysis);
                List<ParameterSettings> settings = new ArrayList<>();
                for (String name : new TreeSet<>(scalars)) {
                    if (bounds.containsKey(name) || starts.containsKey(name)) {
                        settings.add(settings(name, bounds.get(name), starts.get(name)));
                    }
                }
                measurements.add(new Measurement(analysis.get("name").text(), poi, settings));
            }
        }
        return measurements.isEmpty() ? List.of(new Measurement("all", "", List.of())) : measurements;
    }

    /** The parameter point that an analysis begins from, or ROOT's {@code default_values}. */
    private static Map<String, Place> starts(Place root, Place analysis) {
        Map<String, Place> starts = new LinkedHashMap<>();
        if (root.has("parameter_points")) {
            String wanted = analysis.has("init") ? analysis.get("init").text() : "default_values";
            for (Place point : root.get("parameter_points").elements()) {
                if (point.object().get("name").text().equals(wanted)) {
                    for (Place entry : point.get("parameters").elements()) {
                        starts.put(entry.object().get("name").text(), entry);
                    }
                }
            }
        }
        return starts;
    }

    private static ParameterSettings settings(String name, @Nullable Bounds bounds, @Nullable Place start) {
        boolean held = start != null && start.has("const") && start.get("const").truth();
        return new ParameterSettings(
                name,
                start == null
                        ? Optional.empty()
                        : Optional.of(List.of(start.get("value").number())),
                Optional.ofNullable(bounds).map(List::of),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                held ? Optional.of(true) : Optional.empty());
    }

    /** Whether a document looks like HS3 rather than pyhf. */
    public static boolean matches(JsonNode document) {
        return document.has("metadata") && document.has("distributions");
    }
}
