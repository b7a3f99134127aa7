package org.tauscope.application;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.tauscope.statistics.workspace.PyhfWriter;
import org.tauscope.statistics.workspace.WorkspaceEdits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code prune}: a workspace without some of its parts. */
@Command(name = "prune", description = "A workspace without some of its parts.")
public final class PruneCommand extends StatisticsCommand {

    @Mixin
    private WorkspaceInput input = new WorkspaceInput();

    @Option(
            names = {"-c", "--channel"},
            paramLabel = "NAME",
            description = "channel to leave out; may be repeated")
    private Set<String> channels = new LinkedHashSet<>();

    @Option(
            names = {"-s", "--sample"},
            paramLabel = "NAME",
            description = "sample to leave out; may be repeated")
    private Set<String> samples = new LinkedHashSet<>();

    @Option(
            names = {"-m", "--modifier"},
            paramLabel = "NAME",
            description = "modifier to leave out; may be repeated")
    private Set<String> modifiers = new LinkedHashSet<>();

    @Option(
            names = {"-t", "--modifier-type"},
            paramLabel = "TYPE",
            description = "kind of modifier to leave out; may be repeated")
    private Set<String> types = new LinkedHashSet<>();

    @Option(
            names = "--drop-measurement",
            paramLabel = "NAME",
            description = "measurement to leave out; may be repeated")
    private Set<String> measurements = new LinkedHashSet<>();

    @Override
    JsonNode answer() throws IOException {
        return PyhfWriter.document(WorkspaceEdits.prune(
                input.workspace(), new WorkspaceEdits.Parts(channels, samples, modifiers, types, measurements)));
    }
}
