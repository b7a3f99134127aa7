package org.tauscope.formats;

import org.tauscope.event.GeneratedEvents;

/** An event file being written. It is complete once {@link #close()} has returned. */
public sealed interface EventSink extends AutoCloseable permits HepMc3Sink, LheSink, ParquetSink {

    /**
     * Appends all events of a batch.
     *
     * @throws org.tauscope.cards.CardException where the file cannot be written or the format cannot hold an event
     */
    void write(GeneratedEvents batch);

    /** Ends the file. */
    @Override
    void close();
}
