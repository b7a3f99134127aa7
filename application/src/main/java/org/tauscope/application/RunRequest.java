package org.tauscope.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tauscope.cards.CardException;
import org.tauscope.searches.Observation;
import org.tauscope.searches.SearchRequest;
import org.tauscope.searches.SystematicSizes;
import org.tauscope.searches.resonance.RecordedMasses;
import org.tauscope.statistics.workspace.DocumentException;
import org.tauscope.statistics.workspace.StrictJson;
import tools.jackson.databind.JsonNode;

/**
 * What a run was asked for, as its provenance keeps it: enough to ask for the same again.
 *
 * @param search  name of the search
 * @param seed    seed of all random numbers
 * @param request the rest
 * @param inputs  SHA-256 of every file that the user brought, by its path
 */
record RunRequest(String search, long seed, SearchRequest request, Map<String, String> inputs) {

    /** Copies the map. */
    RunRequest {
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
    }

    /** A request whose files are as they are now. */
    static RunRequest now(String search, long seed, SearchRequest request) throws IOException {
        Map<String, String> inputs = new TreeMap<>();
        for (Path file : files(request)) {
            inputs.put(file.toString(), sha256(file));
        }
        return new RunRequest(search, seed, request, inputs);
    }

    /** As part of {@code provenance.json}. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("masses_GeV", request.masses());
        request.luminosity().ifPresent(value -> facts.put("luminosity_per_fb", value));
        facts.put("quick", request.quick());
        request.card().ifPresent(path -> facts.put("card", path.toString()));
        request.detector().ifPresent(name -> facts.put("detector", name));
        request.beams().ifPresent(beams -> facts.put("beams", beams));
        request.observable().ifPresent(name -> facts.put("observable", name));
        switch (request.observation()) {
            case Observation.Published _ -> {}
            case Observation.Recorded(Path file) -> facts.put("data", file.toString());
            case Observation.PseudoData(long thrown, Optional<Observation.Injection> injected) -> {
                facts.put("pseudo_data_seed", thrown);
                injected.ifPresent(signal -> {
                    facts.put("inject_mass_GeV", signal.mass());
                    facts.put("inject_rate", signal.rate());
                });
            }
        }
        return facts;
    }

    private static List<Path> files(SearchRequest request) {
        List<Path> files = new ArrayList<>();
        request.card().ifPresent(files::add);
        request.detector().map(Path::of).filter(Files::isRegularFile).ifPresent(files::add);
        request.beams().map(Path::of).filter(Files::isRegularFile).ifPresent(files::add);
        if (request.observation() instanceof Observation.Recorded(Path file)) {
            files.addAll(Files.isRegularFile(file) ? List.of(file) : recorded(file));
        }
        return files;
    }

    /** The files of several channels, written as CHANNEL=FILE with commas between them. */
    private static List<Path> recorded(Path words) {
        List<String> channels = Arrays.stream(words.toString().split(",", -1))
                .map(String::strip)
                .filter(part -> part.contains("="))
                .map(part -> part.substring(0, part.indexOf('=')))
                .toList();
        return RecordedMasses.files(words, channels);
    }

    /**
     * Reads the provenance of a run's folder.
     *
     * @throws CardException where the folder holds no run, or one of a version that kept less
     */
    static RunRequest of(Path folder) throws IOException {
        JsonNode provenance = provenance(folder);
        JsonNode facts = provenance.path("request");
        if (provenance.has("analysis")) {
            throw new CardException(
                    folder + ": found an analysis of ntuples, expected the folder of a run; luminosity and"
                            + " uncertainties of an analysis stand on its card");
        }
        if (!facts.isObject()) {
            throw new CardException(
                    folder + "/provenance.json: found no 'request', expected a run of this version of tauscope");
        }
        List<Double> masses = new ArrayList<>();
        facts.path("masses_GeV").forEach(mass -> masses.add(mass.asDouble()));
        JsonNode luminosity = facts.path("luminosity_per_fb");
        return new RunRequest(
                provenance.path("search").asString(""),
                provenance.path("seed").asLong(1),
                new SearchRequest(
                        masses,
                        luminosity.isNumber() ? OptionalDouble.of(luminosity.asDouble()) : OptionalDouble.empty(),
                        facts.path("quick").asBoolean(false),
                        text(facts, "card").map(Path::of),
                        text(facts, "detector"),
                        text(facts, "beams"),
                        text(facts, "observable"),
                        observation(facts),
                        SystematicSizes.FIXED),
                texts(provenance.path("inputs_sha256")));
    }

    /** The members of an object that are texts. */
    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString("")));
        return texts;
    }

    /** The facts of a run's folder. */
    static JsonNode provenance(Path folder) throws IOException {
        Path file = folder.resolve("provenance.json");
        if (!Files.isRegularFile(file)) {
            throw new CardException(folder + ": found no provenance.json, expected the folder of a run");
        }
        try {
            return StrictJson.read(Files.readString(file));
        } catch (DocumentException e) {
            throw new CardException(file + ": " + e.getMessage());
        }
    }

    private static Observation observation(JsonNode facts) {
        Optional<String> data = text(facts, "data");
        if (data.isPresent()) {
            return new Observation.Recorded(Path.of(data.get()));
        }
        if (!facts.path("pseudo_data_seed").isNumber()) {
            return new Observation.Published();
        }
        return new Observation.PseudoData(
                facts.path("pseudo_data_seed").asLong(),
                facts.path("inject_mass_GeV").isNumber()
                        ? Optional.of(new Observation.Injection(
                                facts.path("inject_mass_GeV").asDouble(),
                                facts.path("inject_rate").asDouble()))
                        : Optional.empty());
    }

    private static Optional<String> text(JsonNode facts, String name) {
        return Optional.of(facts.path(name).asString("")).filter(text -> !text.isEmpty());
    }

    /** SHA-256 of a file, in hexadecimal digits. */
    static String sha256(Path file) throws IOException {
        return sha256(Files.readAllBytes(file));
    }

    /** SHA-256 of bytes, in hexadecimal digits. */
    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
