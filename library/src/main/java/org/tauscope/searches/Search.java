package org.tauscope.searches;

import java.util.Optional;
import org.tauscope.cards.CardException;
import org.tauscope.interpretation.ScannedModel;

/** A search for new physics. Implement it, and the whole chain runs it. */
public interface Search {

    /** Short name used on the command line, e.g. {@code hnl}. */
    String name();

    /** One line: what is searched for, where, in how much data. */
    String title();

    /** The publication that is reproduced. */
    String reference();

    /**
     * Turns a request into samples and what to conclude from them.
     *
     * @throws org.tauscope.cards.CardException where the request asks for something impossible
     */
    PreparedSearch prepare(SearchRequest request);

    /**
     * Prepares to judge somebody else's events.
     *
     * @param request luminosity, card and detector; masses mean nothing here
     * @param run     a finished run whose backgrounds are used; otherwise they are simulated quickly
     * @throws CardException where the request asks for something impossible
     */
    default Recasting recast(SearchRequest request, Optional<PreviousRun> run) {
        throw new CardException("search " + name() + ": found events of a file, expected a search that judges them");
    }

    /**
     * Prepares to scan a model over its coupling; empty where this search says nothing about such a model.
     *
     * @param request luminosity, card, detector and size of the samples; masses mean nothing here
     * @throws CardException where the request asks for something impossible
     */
    default Optional<CouplingScan> couplings(ScannedModel model, SearchRequest request) {
        return Optional.empty();
    }
}
