package org.tauscope.application;

import java.io.IOException;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.Interpolations;
import org.tauscope.statistics.workspace.Workspace;
import org.tauscope.statistics.workspace.Workspace.Measurement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** {@code validate}: checks a workspace and every measurement in it. */
@Command(
        name = "validate",
        description = "Checks a workspace; the first error is named with its place.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {"", "Example: tauscope validate workspace.json"})
public final class ValidateCommand extends StatisticsCommand {

    @Mixin
    private WorkspaceInput input = new WorkspaceInput();

    @Override
    JsonNode answer() throws IOException {
        Workspace workspace = input.workspace();
        for (Measurement measurement : workspace.measurements()) {
            HistFactoryModel.compile(workspace, measurement, Interpolations.PYHF);
        }
        return object().put("valid", true);
    }
}
