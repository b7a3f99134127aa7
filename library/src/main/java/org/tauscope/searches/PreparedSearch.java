package org.tauscope.searches;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** A search whose request has been checked: samples to be produced, and the conclusion from their harvest. */
public interface PreparedSearch {

    /** The samples in the order in which their harvests are wanted. */
    List<Sample> samples();

    /** SHA-256 of every card and table that enters, by name. */
    Map<String, String> cards();

    /**
     * What the samples say.
     *
     * @param harvests one for each of {@link #samples()}, in that order
     * @param pool     runs what can be computed side by side; the result does not depend on its threads
     * @throws InterruptedException where the calling thread is interrupted
     */
    SearchResult conclude(List<Harvest> harvests, ExecutorService pool) throws InterruptedException;
}
