package org.tauscope.formats;

import org.tauscope.cards.CardException;

/** What happens to a line that is wrong but could be passed over. */
enum Defects {
    /** The line ends the reading: nobody analyses a damaged event. */
    REFUSE,
    /** The line is passed over and mentioned among the warnings: somebody wants to know what a file holds. */
    MENTION;

    void found(CardException defect, ReadingTally tally) {
        if (this == REFUSE) {
            throw defect;
        }
        tally.defect(defect.getMessage() + " (passed over here; an analysis refuses the event)");
    }
}
