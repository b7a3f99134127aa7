package org.tauscope.statistics.workspace;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A collection of named signal patches for one background-only workspace (pyhf patchset, version 1.0.0).
 *
 * @param description what it is for
 * @param references  where it comes from, e.g. {@code hepdata: ins1748602}
 * @param digests     algorithm and digest of the workspace it belongs to
 * @param labels      names of the values of each patch
 * @param patches     the patches
 */
public record PatchSet(
        String description,
        Map<String, String> references,
        Map<String, String> digests,
        List<String> labels,
        List<Patch> patches) {

    /** Copies the collections. */
    public PatchSet {
        references = Map.copyOf(references);
        digests = new LinkedHashMap<>(digests);
        labels = List.copyOf(labels);
        patches = List.copyOf(patches);
    }

    /**
     * One signal point.
     *
     * @param name       name
     * @param values     one value per label, numbers or texts, as JSON writes them
     * @param operations JSON Patch, RFC 6902
     */
    public record Patch(String name, List<String> values, JsonNode operations) {
        /** Copies the list. */
        public Patch {
            values = List.copyOf(values);
        }
    }

    /** Reads a patch set. */
    public static PatchSet read(String text) {
        return read(StrictJson.read(text));
    }

    /** Reads a patch set from a parsed document. */
    public static PatchSet read(JsonNode document) {
        Place root = Place.root(document).object(Set.of("metadata", "patches", "version", "$schema"));
        Place version = root.get("version");
        if (!version.text().equals("1.0.0")) {
            throw version.error("found '" + version.text() + "', expected '1.0.0'");
        }
        Place metadata = root.get("metadata").object();
        Map<String, String> digests = texts(metadata.get("digests"));
        if (digests.isEmpty()) {
            throw metadata.get("digests").error("no digest, expected md5 or sha256");
        }
        List<String> labels =
                metadata.get("labels").elements().stream().map(Place::text).toList();
        Set<String> names = new HashSet<>();
        Set<List<String>> points = new HashSet<>();
        List<Patch> patches = root.get("patches").atLeastOne().stream()
                .map(place -> patch(place, labels.size(), names, points))
                .toList();
        return new PatchSet(
                metadata.has("description") ? metadata.get("description").text() : "",
                texts(metadata.get("references")),
                digests,
                labels,
                patches);
    }

    private static Patch patch(Place place, int labels, Set<String> names, Set<List<String>> points) {
        place.object(Set.of("metadata", "patch"));
        Place metadata = place.get("metadata").object();
        Place name = metadata.get("name");
        if (!names.add(name.text())) {
            throw name.error("patch '" + name.text() + "' exists twice");
        }
        List<String> values = metadata.get("values").elements().stream()
                .map(value -> value.node().isString()
                        ? value.text()
                        : CanonicalJson.write(Place.root(value.node()).node()))
                .toList();
        if (values.size() != labels) {
            throw metadata.get("values").error("found " + values.size() + " values, expected " + labels);
        }
        if (!points.add(values)) {
            throw metadata.get("values").error("the values " + values + " exist twice");
        }
        place.get("patch").elements();
        return new Patch(name.text(), values, place.get("patch").node());
    }

    private static Map<String, String> texts(Place place) {
        place.object();
        return place.node().propertyNames().stream()
                .collect(Collectors.toMap(
                        key -> key, key -> place.get(key).text(), (first, _) -> first, LinkedHashMap::new));
    }

    /**
     * The patch of a name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Patch patch(String name) {
        return patches.stream()
                .filter(patch -> patch.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no patch is called '" + name + "', found "
                        + patches.stream().map(Patch::name).toList()));
    }

    /**
     * Checks that a workspace is the one these patches were made for.
     *
     * @throws DocumentException where a digest differs
     */
    public void verify(JsonNode workspace) {
        digests.forEach((algorithm, expected) -> {
            String found = CanonicalJson.digest(workspace, algorithm);
            if (!found.equals(expected)) {
                throw new DocumentException(
                        "/metadata/digests/" + algorithm,
                        "the workspace has digest " + found + ", the patch set expects " + expected);
            }
        });
    }

    /** The workspace with a patch applied, after {@link #verify}. */
    public JsonNode apply(JsonNode workspace, String name) {
        verify(workspace);
        return JsonPatch.apply(workspace, patch(name).operations());
    }
}
