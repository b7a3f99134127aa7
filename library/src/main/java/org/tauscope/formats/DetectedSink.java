package org.tauscope.formats;

import org.tauscope.event.DetectedEvents;

/** A file of detected events being written. It is complete once {@link #close()} has returned. */
public sealed interface DetectedSink extends AutoCloseable permits ParquetDetectedSink, RootDetectedSink {

    /**
     * Appends a batch.
     *
     * @throws org.tauscope.cards.CardException where the file cannot be written
     */
    void write(DetectedEvents batch);

    /** Ends the file. */
    @Override
    void close();
}
