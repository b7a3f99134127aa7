package org.tauscope.application;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tauscope.cards.CardException;
import org.tauscope.detector.DetectorCard;
import org.tauscope.detector.DetectorSimulation;
import org.tauscope.detector.SimulationOptions;
import org.tauscope.detector.TruthMatch;
import org.tauscope.event.DetectedEvents;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.formats.DetectedFile;
import org.tauscope.formats.DetectedSink;
import org.tauscope.formats.EventFile;
import org.tauscope.formats.EventSource;
import org.tauscope.random.RandomStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tauscope simulate}: an event file through a detector. */
@Command(
        name = "simulate",
        description = "Sends the events of a HepMC, LHE, Parquet or ROOT file through a detector.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Momenta and vertices are taken as they stand: in the laboratory, z along the field. Everybody's events"
                    + " will do.",
            "Event 17 of a file gives the same bytes whatever else is in it.",
            "",
            "Example: tauscope simulate signal.hepmc3.gz --detector belle2 -o reco.parquet"
        })
final class SimulateCommand implements Callable<Integer> {

    private static final int BATCH = 1000;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(index = "0", paramLabel = "EVENTS", description = "Event file.")
    private Path events = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "New file of detected events: .parquet or .root.")
    private Path output = Path.of("");

    @Option(
            names = "--detector",
            paramLabel = "DETECTOR",
            description = DetectorCommand.WHICH + " (default: ${DEFAULT-VALUE})")
    private String detector = "belle2";

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random numbers (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() {
        DetectorCard card = DetectorCard.nameOrFile(detector);
        if (!DetectedFile.hasKnownEnding(output)) {
            throw new CardException("--output: found " + output + ", expected a name that ends in .parquet or .root");
        }
        if (Files.exists(output)) {
            throw new CardException("--output: " + output + " exists already; remove it or choose another name");
        }
        Path part = output.resolveSibling(".part-" + output.getFileName());
        try {
            Count count = simulate(card, part);
            Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
            print(count);
        } catch (IOException e) {
            throw new CardException("--output: " + output + " cannot be written (" + e.getMessage() + ")");
        } finally {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                spec.commandLine().getErr().println("tauscope: " + part + " is left over: " + e.getMessage());
            }
        }
        return 0;
    }

    /** What was seen. */
    private record Count(long events, long tracks, long photons, double triggered) {}

    private Count simulate(DetectorCard card, Path part) {
        GeneratedEvents generated = new GeneratedEvents();
        DetectedEvents detected = new DetectedEvents();
        TruthMatch match = new TruthMatch();
        DetectorSimulation simulation = new DetectorSimulation(card, SimulationOptions.natural());
        RandomStream random = new RandomStream(seed, "simulate/" + card.name());
        long number = 0;
        long tracks = 0;
        long photons = 0;
        double triggered = 0;
        try (EventSource source = EventFile.open(events);
                DetectedSink sink = DetectedFile.create(part, detector)) {
            while (source.read(generated, BATCH) > 0) {
                simulation.simulate(generated, random, detected, match);
                sink.write(detected);
                number += detected.events();
                tracks += detected.tracks();
                photons += detected.photons();
                for (int event = 0; event < detected.events(); event++) {
                    triggered += detected.triggerProbability(event);
                }
                generated.clear();
            }
        }
        if (number == 0) {
            throw new CardException(events + ": found no event, expected at least one");
        }
        return new Count(number, tracks, photons, triggered);
    }

    private void print(Count count) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%d events in %s: %.2f tracks and %.2f photons per event, %.1f %% triggered%n",
                count.events(),
                output,
                (double) count.tracks() / count.events(),
                (double) count.photons() / count.events(),
                100 * count.triggered() / count.events());
        out.flush();
    }
}
