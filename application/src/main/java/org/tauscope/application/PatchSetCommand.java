package org.tauscope.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tauscope.statistics.workspace.PatchSet;
import org.tauscope.statistics.workspace.StrictJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code patchset}: patches of a patch set, listed, extracted, applied or checked against their workspace. */
@Command(name = "patchset", description = "Lists, extracts, applies or verifies the patches of a patch set.")
public final class PatchSetCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Without a subcommand there is nothing to do. */
    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "patchset needs inspect, extract, apply or verify");
    }

    @Command(name = "inspect", description = "Lists the patches.")
    int inspect(@Parameters(paramLabel = "PATCHSET") Path file) {
        return run(Optional.empty(), () -> {
            PatchSet set = read(file);
            StringBuilder text = new StringBuilder(set.description()).append('\n');
            set.patches()
                    .forEach(patch -> text.append(patch.name())
                            .append(' ')
                            .append(patch.values())
                            .append('\n'));
            return text.toString();
        });
    }

    @Command(name = "extract", description = "One patch.")
    int extract(
            @Parameters(index = "0", paramLabel = "PATCHSET") Path file,
            @Option(names = "--name", paramLabel = "NAME", required = true) String name,
            @Option(names = "--output-file", paramLabel = "FILE") Optional<Path> output) {
        return run(output, () -> StrictJson.write(read(file).patch(name).operations()) + "\n");
    }

    @Command(name = "apply", description = "The workspace with one patch applied.")
    int apply(
            @Parameters(index = "0", paramLabel = "WORKSPACE") Path workspace,
            @Parameters(index = "1", paramLabel = "PATCHSET") Path file,
            @Option(names = "--name", paramLabel = "NAME", required = true) String name,
            @Option(names = "--output-file", paramLabel = "FILE") Optional<Path> output) {
        return run(output, () -> {
            JsonNode document = StrictJson.read(Files.readString(workspace));
            return StrictJson.write(read(file).apply(document, name)) + "\n";
        });
    }

    @Command(name = "verify", description = "Checks that the patches belong to a workspace.")
    int verify(
            @Parameters(index = "0", paramLabel = "WORKSPACE") Path workspace,
            @Parameters(index = "1", paramLabel = "PATCHSET") Path file) {
        return run(Optional.empty(), () -> {
            read(file).verify(StrictJson.read(Files.readString(workspace)));
            return "All good.\n";
        });
    }

    private static PatchSet read(Path file) throws IOException {
        return PatchSet.read(Files.readString(file));
    }

    private int run(Optional<Path> output, Callable<String> answer) {
        try {
            String text = answer.call();
            if (output.isPresent()) {
                Files.writeString(output.get(), text);
            } else {
                spec.commandLine().getOut().print(text);
                spec.commandLine().getOut().flush();
            }
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            spec.commandLine().getErr().println("error: " + e.getMessage());
            spec.commandLine().getErr().flush();
            return StatisticsCommand.BAD_INPUT;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
