package org.tauscope.formats;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.tauscope.cards.CardException;

/**
 * What HepMC 2 and 3 share: the lines around the events and the unit line. Files may be glued together, each with its
 * own beginning and end.
 */
final class HepMcListing {

    private static final String VERSION = "HepMC::Version";
    private static final String BEGIN = "-START_EVENT_LISTING";
    private static final String END = "-END_EVENT_LISTING";

    private enum State {
        OUTSIDE,
        ANNOUNCED,
        INSIDE
    }

    private final LineSource lines;
    private final EventFormat format;
    private final String name;
    private final ReadingTally tally;
    private State state = State.OUTSIDE;
    private String version = "";
    private EventUnits units = EventUnits.GEV_MM;
    private boolean unitsKnown;
    private boolean unitsInEvent;
    private long events;

    private HepMcListing(LineSource lines, EventFormat format, ReadingTally tally) {
        this.lines = lines;
        this.format = format;
        this.name = name(format);
        this.tally = tally;
    }

    private static String name(EventFormat format) {
        return format == EventFormat.HEPMC3 ? "HepMC::Asciiv3" : "HepMC::IO_GenEvent";
    }

    /** Reads the first lines of a file that begins with {@code HepMC::} and tells which of the two formats it is. */
    static HepMcListing begin(LineSource lines, ReadingTally tally) {
        String version = "";
        while (lines.next()) {
            if (lines.startsWith(VERSION)) {
                version = lines.text().substring(VERSION.length()).strip();
            } else if (!lines.blank()) {
                Map<EventFormat, String> known = new EnumMap<>(EventFormat.class);
                known.put(EventFormat.HEPMC3, name(EventFormat.HEPMC3) + BEGIN);
                known.put(EventFormat.HEPMC2, name(EventFormat.HEPMC2) + BEGIN);
                for (Map.Entry<EventFormat, String> entry : known.entrySet()) {
                    if (lines.text().equals(entry.getValue())) {
                        HepMcListing listing = new HepMcListing(lines, entry.getKey(), tally);
                        listing.version = version;
                        listing.state = State.INSIDE;
                        return listing;
                    }
                }
                throw lines.refuse(lines.shown(), "one of " + known.values());
            }
        }
        throw lines.refuse("the end of the file", name(EventFormat.HEPMC3) + BEGIN);
    }

    EventFormat format() {
        return format;
    }

    String version() {
        return version;
    }

    EventUnits units() {
        return units;
    }

    /** Passes lines up to the next E line, which is the current line then; false at the end of the file. */
    boolean toNextEvent() {
        lines.beginEvent(0);
        boolean first = events == 0;
        while (lines.next()) {
            if (lines.startsWith("HepMC::")) {
                marker();
                first = true;
                continue;
            }
            char type = lines.recordType();
            if (type == 'E' && state == State.INSIDE) {
                lines.beginEvent(++events);
                unitsInEvent = false;
                return true;
            }
            boolean runInformation = first && state == State.INSIDE && "WTAN".indexOf(type) >= 0;
            if (!lines.blank() && !runInformation) {
                throw lines.refuse(lines.shown(), state == State.INSIDE ? "E, an event" : VERSION + " or nothing more");
            }
        }
        if (state != State.OUTSIDE) {
            throw lines.refuse("the end of the file", name + END + " (is the file truncated?)");
        }
        return false;
    }

    private void marker() {
        String text = lines.text();
        boolean known = true;
        switch (state) {
            case OUTSIDE -> {
                known = text.startsWith(VERSION) || text.equals(name + BEGIN);
                state = text.equals(name + BEGIN) ? State.INSIDE : State.ANNOUNCED;
            }
            case ANNOUNCED -> {
                known = text.equals(name + BEGIN);
                state = State.INSIDE;
            }
            case INSIDE -> {
                known = text.equals(name + END);
                state = State.OUTSIDE;
            }
        }
        if (!known || (!lines.terminated() && state != State.OUTSIDE)) {
            throw lines.refuse(lines.shown(), state == State.OUTSIDE ? name + END : name + BEGIN);
        }
    }

    /**
     * Moves to the next line of the current event.
     *
     * @param complete whether the event would be complete without further lines
     * @return false where the event ends, with whatever follows left to be read
     */
    boolean nextInEvent(boolean complete) {
        while (lines.next()) {
            if (!lines.terminated()) {
                throw lines.refuse("the end of the file in " + lines.shown(), "a whole line (is the file truncated?)");
            }
            if (lines.startsWith("HepMC::") || lines.recordType() == 'E') {
                lines.putBack();
                return false;
            }
            if (!lines.blank()) {
                return true;
            }
        }
        if (!complete) {
            throw lines.refuse("the end of the file", "the rest of the event (is the file truncated?)");
        }
        return false;
    }

    /** Reads a U line. */
    void readUnits() {
        String momentum = lines.word("GEV or MEV").toUpperCase(Locale.ROOT);
        String length = lines.word("MM or CM").toUpperCase(Locale.ROOT);
        EventUnits found;
        try {
            found = new EventUnits(EventUnits.Momentum.valueOf(momentum), EventUnits.Length.valueOf(length));
        } catch (IllegalArgumentException e) {
            throw lines.refuse("units " + lines.shown(), "U, then GEV or MEV, then MM or CM");
        }
        lines.requireEnd("two units");
        if (unitsInEvent || (unitsKnown && !found.equals(units))) {
            throw lines.refuse(
                    "units " + found, unitsInEvent ? "one U line in an event" : units + " as in the events before");
        }
        units = found;
        unitsKnown = true;
        unitsInEvent = true;
    }

    /** Settles the units at the end of an event. */
    void endEvent() {
        if (!unitsKnown) {
            unitsKnown = true;
            tally.unitsAssumed();
        }
    }

    /** A line of a type that the format does not know. */
    CardException unknownRecord(String known) {
        return lines.refuse(lines.shown(), "a line of type " + known);
    }
}
