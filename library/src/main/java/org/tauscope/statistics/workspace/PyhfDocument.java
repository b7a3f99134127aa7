package org.tauscope.statistics.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tauscope.statistics.workspace.Workspace.Bounds;
import org.tauscope.statistics.workspace.Workspace.Channel;
import org.tauscope.statistics.workspace.Workspace.Measurement;
import org.tauscope.statistics.workspace.Workspace.Observation;
import org.tauscope.statistics.workspace.Workspace.ParameterSettings;
import org.tauscope.statistics.workspace.Workspace.Sample;
import tools.jackson.databind.JsonNode;

/**
 * Reads pyhf JSON workspaces, version 1.0.0. Unknown keys, wrong types, and whatever {@link WorkspaceChecks} finds are
 * errors with the JSON pointer of the place. Format: pyhf documentation, "JSON Specification" (pyhf, Apache-2.0).
 */
public final class PyhfDocument {

    static final String VERSION = "1.0.0";

    private PyhfDocument() {}

    /** Reads a workspace from the text of a document. */
    public static Workspace read(String text) {
        return read(StrictJson.read(text));
    }

    /** Reads a workspace from a parsed document. */
    public static Workspace read(JsonNode document) {
        Place root =
                Place.root(document).object(Set.of("channels", "observations", "measurements", "version", "$schema"));
        Place version = root.get("version");
        if (!version.text().equals(VERSION)) {
            throw version.error("found '" + version.text() + "', expected '" + VERSION + "'");
        }
        return new Workspace(
                each(root.get("channels").atLeastOne(), PyhfDocument::channel),
                each(root.get("observations").elements(), PyhfDocument::observation),
                each(root.get("measurements").atLeastOne(), PyhfDocument::measurement));
    }

    private static Channel channel(Place place) {
        place.object(Set.of("name", "samples"));
        return new Channel(place.get("name").text(), each(place.get("samples").atLeastOne(), PyhfDocument::sample));
    }

    private static Sample sample(Place place) {
        place.object(Set.of("name", "data", "modifiers"));
        return new Sample(
                place.get("name").text(),
                place.get("data").numbers(),
                each(place.get("modifiers").elements(), PyhfDocument::modifier));
    }

    private static Modifier modifier(Place place) {
        place.object(Set.of("name", "type", "data"));
        String name = place.get("name").text();
        Place type = place.get("type");
        return switch (type.text()) {
            case "normfactor" -> {
                nothing(place);
                yield new Modifier.NormFactor(name);
            }
            case "shapefactor" -> {
                nothing(place);
                yield new Modifier.ShapeFactor(name);
            }
            case "lumi" -> {
                nothing(place);
                if (!name.equals("lumi")) {
                    throw place.get("name").error("found '" + name + "', expected lumi, as its type");
                }
                yield new Modifier.Lumi(name);
            }
            case "normsys" -> {
                Place data = place.get("data").object(Set.of("hi", "lo"));
                yield new Modifier.NormSys(
                        name, data.get("hi").number(), data.get("lo").number());
            }
            case "histosys" -> {
                Place data = place.get("data").object(Set.of("hi_data", "lo_data"));
                yield new Modifier.HistoSys(
                        name, data.get("hi_data").numbers(), data.get("lo_data").numbers());
            }
            case "shapesys" -> new Modifier.ShapeSys(name, place.get("data").numbers());
            case "staterror" -> new Modifier.StatError(name, place.get("data").numbers());
            default ->
                throw type.error("found '" + type.text() + "', expected normfactor, normsys, histosys, shapesys, "
                        + "staterror, shapefactor or lumi");
        };
    }

    private static void nothing(Place modifier) {
        Place data = modifier.get("data");
        if (!data.node().isNull()) {
            throw data.error("expected null");
        }
    }

    private static Observation observation(Place place) {
        place.object(Set.of("name", "data"));
        return new Observation(place.get("name").text(), place.get("data").numbers());
    }

    private static Measurement measurement(Place place) {
        place.object(Set.of("name", "config"));
        Place config = place.get("config").object(Set.of("poi", "parameters"));
        return new Measurement(
                place.get("name").text(),
                config.get("poi").text(),
                each(config.get("parameters").elements(), PyhfDocument::parameter));
    }

    private static ParameterSettings parameter(Place place) {
        place.object(Set.of("name", "inits", "bounds", "auxdata", "factors", "sigmas", "fixed"));
        return new ParameterSettings(
                place.get("name").text(),
                optional(place, "inits", inits -> some(inits).numbers()),
                optional(place, "bounds", bounds -> each(some(bounds).elements(), PyhfDocument::bounds)),
                optional(place, "auxdata", data -> some(data).numbers()),
                optional(place, "factors", PyhfDocument::positive),
                optional(place, "sigmas", PyhfDocument::positive),
                optional(place, "fixed", Place::truth));
    }

    /** The schema wants no key rather than an empty list. */
    private static Place some(Place list) {
        if (list.elements().isEmpty()) {
            throw list.error("found an empty list, expected at least one element");
        }
        return list;
    }

    private static List<Double> positive(Place place) {
        for (Place value : some(place).elements()) {
            if (!(value.number() > 0)) {
                throw value.error("found " + value.number() + ", expected a number above 0");
            }
        }
        return place.numbers();
    }

    private static Bounds bounds(Place place) {
        List<Double> pair = place.numbers();
        if (pair.size() != 2 || !(pair.get(0) <= pair.get(1))) {
            throw place.error("found " + pair + ", expected a lower and an upper bound");
        }
        return new Bounds(pair.get(0), pair.get(1));
    }

    private static <T> Optional<T> optional(Place place, String key, Function<Place, T> read) {
        return place.has(key) ? Optional.of(read.apply(place.get(key))) : Optional.empty();
    }

    private static <T> List<T> each(List<Place> places, Function<Place, T> read) {
        List<T> values = new ArrayList<>(places.size());
        for (Place place : places) {
            values.add(read.apply(place));
        }
        return values;
    }
}
