package org.tauscope.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Table;
import org.tauscope.detector.DetectorCard;
import org.tauscope.generator.NamedBeams;
import org.tauscope.kinematics.Beams;
import org.tauscope.searches.PreviousRun;
import org.tauscope.searches.resonance.EventLimits;
import org.tauscope.searches.resonance.TrainedClassifier;
import org.tauscope.statistics.workspace.DocumentException;
import org.tauscope.statistics.workspace.StrictJson;
import tools.jackson.databind.JsonNode;

/** Reads from the folder of a finished run what other commands build on. */
final class RunFolderReader {

    private static final Pattern CONDITION =
            Pattern.compile("luminosity ([-+.0-9eE]+)/fb.*detector (\\S+)", Pattern.DOTALL);
    private static final long LARGEST_WORKSPACE = 64_000_000;
    private static final Pattern TREES = Pattern.compile("trees-.*\\.ubj");

    private RunFolderReader() {}

    /**
     * The run.
     *
     * @throws CardException where the folder is not that of a run
     */
    static PreviousRun read(Path folder) {
        Path facts = folder.resolve("provenance.json");
        if (!Files.isRegularFile(facts)) {
            throw new CardException("--run: found no provenance.json in " + folder + ", expected the folder of a run");
        }
        try {
            JsonNode provenance = StrictJson.read(text(facts));
            Matcher condition =
                    CONDITION.matcher(provenance.path("conditions").path(0).asString(""));
            if (!condition.find()) {
                throw new CardException(
                        "--run: found no luminosity and detector in " + facts + ", expected the folder of a run");
            }
            Map<String, String> workspaces = new TreeMap<>();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    String name = String.valueOf(file.getFileName());
                    if (name.startsWith("workspace") && name.endsWith(".json")) {
                        workspaces.put(name.substring(0, name.length() - ".json".length()), text(file));
                    }
                }
            }
            String detector = condition.group(2).replaceAll("[,;].*", "");
            SealedFiles sealed = SealedFiles.of(folder);
            Map<String, Table> tables = new TreeMap<>();
            for (String name : List.of(EventLimits.NAME, TrainedClassifier.NAME)) {
                byte[] table = sealed.read(name + ".csv");
                if (table.length > 0) {
                    tables.put(
                            name,
                            Table.parse(
                                    folder.resolve(name + ".csv").toString(),
                                    new String(table, StandardCharsets.UTF_8)));
                }
            }
            return new PreviousRun(
                    folder.toString(),
                    provenance.path("search").asString(""),
                    detector,
                    beams(provenance.path("request"), detector),
                    Double.parseDouble(condition.group(1)),
                    workspaces,
                    Files.isRegularFile(folder.resolve("limits.csv"))
                            ? RunLimits.limits(folder.resolve("limits.csv"))
                            : List.of(),
                    tables,
                    tables.containsKey(TrainedClassifier.NAME) ? sealed.readAll(TREES) : Map.of(),
                    RunRequest.texts(provenance.path("cards_sha256")));
        } catch (IOException e) {
            throw new CardException("--run: cannot read " + folder + ": " + RunFolder.reason(e));
        } catch (DocumentException | NumberFormatException e) {
            throw new CardException("--run: " + facts + ": " + e.getMessage());
        }
    }

    /** The beams that the run was asked for, where it says what it was asked for. */
    private static Optional<Beams> beams(JsonNode request, String detector) {
        if (!request.isObject()) {
            return Optional.empty();
        }
        String asked = request.path("detector").asString("");
        Beams own = DetectorCard.nameOrFile(asked.isEmpty() ? detector : asked).beams();
        String beams = request.path("beams").asString("");
        return Optional.of(beams.isEmpty() ? own : NamedBeams.nameCardOrEnergies(beams, own));
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST_WORKSPACE) {
            throw new CardException("--run: found " + file + " with more than " + LARGEST_WORKSPACE + " bytes");
        }
        return Files.readString(file);
    }
}
