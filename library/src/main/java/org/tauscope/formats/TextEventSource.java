package org.tauscope.formats;

import org.jspecify.annotations.Nullable;
import org.tauscope.cards.CardException;
import org.tauscope.event.GeneratedEvents;

/** Events from text: a parser fills a record, the record goes into the batch once it is complete. */
final class TextEventSource implements EventSource {

    private final LineSource lines;
    private final EventParser parser;
    private final ReadingTally tally;
    private final EventRecord record;
    private @Nullable CardException failure;

    TextEventSource(LineSource lines, EventParser parser, ReadingTally tally) {
        this.lines = lines;
        this.parser = parser;
        this.tally = tally;
        record = new EventRecord(lines::refuse);
    }

    @Override
    public EventFormat format() {
        return parser.format();
    }

    @Override
    public String version() {
        return parser.version();
    }

    @Override
    public boolean compressed() {
        return lines.compressed();
    }

    @Override
    public EventUnits units() {
        return parser.units();
    }

    @Override
    public boolean read(GeneratedEvents out) {
        if (failure != null) {
            throw failure;
        }
        try {
            record.clear();
            if (!parser.next(record)) {
                return false;
            }
            record.emit(out, tally.events(), parser.units(), tally);
            return true;
        } catch (CardException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public ReadingTally tally() {
        return tally;
    }

    @Override
    public void close() {
        lines.close();
    }
}
