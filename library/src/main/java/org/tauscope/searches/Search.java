package org.tauscope.searches;

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
}
