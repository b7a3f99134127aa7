package org.tauscope.application;

import java.io.IOException;
import java.util.Locale;
import org.tauscope.statistics.workspace.PyhfDocument;
import org.tauscope.statistics.workspace.PyhfWriter;
import org.tauscope.statistics.workspace.WorkspaceEdits;
import org.tauscope.statistics.workspace.WorkspaceEdits.Join;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code combine}: two workspaces as one. */
@Command(name = "combine", description = "Two workspaces as one.")
public final class CombineCommand extends StatisticsCommand {

    @Parameters(index = "0", paramLabel = "WORKSPACE-ONE", description = "first workspace")
    private String first = "";

    @Parameters(index = "1", paramLabel = "WORKSPACE-TWO", description = "second workspace")
    private String second = "";

    @Option(
            names = {"-j", "--join"},
            paramLabel = "JOIN",
            defaultValue = "none",
            description = "measurements of both: none, outer, 'left outer' or 'right outer' (default ${DEFAULT-VALUE})")
    private String join = "none";

    @Override
    JsonNode answer() throws IOException {
        Join how = switch (join.toLowerCase(Locale.ROOT)) {
            case "none" -> Join.NONE;
            case "outer" -> Join.OUTER;
            case "left outer" -> Join.LEFT_OUTER;
            case "right outer" -> Join.RIGHT_OUTER;
            default ->
                throw new IllegalArgumentException(
                        "--join is '" + join + "', expected none, outer, left outer or right outer");
        };
        return PyhfWriter.document(WorkspaceEdits.combine(
                PyhfDocument.read(WorkspaceInput.text(first)), PyhfDocument.read(WorkspaceInput.text(second)), how));
    }
}
