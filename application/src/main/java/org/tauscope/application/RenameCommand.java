package org.tauscope.application;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tauscope.statistics.workspace.PyhfWriter;
import org.tauscope.statistics.workspace.WorkspaceEdits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code rename}: a workspace with other names. */
@Command(name = "rename", description = "A workspace with other names.")
public final class RenameCommand extends StatisticsCommand {

    @Mixin
    private WorkspaceInput input = new WorkspaceInput();

    @Option(
            names = {"-c", "--channel"},
            arity = "2",
            paramLabel = "OLD NEW",
            description = "may be repeated")
    private String[] channels = new String[0];

    @Option(
            names = {"-s", "--sample"},
            arity = "2",
            paramLabel = "OLD NEW",
            description = "may be repeated")
    private String[] samples = new String[0];

    @Option(
            names = {"-m", "--modifier"},
            arity = "2",
            paramLabel = "OLD NEW",
            description = "may be repeated")
    private String[] modifiers = new String[0];

    @Option(names = "--rename-measurement", arity = "2", paramLabel = "OLD NEW", description = "may be repeated")
    private String[] measurements = new String[0];

    @Override
    JsonNode answer() throws IOException {
        return PyhfWriter.document(WorkspaceEdits.rename(
                input.workspace(),
                new WorkspaceEdits.Names(pairs(channels), pairs(samples), pairs(modifiers), pairs(measurements))));
    }

    private static Map<String, String> pairs(String[] names) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i + 1 < names.length; i += 2) {
            pairs.put(names[i], names[i + 1]);
        }
        return pairs;
    }
}
