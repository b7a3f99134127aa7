package org.tauscope.formats;

import org.tauscope.event.GeneratedEvents;

/**
 * An open event file that hands out one event after the other; memory does not grow with the file.
 *
 * <p>Incoming particles (HepMC status 4, LHE status -1 and -9) stay out of the batch; {@link ReadingTally#incoming()}
 * tells them. Their daughters have no mother. Where a vertex has several incoming particles, the first that is no beam
 * is kept as the mother, and the others are marked as decayed.
 */
public sealed interface EventSource extends AutoCloseable permits TextEventSource, ParquetSource, RootEventSource {

    /** Format of the file, by its content. */
    EventFormat format();

    /** Version as the file states it, e.g. {@code 3.02.05}; empty where it states none. */
    String version();

    /** True where the file is gzipped. */
    boolean compressed();

    /** Units of the file (never of the batch); a HepMC file tells them with its first event. */
    EventUnits units();

    /**
     * Appends the next event to a batch, in GeV, mm and ns. Its number is its place in the file, from 0; a Parquet file
     * keeps the numbers it was written with.
     *
     * @return false at the end of the file
     * @throws org.tauscope.cards.CardException where the event cannot be read: nothing of it is in the batch then, and
     *     everything before it is; every later call throws the same
     */
    boolean read(GeneratedEvents out);

    /**
     * Appends up to {@code most} events to a batch.
     *
     * @return how many; fewer than {@code most} only at the end of the file
     */
    default int read(GeneratedEvents out, int most) {
        int events = 0;
        while (events < most && read(out)) {
            events++;
        }
        return events;
    }

    /** What has been read so far; grows with every event. */
    ReadingTally tally();

    @Override
    void close();
}
