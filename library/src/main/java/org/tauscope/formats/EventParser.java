package org.tauscope.formats;

/** Reads one text format event by event. */
sealed interface EventParser permits HepMcParser, LheParser {

    /** Which format. */
    EventFormat format();

    /** Version as the file states it. */
    String version();

    /** Units of the file as known so far. */
    EventUnits units();

    /**
     * Reads the next event into an empty record.
     *
     * @return false at the end of the file
     */
    boolean next(EventRecord record);
}
