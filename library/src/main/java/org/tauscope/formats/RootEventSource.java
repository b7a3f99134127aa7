package org.tauscope.formats;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.CardException;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.formats.root.RootFile;

/** Reads ROOT trees in the layout of {@link EventFile}. */
final class RootEventSource implements EventSource {

    private final ReadingTally tally;
    private final RootFile file;
    private final TreeBlock block;
    private final EventRecord record;
    private final MotherListing particles;
    private @Nullable CardException failure;

    RootEventSource(Path path, ReadingTally tally) {
        this.tally = tally;
        file = RootFile.open(path);
        try {
            block = new TreeBlock(path, file.table(RootEventSink.TREE), RootEventSink.PARTICLES);
        } catch (CardException e) {
            file.close();
            throw e;
        }
        record = new EventRecord(block::refuse);
        particles = new MotherListing(record, block::refuse);
    }

    @Override
    public EventFormat format() {
        return EventFormat.ROOT;
    }

    @Override
    public String version() {
        return "";
    }

    @Override
    public boolean compressed() {
        return false;
    }

    @Override
    public EventUnits units() {
        return EventUnits.GEV_MM;
    }

    @Override
    public boolean read(GeneratedEvents out) {
        if (failure != null) {
            throw failure;
        }
        try {
            return block.next() && readEvent(out);
        } catch (CardException e) {
            failure = e;
            throw e;
        }
    }

    private boolean readEvent(GeneratedEvents out) {
        particles.begin(block.number("weight"));
        int count = block.count("pdg");
        for (int i = 0; i < count; i++) {
            int particle = particles.add(
                    (int) block.number("pdg", i),
                    block.number("decayed", i) != 0,
                    block.number("px_GeV", i),
                    block.number("py_GeV", i),
                    block.number("pz_GeV", i),
                    block.number("energy_GeV", i));
            particles.born(
                    particle,
                    (int) block.number("mother", i),
                    block.number("x_mm", i),
                    block.number("y_mm", i),
                    block.number("z_mm", i),
                    block.number("time_ns", i));
        }
        record.emit(out, block.integer("event_number"), EventUnits.GEV_MM, tally);
        return true;
    }

    @Override
    public ReadingTally tally() {
        return tally;
    }

    @Override
    public void close() {
        file.close();
    }
}
