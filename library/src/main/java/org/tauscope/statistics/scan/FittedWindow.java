package org.tauscope.statistics.scan;

import java.util.List;

/**
 * What one channel shows around a mass: counts and the fit with a free signal, in the bins of the fit between the vetoes on
 * either side.
 *
 * @param channel    name of the channel
 * @param mass       tested mass
 * @param edges      bin edges, rising
 * @param counts     events per bin
 * @param background events per bin from the background of the fit
 * @param signal     events per bin from its signal, negative for a deficit
 */
public record FittedWindow(
        String channel,
        double mass,
        List<Double> edges,
        List<Double> counts,
        List<Double> background,
        List<Double> signal) {

    /** Copies the lists. */
    public FittedWindow {
        edges = List.copyOf(edges);
        counts = List.copyOf(counts);
        background = List.copyOf(background);
        signal = List.copyOf(signal);
    }
}
