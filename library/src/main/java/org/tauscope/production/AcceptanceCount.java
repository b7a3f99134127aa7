package org.tauscope.production;

import org.tauscope.cards.CardException;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.generator.TrackCuts;

/** Counts the events that cuts keep, in their order, until a number of them is reached. */
final class AcceptanceCount {

    /** Tried events, all refused, after which cuts are taken for impossible. */
    private static final long HOPELESS = 1_000_000;

    private final TrackCuts cuts;
    private final long wanted;
    private long tried;
    private long kept;

    AcceptanceCount(TrackCuts cuts, long wanted) {
        this.cuts = cuts;
        this.wanted = wanted;
    }

    /** Counts the events of a batch, as far as they are needed. */
    void add(GeneratedEvents batch) {
        for (int event = 0; event < batch.events() && kept < wanted; event++) {
            tried++;
            kept += cuts.keeps(batch, event) ? 1 : 0;
        }
        if (kept == 0 && tried >= HOPELESS) {
            throw new CardException("cuts: found none of the first " + tried + " events kept, expected weaker cuts");
        }
    }

    /** True once the wanted number of events is kept. */
    boolean isDone() {
        return kept >= wanted;
    }

    /** What was counted. */
    Acceptance result() {
        double efficiency = (double) kept / tried;
        return new Acceptance(tried, kept, efficiency, Math.sqrt(efficiency * (1 - efficiency) / tried));
    }
}
