package org.tauscope.application;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tauscope.cards.CardException;
import org.tauscope.detector.DetectorCard;
import org.tauscope.plots.FigureFormat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tauscope detector plot}: resolutions and efficiencies of a card as figures. */
@Command(
        name = "plot",
        description = "Draws resolutions, efficiencies and identification against momentum, angle and radius of birth.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {"", "Example: tauscope detector plot belle2 -o figures"})
final class DetectorPlotCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(index = "0", paramLabel = "DETECTOR", description = DetectorCommand.WHICH)
    private String detector = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Where PNG, SVG and PDF go (default: detector-NAME).")
    private String output = "";

    @Override
    public Integer call() {
        DetectorCard card = DetectorCard.nameOrFile(detector);
        Path folder = Path.of(output.isEmpty() ? "detector-" + card.name() : output);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CardException("--output: " + folder + " cannot be made a folder (" + e.getMessage() + ")");
        }
        PrintWriter out = spec.commandLine().getOut();
        for (NamedFigure figure : DetectorFigures.of(card)) {
            FigureFormat.writeAll(figure.figure(), folder, figure.name());
            out.println(folder.resolve(figure.name()) + ".png: " + figure.caption());
        }
        out.flush();
        return 0;
    }
}
