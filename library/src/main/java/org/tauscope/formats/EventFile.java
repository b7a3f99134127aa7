package org.tauscope.formats;

import java.nio.file.Files;
import java.nio.file.Path;
import org.tauscope.cards.CardException;
import org.tauscope.formats.root.RootColumn;
import org.tauscope.formats.root.RootFile;

/**
 * Opens and creates event files.
 *
 * <pre>{@code
 * try (EventSource events = EventFile.open(Path.of("signal.hepmc.gz"))) {
 *     while (events.read(batch, 1000) > 0) {
 *         simulation.simulate(batch, ...);
 *         batch.clear();
 *     }
 * }
 * }</pre>
 *
 * <p>Parquet files have one row per particle, events one after the other: {@code event_number}, {@code weight},
 * {@code particle} (place in the event, from 0), {@code pdg}, {@code mother} (place in the event, -1 for none),
 * {@code decayed}, {@code px_GeV}, {@code py_GeV}, {@code pz_GeV}, {@code energy_GeV}, {@code x_mm}, {@code y_mm},
 * {@code z_mm} (production point) and {@code time_ns}. They need {@code org.duckdb:duckdb_jdbc} on the class path.
 *
 * <p>ROOT files hold the tree {@code events}: one entry for each event, the same columns, those of particles as lists that
 * {@code particles} counts; and the tree {@code sample} of one entry with cross section and beams.
 */
public final class EventFile {

    private EventFile() {}

    /**
     * Opens an event file of any format; the name does not matter. A pipe will do, or {@code -} for the standard input, but
     * for Parquet and ROOT.
     *
     * @throws CardException where it is missing or no event file
     */
    public static EventSource open(Path file) {
        return open(file, Defects.REFUSE);
    }

    static EventSource open(Path file, Defects defects) {
        if (Files.isDirectory(file)) {
            throw new CardException(file + ": found a folder, expected an event file");
        }
        if (RootFile.recognises(file)) {
            return new RootEventSource(file, new ReadingTally());
        }
        return open(LineSource.of(file), file, defects);
    }

    /** @param file where the lines come from; Parquet is opened there */
    static EventSource open(LineSource lines, Path file, Defects defects) {
        try {
            return begin(lines, file, defects);
        } catch (CardException e) {
            lines.close();
            throw e;
        }
    }

    private static EventSource begin(LineSource lines, Path file, Defects defects) {
        ReadingTally tally = new ReadingTally();
        do {
            if (!lines.next()) {
                throw lines.refuse("nothing", "an event file: HepMC2, HepMC3, LHE, Parquet or ROOT");
            }
        } while (lines.blank());
        if (lines.startsWith("PAR1")) {
            lines.close();
            if (!Files.isRegularFile(file)) {
                throw new CardException(
                        file + ": found Parquet in a pipe, expected a file (its table of contents stands at the end)");
            }
            return new ParquetSource(file, tally);
        }
        if (lines.startsWith("HepMC::")) {
            lines.putBack();
            HepMcListing listing = HepMcListing.begin(lines, tally);
            EventParser parser = listing.format() == EventFormat.HEPMC3
                    ? new HepMc3Parser(lines, listing, tally, defects)
                    : new HepMc2Parser(lines, listing, tally, defects);
            return new TextEventSource(lines, parser, tally);
        }
        if (lines.startsWith("<")) {
            return new TextEventSource(lines, new LheParser(lines, tally, defects), tally);
        }
        throw lines.refuse(
                lines.shown(),
                "an event file: HepMC2 or HepMC3 (HepMC::Version), LHE"
                        + " (<LesHouchesEvents>) or Parquet; plain or gzipped");
    }

    /** True for a ROOT file that holds events in our layout; other ROOT files hold whatever they hold. */
    public static boolean isRootWithEvents(Path file) {
        if (!RootFile.recognises(file)) {
            return false;
        }
        try (RootFile opened = RootFile.open(file)) {
            return opened.tables().stream()
                    .anyMatch(table -> table.name().equals(RootEventSink.TREE)
                            && table.columns().stream()
                                    .map(RootColumn::name)
                                    .toList()
                                    .containsAll(RootEventSink.NUMBERS));
        } catch (CardException e) {
            // What is wrong with it is said when it is read.
            return false;
        }
    }

    /**
     * Creates an event file; the ending of its name says the format ({@link EventFormat#ofOutputName}) and whether it
     * is gzipped.
     */
    public static EventSink create(Path file, SampleHeader header) {
        return switch (EventFormat.ofOutputName(file)) {
            case HEPMC3 -> new TextEventSink(file, () -> new HepMc3Text(header));
            case LHE -> new TextEventSink(file, () -> new LheText(header));
            case PARQUET -> new ParquetSink(file, header);
            case ROOT -> new RootEventSink(file, header);
            case HEPMC2 -> throw new CardException(file + ": HepMC2 is read, not written; expected .hepmc3");
        };
    }
}
