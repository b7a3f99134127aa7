package org.tauscope.generator;

import org.tauscope.random.RandomStream;

/** One way in which a tau decays. Implementations keep no work space of their own: threads share them. */
public interface TauChannel {

    /**
     * Decays a negative tau at rest. Orientation is up to the channel: the generator turns the result.
     *
     * @param random stream to draw from
     * @param out    empty; receives the daughters, their own decays and the polarimeter vector
     */
    void decay(RandomStream random, DecayProducts out);
}
