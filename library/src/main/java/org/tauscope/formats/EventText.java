package org.tauscope.formats;

import org.tauscope.event.GeneratedEvents;

/** How a text format writes a file: its beginning, one event after the other, its end. Keeps work space: one per thread. */
interface EventText {

    /** Writes what stands before the events. */
    void begin(TextOut out);

    /** Writes one event of a batch. */
    void write(GeneratedEvents batch, int event, TextOut out);

    /** Writes what stands after the events. */
    void end(TextOut out);
}
