package org.tauscope.formats;

/** What the parsers of HepMC 2 and 3 share: the listing around the events, and where an event begins and ends. */
abstract sealed class HepMcParser implements EventParser permits HepMc2Parser, HepMc3Parser {

    final LineSource lines;
    final HepMcListing listing;
    final ReadingTally tally;
    final Defects defects;

    HepMcParser(LineSource lines, HepMcListing listing, ReadingTally tally, Defects defects) {
        this.lines = lines;
        this.listing = listing;
        this.tally = tally;
        this.defects = defects;
    }

    @Override
    public final EventFormat format() {
        return listing.format();
    }

    @Override
    public final String version() {
        return listing.version();
    }

    @Override
    public final EventUnits units() {
        return listing.units();
    }

    @Override
    public final boolean next(EventRecord record) {
        if (!listing.toNextEvent()) {
            return false;
        }
        readEvent(record);
        return true;
    }

    /** Reads an event from its E line, which is the current line, to its end. */
    abstract void readEvent(EventRecord record);
}
