package org.tauscope.searches.ditauresonance;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cut on a score that serves a search best whatever the rate of the signal: largest efficiency over a/2 + sqrt(B)
 * (G. Punzi, physics/0308063), B the background under a peak.
 *
 * @param cut        smallest score that is kept
 * @param efficiency of the cut for the signal
 * @param background expected events under a peak after it
 */
record PunziCut(double cut, double efficiency, double background) {

    /** Cuts that are tried keep one, two, three ... of so many parts of the signal. */
    private static final int PARTS = 200;

    /** A candidate's score and weight. */
    private record Entry(double score, double weight) {}

    /**
     * Finds the cut.
     *
     * @param signals     signal candidates, of any normalisation
     * @param backgrounds background candidates in expected events
     * @param core        share of the background that lies under a peak
     * @param a           standard deviations of the wanted significance
     */
    static PunziCut of(List<Scored> signals, List<Scored> backgrounds, double core, double a) {
        List<Entry> signal = falling(signals);
        List<Entry> background = falling(backgrounds);
        double total = signal.stream().mapToDouble(Entry::weight).sum();
        double all = core * background.stream().mapToDouble(Entry::weight).sum();
        PunziCut best = new PunziCut(0, 1, all);
        double bestFigure = 1 / (a / 2 + Math.sqrt(all));
        double kept = 0;
        double events = 0;
        double squares = 0;
        int at = 0;
        int part = 1;
        for (Entry candidate : signal) {
            kept += candidate.weight;
            if (kept < total * part / PARTS) {
                continue;
            }
            part = (int) (kept / total * PARTS) + 1;
            while (at < background.size() && background.get(at).score >= candidate.score) {
                double weight = background.get(at++).weight;
                events += weight;
                squares += weight * weight;
            }
            // One standard deviation of the sample more than is left: a lucky gap in it is no cut.
            double figure = kept / total / (a / 2 + Math.sqrt(core * (events + Math.sqrt(squares))));
            if (squares > 0 && figure > bestFigure) {
                bestFigure = figure;
                best = new PunziCut(candidate.score, kept / total, core * events);
            }
        }
        return best;
    }

    private static List<Entry> falling(List<Scored> lists) {
        return lists.stream()
                .flatMap(PunziCut::entries)
                .sorted(Comparator.comparingDouble(Entry::score).reversed())
                .toList();
    }

    private static Stream<Entry> entries(Scored list) {
        return IntStream.range(0, list.scores().length)
                .mapToObj(i -> new Entry(list.scores()[i], list.candidates().weights()[i]));
    }
}
