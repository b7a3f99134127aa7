package org.tauscope.formats;

import java.util.function.Function;
import org.tauscope.event.GeneratedEvents;

/** An event file being written. It is complete once {@link #close()} has returned. */
public sealed interface EventSink extends AutoCloseable permits TextEventSink, ParquetSink, RootEventSink {

    /**
     * Appends all events of a batch.
     *
     * @throws org.tauscope.cards.CardException where the file cannot be written or the format cannot hold an event
     */
    void write(GeneratedEvents batch);

    /**
     * A way to do most of the work in other threads: the function turns a batch into bytes, in any thread that has a function
     * of its own; what it returns appends them, and must be run by one thread at a time, in the order of the events and
     * before the batch changes.
     */
    default Function<GeneratedEvents, Runnable> preparation() {
        return batch -> () -> write(batch);
    }

    /** Ends the file. */
    @Override
    void close();
}
