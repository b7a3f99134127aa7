package org.tauscope.statistics.scan;

import java.util.List;

/**
 * One mass: the channels that see it, or why none does.
 *
 * @param mass     tested mass
 * @param channels channels that see it
 * @param common   relative uncertainty of the yield that they share
 * @param gap      why no channel sees it; empty where one does
 */
record ScanHypothesis(double mass, List<ChannelHypothesis> channels, double common, String gap) {

    ScanHypothesis {
        channels = List.copyOf(channels);
    }

    /** Whether two fits say everything: one channel, no nuisance that adds to the signal. */
    boolean simple() {
        return channels.size() == 1 && channels.getFirst().spurious == 0;
    }
}
