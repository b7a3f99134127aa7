package org.tauscope.application;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code tauscope detector}: what can be asked of a detector card. */
@Command(
        name = "detector",
        description = "Shows, checks and draws detector cards: " + DetectorCommand.WHICH,
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        subcommands = {DetectorShowCommand.class, DetectorCheckCommand.class, DetectorPlotCommand.class},
        footer = {"", "Example: tauscope detector show belle2"})
final class DetectorCommand implements Callable<Integer> {

    /** How a detector is named on the command line. */
    static final String WHICH = "belle, belle2, stcf, idea, or a YAML file of your own.";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
