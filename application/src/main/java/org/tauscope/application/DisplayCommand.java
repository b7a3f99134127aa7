package org.tauscope.application;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tauscope.cards.CardException;
import org.tauscope.detector.DetectorCard;
import org.tauscope.event.DetectedEvents;
import org.tauscope.formats.DetectedFile;
import org.tauscope.formats.DetectedSource;
import org.tauscope.plots.EventDisplay;
import org.tauscope.plots.FigureFormat;
import org.tauscope.reconstruction.V0;
import org.tauscope.reconstruction.V0Finder;
import org.tauscope.reconstruction.VertexResult.Vertex;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tauscope display}: a picture of one detected event. */
@Command(
        name = "display",
        description = {
            "Draws one detected event along the beam and from the side: layers, helices, photons,",
            "and the vertices of K_S, Lambda and photon conversions."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        footer = {"", "Example: tauscope display reco.parquet --event 12 -o event.svg"})
final class DisplayCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "Detected events (Parquet).")
    private Path file = Path.of("");

    @Option(names = "--event", required = true, paramLabel = "N", description = "Number of the event in its sample.")
    private long event;

    @Option(
            names = "--detector",
            paramLabel = "DETECTOR",
            description = "belle, belle2, stcf, idea, or a YAML file of your own; default: what the file states.")
    private String detector = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "PICTURE",
            description = "File ending in .svg, .pdf or .png.")
    private Path output = Path.of("");

    @Override
    public Integer call() throws IOException {
        FigureFormat format = format();
        DetectedEvents batch = new DetectedEvents();
        String named;
        try (DetectedSource source = DetectedFile.open(file)) {
            named = detector.isEmpty() ? source.detector() : detector;
            find(source, batch);
        }
        if (named.isEmpty()) {
            throw new CardException(file + ": states no detector, expected --detector");
        }
        DetectorCard card = DetectorCard.nameOrFile(named);
        List<V0> found = new V0Finder(card, V0Finder.Cuts.standard()).find(batch, 0);
        List<Vertex> vertices = new ArrayList<>();
        found.forEach(v0 -> vertices.add(v0.vertex()));
        byte[] picture = format.bytes(new EventDisplay(card, batch, 0, vertices).figures());
        try {
            Files.write(output, picture);
        } catch (IOException e) {
            throw new CardException(output + ": cannot be written (" + e.getMessage() + ")");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s: event %d of %s, %d tracks, %d photons%n",
                output, event, card.name(), batch.tracks(), batch.photons());
        for (V0 v0 : found) {
            out.printf(
                    Locale.ROOT,
                    "%s: mass %.4f GeV at r = %.1f mm, z = %.1f mm%n",
                    v0.kind().label(),
                    v0.mass(),
                    v0.vertex().radius(),
                    v0.vertex().z());
        }
        out.flush();
        return 0;
    }

    private FigureFormat format() {
        String name = output.toString().toLowerCase(Locale.ROOT);
        for (FigureFormat format : FigureFormat.values()) {
            if (name.endsWith("." + format.ending())) {
                return format;
            }
        }
        throw new CardException(output + ": found no known ending, expected .svg, .pdf or .png");
    }

    private void find(DetectedSource source, DetectedEvents batch) {
        long first = -1;
        long last = -1;
        while (source.read(batch)) {
            last = batch.number(0);
            first = first < 0 ? last : first;
            if (last == event) {
                return;
            }
            batch.clear();
        }
        throw new CardException(
                file + ": found no event " + event + ", expected one of those from " + first + " to " + last);
    }
}
