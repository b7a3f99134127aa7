package org.tauscope.application;

import java.io.IOException;
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
import org.tauscope.searches.PreviousRun;
import org.tauscope.statistics.workspace.DocumentException;
import org.tauscope.statistics.workspace.StrictJson;
import tools.jackson.databind.JsonNode;

/** Reads from the folder of a finished run what other commands build on. */
final class RunFolderReader {

    private static final Pattern CONDITION =
            Pattern.compile("luminosity ([-+.0-9eE]+)/fb.*detector (\\S+)", Pattern.DOTALL);
    private static final long LARGEST_WORKSPACE = 64_000_000;

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
            return new PreviousRun(
                    folder.toString(),
                    provenance.path("search").asString(""),
                    condition.group(2).replaceAll("[,;].*", ""),
                    Double.parseDouble(condition.group(1)),
                    workspaces,
                    Files.isRegularFile(folder.resolve("limits.csv"))
                            ? RunLimits.limits(folder.resolve("limits.csv"))
                            : List.of());
        } catch (IOException e) {
            throw new CardException("--run: cannot read " + folder + ": " + RunFolder.reason(e));
        } catch (DocumentException | NumberFormatException e) {
            throw new CardException("--run: " + facts + ": " + e.getMessage());
        }
    }

    /** The beams that a run was asked for, where they are not those of its detector. */
    static Optional<String> beams(Path folder) {
        try {
            String asked = StrictJson.read(text(folder.resolve("provenance.json")))
                    .path("request")
                    .path("beams")
                    .asString("");
            return asked.isEmpty() ? Optional.empty() : Optional.of(asked);
        } catch (IOException e) {
            throw new CardException("--run: cannot read " + folder + ": " + RunFolder.reason(e));
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST_WORKSPACE) {
            throw new CardException("--run: found " + file + " with more than " + LARGEST_WORKSPACE + " bytes");
        }
        return Files.readString(file);
    }
}
