package org.tauscope.formats;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.CardException;
import org.tauscope.event.GeneratedEvents;

/** Reads Parquet files in the layout of {@link EventFile}, row by row; {@code particle} = 0 begins an event. */
final class ParquetSource implements EventSource {

    private final ReadingTally tally;
    private final ParquetRows rows;
    private final EventRecord record = new EventRecord(this::refuse);
    private final MotherListing particles = new MotherListing(record, this::refuse);
    private @Nullable CardException failure;

    ParquetSource(Path file, ReadingTally tally) {
        this.tally = tally;
        rows = new ParquetRows(file, "a Parquet event file", ParquetLayout.columns());
    }

    @Override
    public EventFormat format() {
        return EventFormat.PARQUET;
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
            return rows.waiting() && readEvent(out);
        } catch (SQLException e) {
            failure = rows.unreadable(e);
            throw failure;
        } catch (CardException e) {
            failure = e;
            throw e;
        }
    }

    private boolean readEvent(GeneratedEvents out) throws SQLException {
        long number = rows.number(1);
        particles.begin(rows.finite(2));
        do {
            int particle = rows.integer(3);
            if (rows.number(1) != number || particle != record.particles()) {
                throw refuse(
                        "particle " + particle + " of event " + rows.number(1),
                        "particle " + record.particles() + " of event " + number);
            }
            readParticle();
            rows.next();
        } while (rows.waiting() && rows.number(3) != 0);
        record.emit(out, number, EventUnits.GEV_MM, tally);
        return true;
    }

    private void readParticle() throws SQLException {
        int mother = rows.integer(5);
        int particle = particles.add(
                rows.integer(4), rows.flag(6), rows.finite(7), rows.finite(8), rows.finite(9), rows.finite(10));
        particles.born(particle, mother, rows.finite(11), rows.finite(12), rows.finite(13), rows.finite(14));
    }

    private CardException refuse(String found, String expected) {
        return new CardException(
                rows.place() + ": event " + (tally.events() + 1) + ": found " + found + ", expected " + expected);
    }

    @Override
    public ReadingTally tally() {
        return tally;
    }

    @Override
    public void close() {
        rows.close();
    }
}
