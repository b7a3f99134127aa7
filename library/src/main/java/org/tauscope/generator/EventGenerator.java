package org.tauscope.generator;

import org.tauscope.event.GeneratedEvents;
import org.tauscope.random.RandomStream;

/** A process that can be generated event by event. Objects keep work space: one per thread. */
public interface EventGenerator {

    /**
     * Appends one event to a batch.
     *
     * @param event  number of the event in its sample, from 0; decides everything together with the stream's name
     * @param random the stream of the sample; the generator moves it to the stages it needs
     * @param out    receives the event
     */
    void generate(long event, RandomStream random, GeneratedEvents out);
}
