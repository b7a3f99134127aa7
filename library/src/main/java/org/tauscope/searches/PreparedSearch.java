package org.tauscope.searches;

import java.util.List;

/** A search whose request has been checked: samples to be produced, and the conclusion from their harvest. */
public interface PreparedSearch {

    /** The samples in the order in which their harvests are wanted. */
    List<Sample> samples();

    /**
     * What the samples say.
     *
     * @param harvests one for each of {@link #samples()}, in that order
     */
    SearchResult conclude(List<Harvest> harvests);
}
