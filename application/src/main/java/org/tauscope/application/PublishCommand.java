package org.tauscope.application;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code tauscope publish}: records for HEPData. */
@Command(
        name = "publish",
        description = "Judges records for HEPData.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {"", "Example: tauscope publish check submission.tar.gz"},
        subcommands = PublishCheckCommand.class)
final class PublishCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
