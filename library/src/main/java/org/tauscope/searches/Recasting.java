package org.tauscope.searches;

import java.util.List;
import java.util.concurrent.ExecutorService;
import org.tauscope.detector.DetectorCard;
import org.tauscope.generator.EventGenerator;

/** A search that is asked what it says about somebody else's events. */
public interface Recasting {

    /** The detector that measures them. */
    DetectorCard detector();

    /** Integrated luminosity, inverse femtobarn. */
    double luminosity();

    /** Samples that are needed besides, backgrounds, in the order in which their harvests are wanted. */
    List<Sample> samples();

    /** What a user should know before waiting: one line each. */
    default List<String> announcements() {
        return List.of();
    }

    /** The chain from given events, in the laboratory of the detector, to candidates. */
    Sample.Chain chain(String sample, EventGenerator events);

    /**
     * What the search says.
     *
     * @param given       the events
     * @param backgrounds one harvest for each of {@link #samples()}
     * @param pool        runs what can be computed side by side
     * @throws InterruptedException where the calling thread is interrupted
     */
    RecastResult conclude(GivenHarvest given, List<Harvest> backgrounds, ExecutorService pool)
            throws InterruptedException;
}
