package org.tauscope.formats;

import org.tauscope.event.DetectedEvents;

/** An open file of detected events. */
public sealed interface DetectedSource extends AutoCloseable permits ParquetDetectedSource, RootDetectedSource {

    /** Name of the detector that the file states, or the empty text. */
    String detector();

    /**
     * Appends the next event to a batch.
     *
     * @return false at the end of the file
     * @throws org.tauscope.cards.CardException where the event cannot be read
     */
    boolean read(DetectedEvents out);

    @Override
    void close();
}
