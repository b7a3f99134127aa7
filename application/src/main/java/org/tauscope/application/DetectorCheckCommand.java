package org.tauscope.application;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tauscope.cards.Statement;
import org.tauscope.detector.DetectorCard;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tauscope detector check}: reads a card of the user's own and says where it is wrong. */
@Command(
        name = "check",
        description = "Reads a detector card and names file, line, key, what was found and what was expected.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {"", "Exit code 2 where the card is refused.", "", "Example: tauscope detector check mine.yaml"})
final class DetectorCheckCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "Detector card.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        DetectorCard card = DetectorCard.read(file);
        long assumed = card.statements().stream().filter(Statement::assumed).count();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s: detector '%s' is complete: %d cylinders, %d numbers and tables, %d of them assumed%n",
                file, card.name(), card.layers().size(), card.statements().size(), assumed);
        out.flush();
        return 0;
    }
}
