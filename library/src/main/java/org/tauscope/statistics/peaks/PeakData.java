package org.tauscope.statistics.peaks;

/** What is fitted: single events, or counts in fine bins. */
public sealed interface PeakData permits Events, Spectrum {

    /** The range in which events count. */
    Range range();

    /** Number of events. */
    double total();
}
